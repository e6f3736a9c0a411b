package attune.ui.rituals

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.CalendarLeftOut
import attune.kit.core.CalendarRecord
import attune.kit.core.Load
import attune.kit.rituals.CalendarEvent
import attune.kit.rituals.CalendarState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.ChoiceRow
import attune.ui.components.GroupTitle
import attune.ui.components.Hint
import attune.ui.components.Notice
import attune.ui.components.Page
import attune.ui.components.ProgressLine
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.strings.joined
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What a calendar holds as rituals, and rituals for a calendar. */
@Composable
fun CalendarScreen(state: CalendarState, onEvent: (CalendarEvent) -> Unit) = Page(
    Look.words.calendarTitle, onBack = { onEvent(CalendarEvent.WentBack) },
    bottom = if (state.chosen.isEmpty()) null else ({ AttuneButton(Look.words.calendarTake, { onEvent(CalendarEvent.Taken) }, Modifier.fillMaxWidth()) }),
) {
    Trouble(state.trouble, onVault = { onEvent(CalendarEvent.VaultAsked) })
    if (state.done) Notice(Look.words.calendarTaken)
    GroupTitle(Look.words.calendarIn)
    Text(Look.words.calendarInHow, colour = Look.colours.quiet)
    AttuneButton(Look.words.calendarPick, { onEvent(CalendarEvent.Picked) }, Modifier.fillMaxWidth(), Weight.Quiet)
    val preview = state.preview
    if (state.load is Load.Loading) ProgressLine(Look.words.stateLoading)
    else if (preview != null) Held(preview, state.chosen, onEvent)
    else {
        GroupTitle(Look.words.calendarOut)
        Text(Look.words.calendarOutHow, colour = Look.colours.quiet)
        AttuneButton(Look.words.calendarExport, { onEvent(CalendarEvent.Exported) }, Modifier.fillMaxWidth(), Weight.Quiet)
    }
}

@Composable
private fun Held(preview: CalendarRecord, chosen: Set<UInt>, onEvent: (CalendarEvent) -> Unit) {
    if (preview.more) Notice(Look.words.calendarMore)
    if (preview.found.isEmpty()) Text(Look.words.calendarNone)
    else GroupTitle(Look.words.calendarFound)
    for (found in preview.found) {
        val next = found.nextFive.firstOrNull()?.let { labelled(Look.words.ritualNext, Look.dates.moment(it.atMs)) }
        ChoiceRow(found.title, found.at in chosen, { onEvent(CalendarEvent.Toggled(found.at)) }, many = true, below = joined(listOfNotNull(found.summary, next)))
        if (found.at in chosen) NextFive(found.nextFive)
    }
    if (preview.leftOut.isNotEmpty()) LeftOut(preview.leftOut)
}

@Composable
private fun LeftOut(all: List<CalendarLeftOut>) {
    GroupTitle(Look.words.calendarLeftOut)
    for (one in all) Card(gap = grid(1)) {
        Text(one.title ?: Look.words.calendarUnnamed, style = Look.type.labelQuiet)
        Hint(one.why)
    }
}
