package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space

private const val WEEK = 7

/** The days of a month by their numbers, seven in a line, after [before] empty places. [name] says one in full; only [may] can be chosen. */
@Composable
fun DayGrid(
    days: Int, chosen: Int?, before: Int = 0, name: @Composable (Int) -> String = { it.toString() }, may: (Int) -> Boolean = { true }, onDay: (Int) -> Unit,
) = Column(Modifier.fillMaxWidth().selectableGroup()) {
    for (line in 0..(before + days - 1) / WEEK) Row(Modifier.fillMaxWidth()) {
        for (place in 1..WEEK) {
            val day = line * WEEK + place - before
            Box(Modifier.weight(1f).heightIn(min = Space.touch), Alignment.Center) {
                if (day in 1..days) Day(day, day == chosen, name(day), may(day)) { onDay(day) }
            }
        }
    }
}

@Composable
private fun Day(day: Int, chosen: Boolean, name: String, may: Boolean, onTap: () -> Unit) = Box(
    Modifier.fillMaxWidth().heightIn(min = Space.touch)
        .then(if (chosen) Modifier.background(Look.colours.accent, Shapes.pill) else Modifier)
        .pick(Shapes.pill, chosen, enabled = may, onTap = onTap).semantics { contentDescription = name },
    Alignment.Center,
) { Text(day.toString(), Modifier.alpha(if (may) 1f else .45f), colour = if (chosen) Look.colours.onAccent else Look.colours.ink) }
