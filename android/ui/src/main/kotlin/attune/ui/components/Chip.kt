package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.grid

/** A short word that is chosen or not, 48 dp high. */
@Composable
fun Chip(
    text: String,
    chosen: Boolean,
    onTap: () -> Unit,
    modifier: Modifier = Modifier,
    many: Boolean = true,
    enabled: Boolean = true,
) {
    val colours = Look.colours
    val touch = if (many) Modifier.tick(Shapes.pill, chosen, enabled, onTap = onTap) else Modifier.pick(Shapes.pill, chosen, enabled = enabled, onTap = onTap)
    Box(
        modifier
            .heightIn(min = grid(12))
            .background(if (chosen) colours.accent else colours.card, Shapes.pill)
            .border(1.dp, if (chosen) colours.accent else colours.edge, Shapes.pill)
            .then(touch)
            .padding(horizontal = grid(4), vertical = grid(2)),
        Alignment.Center,
    ) { Text(text, colour = if (chosen) colours.onAccent else colours.ink) }
}

/** Chips that go on in the next line. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun Chips(modifier: Modifier = Modifier, content: @Composable () -> Unit) =
    FlowRow(modifier, Arrangement.spacedBy(grid(2)), Arrangement.spacedBy(grid(2))) { content() }
