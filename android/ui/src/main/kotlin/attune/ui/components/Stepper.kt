package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes

/** A value that goes up and down in steps: an hour, a length. [label] names it for a screen reader. */
@Composable
fun Stepper(value: String, label: String, onLess: () -> Unit, onMore: () -> Unit, less: Boolean = true, more: Boolean = true) = Row(
    Modifier.fillMaxWidth().background(Look.colours.card, Shapes.button).border(1.dp, Look.colours.line, Shapes.button),
    Arrangement.SpaceBetween,
    Alignment.CenterVertically,
) {
    IconButton(Icons.minus, "$label, ${Look.words.doLess}", onLess, enabled = less)
    Text(
        value, Modifier.weight(1f).semantics { contentDescription = "$label, $value" }.announced(),
        Look.type.lead, align = TextAlign.Center,
    )
    IconButton(Icons.plus, "$label, ${Look.words.doMore}", onMore, enabled = more)
}
