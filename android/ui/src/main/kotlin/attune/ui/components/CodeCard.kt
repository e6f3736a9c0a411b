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
import attune.ui.theme.Look

/** A text to carry to the other phone: a few lines of it to see, all of it to copy. */
@Composable
fun CodeCard(text: String, label: String, modifier: Modifier = Modifier) = Card(modifier) {
    // The text clipboard that Android's Compose has too.
    @Suppress("DEPRECATION") val clipboard = LocalClipboardManager.current
    var copied by remember(text) { mutableStateOf(false) }
    Hint(label)
    SelectionContainer {
        Text(text, Modifier.fillMaxWidth().semantics { contentDescription = label }, Look.type.hint.copy(textDirection = TextDirection.Ltr), lines = 4)
    }
    AttuneButton(
        if (copied) Look.words.stateCopied else Look.words.doCopy,
        { clipboard.setText(AnnotatedString(text)); copied = true },
        Modifier.fillMaxWidth(), Weight.Quiet,
    )
}
