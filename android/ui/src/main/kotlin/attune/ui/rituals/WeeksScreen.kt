package attune.ui.rituals

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.DayRitual
import attune.kit.core.WeeksRecord
import attune.kit.core.value
import attune.kit.rituals.WeeksEvent
import attune.kit.rituals.WeeksState
import attune.ui.components.Card
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.IconButton
import attune.ui.components.Icons
import attune.ui.components.LoadView
import attune.ui.components.Mark
import attune.ui.components.Page
import attune.ui.components.Switcher
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.announced
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What was done and what comes, by days and weeks: as a picture, or in words. Nothing is counted. */
@Composable
fun WeeksScreen(state: WeeksState, onEvent: (WeeksEvent) -> Unit) =
    LoadView(state.load, onBack = { onEvent(WeeksEvent.WentBack) }) { Weeks(it, state, onEvent) }

@Composable
private fun Weeks(weeks: WeeksRecord, state: WeeksState, onEvent: (WeeksEvent) -> Unit) = Page(Look.words.weeksTitle, onBack = { onEvent(WeeksEvent.WentBack) }) {
    Trouble(state.trouble)
    Switcher(listOf(Look.words.weeksPicture, Look.words.weeksWords), if (state.inWords) 1 else 0) { onEvent(WeeksEvent.InWords(it == 1)) }
    Month(weeks) { onEvent(WeeksEvent.DayPicked(it)) }
    if (state.inWords) Said(weeks) else {
        WeeksGrid(weeks) { onEvent(WeeksEvent.DayPicked(it)) }
        Heading(Look.dates.day(weeks.day), style = Look.type.heading)
        if (weeks.done.isEmpty() && weeks.comes.isEmpty()) Hint(Look.words.weeksNothing)
        for (one in weeks.done) OfDay(one, onEvent)
        for (one in weeks.comes) OfDay(one, onEvent)
    }
}

/** The month, and those beside it. */
@Composable
private fun Month(weeks: WeeksRecord, onDay: (String) -> Unit) = Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
    val (earlier, later) = weeks.earlier to weeks.later
    IconButton(Icons.back, Look.words.weeksEarlier, { earlier?.let(onDay) }, enabled = earlier != null)
    Text(Look.dates.monthWithYear(weeks.month), Modifier.weight(1f).announced(), Look.type.lead, align = TextAlign.Center)
    IconButton(Icons.forward, Look.words.weeksLater, { later?.let(onDay) }, enabled = later != null)
}

/** The picture in words: the days that hold anything. */
@Composable
private fun Said(weeks: WeeksRecord) = Card(gap = grid(3)) {
    val days = weeks.days.filter { it.done || it.comes }
    if (days.isEmpty()) Hint(Look.words.weeksNothingAll)
    for (day in days) Text(day.said)
}

/** One ritual of the day: the mark beside what was done, the hour beside what comes. */
@Composable
private fun OfDay(one: DayRitual, onEvent: (WeeksEvent) -> Unit) = Card(gap = grid(1), onTap = { onEvent(WeeksEvent.Opened(one.id)) }) {
    val comes = one.`when`
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(3)), Alignment.CenterVertically) {
        Text(one.title, Modifier.weight(1f), Look.type.lead)
        if (comes == null) Mark(one = true, two = true, description = Look.words.weeksDone, height = grid(5)) else Text(Look.dates.time(comes.time), style = Look.type.labelQuiet)
    }
    comes?.theirs?.let { Hint(it) }
}
