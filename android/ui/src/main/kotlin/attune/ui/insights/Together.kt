package attune.ui.insights

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.MonthTogether
import attune.kit.core.Weekday
import attune.kit.insights.InsightsEvent
import attune.kit.insights.InsightsState
import attune.ui.components.Card
import attune.ui.components.Hint
import attune.ui.components.IconButton
import attune.ui.components.Icons
import attune.ui.components.Mark
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.announced
import attune.ui.strings.apart
import attune.ui.theme.Look
import attune.ui.theme.grid
import java.time.LocalDate

private const val WEEK = 7

/** What the two did in a month: its days as dots, with the mark on those on which they did something, and the same in words below. */
@Composable
internal fun Together(month: MonthTogether, state: InsightsState, onEvent: (InsightsEvent) -> Unit) {
    PartTitle(Look.words.insightsTogether)
    Months(month, state.earlier, state.later) { onEvent(InsightsEvent.MonthPicked(it)) }
    Card(gap = grid(4)) {
        MonthPicture(month.month, month.did.flatMap { it.days }.toSet())
        for (did in month.did) Stack(Modifier.semantics(mergeDescendants = true) {}, grid(0)) {
            Text(did.title, style = Look.type.lead)
            Hint(apart(Look.dates.daysOfMonth(did.days)))
        }
    }
}

/** The month, and those beside it in which there was something. */
@Composable
private fun Months(month: MonthTogether, earlier: String?, later: String?, onMonth: (String) -> Unit) =
    Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        IconButton(Icons.back, Look.words.insightsEarlier, { earlier?.let(onMonth) }, enabled = earlier != null)
        Text(Look.dates.monthWithYear(month.month), Modifier.weight(1f).announced(), Look.type.lead, align = TextAlign.Center)
        IconButton(Icons.forward, Look.words.insightsLater, { later?.let(onMonth) }, enabled = later != null)
    }

/** The days of the month that begins on [first], week by week; those [together] bear the mark. What it shows stands in words below it. */
@Composable
private fun MonthPicture(first: String, together: Set<String>) = Column(Modifier.fillMaxWidth().clearAndSetSemantics {}, Arrangement.spacedBy(grid(1))) {
    val begin = LocalDate.parse(first)
    val before = begin.dayOfWeek.value - 1
    val days = begin.lengthOfMonth()
    Row(Modifier.fillMaxWidth()) {
        for (weekday in Weekday.entries) Hint(Look.dates.weekdayLetter(weekday), Modifier.weight(1f), TextAlign.Center)
    }
    for (week in 0..(before + days - 1) / WEEK) Row(Modifier.fillMaxWidth().height(grid(8))) {
        for (place in 0 until WEEK) {
            val day = week * WEEK + place - before
            Box(Modifier.weight(1f).height(grid(8)), Alignment.Center) {
                if (day in 0 until days) Day("${begin.plusDays(day.toLong())}" in together)
            }
        }
    }
}

@Composable
private fun Day(together: Boolean) = if (together) Mark(one = true, two = true, description = null, height = grid(5)) else {
    val dot = Look.colours.line
    Canvas(Modifier.size(grid(2))) { drawCircle(dot) }
}
