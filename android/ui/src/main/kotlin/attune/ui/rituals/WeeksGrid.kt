package attune.ui.rituals

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import attune.kit.core.WeekDay
import attune.kit.core.Weekday
import attune.kit.core.WeeksRecord
import attune.ui.components.Hint
import attune.ui.components.Mark
import attune.ui.components.Text
import attune.ui.components.pick
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid
import java.time.LocalDate

/** A week. */
private const val WEEK = 7

/**
 * The weeks as a picture: the mark on a day on which something was done, an open ring on one on which something comes. A day
 * without either looks like any other: there is nothing to miss.
 */
@Composable
internal fun WeeksGrid(weeks: WeeksRecord, onDay: (String) -> Unit) = Column(Modifier.fillMaxWidth().selectableGroup()) {
    Row(Modifier.fillMaxWidth().clearAndSetSemantics {}) {
        for (weekday in Weekday.entries) Hint(Look.dates.weekdayLetter(weekday), Modifier.weight(1f), align = TextAlign.Center)
    }
    val month = weeks.month.take(7)
    for (week in weeks.days.chunked(WEEK)) Row(Modifier.fillMaxWidth()) {
        for (day in week) Box(Modifier.weight(1f)) {
            Day(day, inMonth = day.date.startsWith(month), today = day.date == weeks.today, chosen = day.date == weeks.day) { onDay(day.date) }
        }
    }
}

@Composable
private fun Day(day: WeekDay, inMonth: Boolean, today: Boolean, chosen: Boolean, onTap: () -> Unit) = Column(
    Modifier.fillMaxWidth().heightIn(min = Space.touch)
        .then(if (chosen) Modifier.background(Look.colours.card, Shapes.button).border(1.5.dp, Look.colours.accent, Shapes.button) else Modifier)
        .pick(Shapes.button, chosen, onTap = onTap).semantics { contentDescription = day.said }.padding(vertical = grid(1)),
    Arrangement.spacedBy(grid(1)),
    Alignment.CenterHorizontally,
) {
    Text(
        LocalDate.parse(day.date).dayOfMonth.toString(), Modifier.clearAndSetSemantics {},
        if (today) Look.type.label else Look.type.labelQuiet,
        colour = if (today) Look.colours.accent else if (inMonth) Look.colours.ink else Look.colours.quiet,
    )
    Row(Modifier.height(grid(3)), Arrangement.spacedBy(grid(1)), Alignment.CenterVertically) {
        if (day.done) Mark(one = true, two = true, description = null, height = grid(3))
        if (day.comes) {
            val ring = Look.colours.quiet
            Canvas(Modifier.size(grid(2))) { drawCircle(ring, size.minDimension / 2 - .75.dp.toPx(), style = Stroke(1.5.dp.toPx())) }
        }
    }
}
