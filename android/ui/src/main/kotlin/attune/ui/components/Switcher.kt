package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid

private val outer = RoundedCornerShape(29.dp)

/** Two or three views of one place, side by side. */
@Composable
fun Switcher(names: List<String>, chosen: Int, onChosen: (Int) -> Unit) {
    val colours = Look.colours
    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Min).background(colours.line.copy(alpha = .5f), outer).padding(3.dp).selectableGroup()) {
        names.forEachIndexed { index, name ->
            val here = index == chosen
            Box(
                Modifier.weight(1f).fillMaxHeight().heightIn(min = Space.touch)
                    .then(if (here) Modifier.background(colours.card, Shapes.button).border(1.dp, colours.line, Shapes.button) else Modifier)
                    .pick(Shapes.button, here, Role.Tab) { onChosen(index) }.padding(horizontal = grid(3), vertical = grid(2)),
                Alignment.Center,
            ) { Text(name, style = if (here) Look.type.label else Look.type.labelQuiet, colour = if (here) colours.ink else colours.quiet, align = TextAlign.Center) }
        }
    }
}
