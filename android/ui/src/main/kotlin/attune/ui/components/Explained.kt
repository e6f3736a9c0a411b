package attune.ui.components

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.ui.theme.grid

/** One way of several, and right [below] it what comes of it. */
@Composable
internal fun Explained(text: String, below: String, onTap: () -> Unit) = Stack(Modifier.fillMaxWidth(), grid(1), Alignment.CenterHorizontally) {
    AttuneButton(text, onTap, Modifier.fillMaxWidth(), Weight.Quiet)
    Hint(below, align = TextAlign.Center)
}
