package attune.ui.components

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalClipboardManager
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.style.TextDirection
import attune.kit.core.QrCode
import attune.ui.theme.Look

/** A text to carry to the other phone: as a [code] for its camera, a few lines of it to see, all of it to copy or to send. */
@Composable
fun CodeCard(text: String, label: String, modifier: Modifier = Modifier, code: QrCode? = null, onShare: (() -> Unit)? = null) = Card(modifier) {
    if (code != null) QrCode(code, Look.words.codeFor + " " + label)
    Hint(label)
    SelectionContainer {
        Text(text, Modifier.fillMaxWidth().semantics { contentDescription = label }, Look.type.hint.copy(textDirection = TextDirection.Ltr), lines = if (code == null) 4 else 2)
    }
    if (onShare == null) Copy(text, Modifier.fillMaxWidth())
    else EqualChoice({ Copy(text, it) }, { AttuneButton(Look.words.doShare, onShare, it, Weight.Quiet) })
}

@Composable
private fun Copy(text: String, modifier: Modifier) {
    // The text clipboard that Android's Compose has too.
    @Suppress("DEPRECATION") val clipboard = LocalClipboardManager.current
    var copied by remember(text) { mutableStateOf(false) }
    AttuneButton(if (copied) Look.words.stateCopied else Look.words.doCopy, { clipboard.setText(AnnotatedString(text)); copied = true }, modifier, Weight.Quiet)
}
