package attune.ui.components

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid

/** One line of a choice: of one ([many] false, a ring) or of several (a square). */
@Composable
fun ChoiceRow(
    text: String,
    chosen: Boolean,
    onTap: () -> Unit,
    modifier: Modifier = Modifier,
    many: Boolean = false,
    below: String? = null,
    enabled: Boolean = true,
) {
    val colours = Look.colours
    val touch = if (many) Modifier.tick(Shapes.card, chosen, enabled, onTap = onTap) else Modifier.pick(Shapes.card, chosen, enabled = enabled, onTap = onTap)
    Row(
        modifier
            .fillMaxWidth()
            .heightIn(min = grid(14))
            .alpha(if (enabled) 1f else .5f)
            .background(colours.card, Shapes.card)
            .border(if (chosen) 1.5.dp else 1.dp, if (chosen) colours.accent else colours.line, Shapes.card)
            .then(touch)
            .padding(horizontal = grid(4), vertical = grid(3)),
        Arrangement.spacedBy(grid(3)),
        Alignment.CenterVertically,
    ) {
        Tick(chosen, many)
        Column(Modifier.weight(1f)) {
            Text(text, style = Look.type.labelQuiet)
            if (below != null) Hint(below)
        }
    }
}

/** A switch in words: a setting that holds or does not. */
@Composable
fun SettingRow(text: String, on: Boolean, onTap: () -> Unit, modifier: Modifier = Modifier, below: String? = null) = Row(
    modifier.fillMaxWidth().heightIn(min = Space.touch).tick(Shapes.card, on, role = androidx.compose.ui.semantics.Role.Switch, onTap = onTap)
        .padding(vertical = grid(2)),
    Arrangement.spacedBy(grid(3)),
    Alignment.CenterVertically,
) {
    Column(Modifier.weight(1f)) {
        Text(text)
        if (below != null) Hint(below)
    }
    Slide(on)
}

@Composable
private fun Tick(chosen: Boolean, many: Boolean) {
    val colours = Look.colours
    Box(Modifier.size(24.dp), Alignment.Center) {
        Canvas(Modifier.size(22.dp)) {
            val thick = 1.6.dp.toPx()
            val corner = androidx.compose.ui.geometry.CornerRadius(if (many) 6.dp.toPx() else size.width / 2)
            if (chosen) drawRoundRect(colours.accent, cornerRadius = corner)
            else drawRoundRect(
                colours.edge,
                topLeft = androidx.compose.ui.geometry.Offset(thick / 2, thick / 2),
                size = androidx.compose.ui.geometry.Size(size.width - thick, size.height - thick),
                cornerRadius = corner,
                style = Stroke(thick),
            )
            if (chosen && !many) drawCircle(colours.onAccent, size.width * .2f)
        }
        if (chosen && many) Icon(Icons.check, size = 18.dp, tint = colours.onAccent)
    }
}

@Composable
private fun Slide(on: Boolean) {
    val colours = Look.colours
    Box(
        Modifier.size(46.dp, 28.dp)
            .background(if (on) colours.accent else colours.paper, Shapes.pill)
            .border(1.5.dp, if (on) colours.accent else colours.edge, Shapes.pill)
            .padding(4.dp),
        if (on) Alignment.CenterEnd else Alignment.CenterStart,
    ) { Box(Modifier.size(18.dp).background(if (on) colours.onAccent else colours.edge, Shapes.pill)) }
}
