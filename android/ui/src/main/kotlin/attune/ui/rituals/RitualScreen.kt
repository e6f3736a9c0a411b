package attune.ui.rituals

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.OtherChange
import attune.kit.core.RitualRecord
import attune.kit.core.RitualStanding
import attune.kit.core.When
import attune.kit.core.value
import attune.kit.rituals.RitualEvent
import attune.kit.rituals.RitualState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.ConfirmSheet
import attune.ui.components.EqualChoice
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.SettingRow
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.minutes
import attune.ui.strings.apart
import attune.ui.theme.Look
import attune.ui.theme.grid

/** One ritual: what it is, when it comes, what may be changed here. */
@Composable
fun RitualScreen(state: RitualState, onEvent: (RitualEvent) -> Unit) = Box {
    LoadView(state.load, onBack = { onEvent(RitualEvent.WentBack) }) { Whole(it, state, onEvent) }
    ConfirmSheet(
        state.asking, if (state.onlyMe) Look.words.ritualMineStopTitle else Look.words.ritualStopTitle,
        if (state.onlyMe) Look.words.ritualMineStopHow else Look.words.ritualStopHow, Look.words.ritualStop, Look.words.doKeep,
        { onEvent(RitualEvent.Stopped) }, { onEvent(RitualEvent.StopAsked(false)) },
    )
    RestSheet(
        state.rest, state.trouble, { onEvent(RitualEvent.RestFrom(it)) }, { onEvent(RitualEvent.RestUntil(it)) },
        { onEvent(RitualEvent.Rested(it)) }, { onEvent(RitualEvent.RestSheet(false)) },
    )
    RingingSheet(
        state.load.value?.ringing?.takeIf { state.ringing }, state.trouble,
        { onEvent(RitualEvent.RingingChosen(it)) }, { onEvent(RitualEvent.RingingSheet(false)) },
    )
}

@Composable
private fun Whole(ritual: RitualRecord, state: RitualState, onEvent: (RitualEvent) -> Unit) {
    val proposal = ritual.card.proposal
    val on = ritual.card.state == RitualStanding.ON || ritual.card.state == RitualStanding.SILENCED || ritual.card.state == RitualStanding.CHANGE_PROPOSED
    Page(
        ritual.card.title, onBack = { onEvent(RitualEvent.WentBack) },
        bottom = if (proposal != null && ritual.change == null) ({ YesOrNo(proposal, onEvent) }) else null,
    ) {
        Trouble(state.trouble)
        Text(ritual.card.summary + ", " + minutes(ritual.card.minutes.toInt()), style = Look.type.heading)
        if (state.onlyMe) PrivacyLine(Sight.Mine, Look.words.journalMineWho)
        ritual.card.starts?.let { Hint(starts(it)) }
        ritual.short?.let { Hint(it) }
        Rests(ritual.rests) { onEvent(RitualEvent.RestEnded(it)) }
        ritual.change?.let { Change(it, proposal, onEvent) }
        ritual.waits?.let { Card(gap = grid(1)) { Hint(Look.words.ritualOwnWaits); Heading(it, style = Look.type.lead) } }
        ritual.otherChange?.let { OtherTime(it, onEvent) }
        ritual.otherTitle?.let { OtherTitle(ritual.card.title, it, onEvent) }
        if (ritual.card.state == RitualStanding.PROPOSED_BY_ME) Hint(Look.words.ritualWaits)
        NextFive(ritual.nextFive)
        if (on && ritual.together.isNotEmpty()) Card {
            Heading(if (state.onlyMe) Look.words.ritualMineLately else Look.words.ritualTogether, style = Look.type.hintStrong)
            TogetherDays(ritual.together)
        }
        Reminder(ritual)
        if (on) Row(Modifier.fillMaxWidth().padding(top = grid(1))) {
            SettingRow(
                Look.words.ritualSilence, ritual.card.state == RitualStanding.SILENCED,
                { onEvent(RitualEvent.Silenced(ritual.card.state != RitualStanding.SILENCED)) }, below = Look.words.ritualSilenceHow,
            )
        }
        ritual.ringing?.let { LinkRow(Look.words.ritualRinging, { onEvent(RitualEvent.RingingSheet(true)) }, below = atQuiet(it.atQuiet)) }
        if (on) LinkRow(Look.words.ritualExport, { onEvent(RitualEvent.Exported) })
        if (on && ritual.rests.isEmpty()) LinkRow(Look.words.ritualRest, { onEvent(RitualEvent.RestSheet(true)) })
        if (on || ritual.card.state == RitualStanding.PROPOSED_BY_ME) EqualChoice(
            { AttuneButton(Look.words.ritualStop, { onEvent(RitualEvent.StopAsked(true)) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.ritualEdit, { onEvent(RitualEvent.Edited) }, it, Weight.Quiet) },
        )
    }
}

/** What would change, and right below it the answer to that and to nothing else here. */
@Composable
private fun Change(change: String, proposal: String?, onEvent: (RitualEvent) -> Unit) = Card(gap = grid(3)) {
    Hint(Look.words.ritualChangeWaits)
    Heading(change, style = Look.type.lead)
    if (proposal != null) YesOrNo(proposal, onEvent)
}

@Composable
private fun YesOrNo(proposal: String, onEvent: (RitualEvent) -> Unit) = Stack(Modifier.fillMaxWidth(), grid(2)) {
    EqualChoice(
        { AttuneButton(Look.words.ritualDecline, { onEvent(RitualEvent.Declined(proposal)) }, it, Weight.Quiet) },
        { AttuneButton(Look.words.ritualAccept, { onEvent(RitualEvent.Accepted(proposal)) }, it) },
    )
    AttuneButton(Look.words.ritualCounter, { onEvent(RitualEvent.Countered) }, Modifier.fillMaxWidth(), Weight.Quiet)
}

/** What was declined here and is kept: it may still be agreed to. */
@Composable
private fun OtherTime(other: OtherChange, onEvent: (RitualEvent) -> Unit) = Card(gap = grid(3)) {
    Hint(Look.words.ritualOtherChange)
    Heading(other.summary, style = Look.type.lead)
    AttuneButton(Look.words.ritualAccept, { onEvent(RitualEvent.Accepted(other.proposal)) }, Modifier.fillMaxWidth(), Weight.Quiet)
}

/** Whose turn it is to begin. */
@Composable
internal fun starts(who: String) = apart(who) + " " + Look.words.ritualStarts

@Composable
internal fun NextFive(next: List<When>) {
    if (next.isEmpty()) return
    // What comes by the year is told apart by its years.
    val yearly = next.distinctBy { it.day.take(4) }.size > 2
    Card(gap = grid(2)) {
        Heading(Look.words.ritualNextFive, style = Look.type.hintStrong)
        for (one in next) Stack(Modifier.fillMaxWidth(), grid(0), Alignment.End) {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(2))) {
                Text(if (yearly) Look.dates.dayWithYear(one.day) else Look.dates.day(one.day), Modifier.weight(1f))
                Text(Look.dates.time(one.time), style = Look.type.labelQuiet)
            }
            one.theirs?.let { Hint(it, align = TextAlign.End) }
        }
    }
}

/** Two titles written at the same time: either keeps one. */
@Composable
private fun OtherTitle(shown: String, other: String, onEvent: (RitualEvent) -> Unit) = Card(gap = grid(3)) {
    Hint(Look.words.entryOtherVersion)
    Heading(other, style = Look.type.lead)
    EqualChoice(
        { AttuneButton(Look.words.entryKeepVersion, { onEvent(RitualEvent.TitleKept(shown)) }, it, Weight.Quiet) },
        { AttuneButton(Look.words.entryTakeVersion, { onEvent(RitualEvent.TitleKept(other)) }, it, Weight.Quiet) },
    )
}

@Composable
private fun Reminder(ritual: RitualRecord) {
    GroupTitle(Look.words.ritualLine)
    Text(ritual.line, style = Look.type.own)
    Hint(Look.words.ritualLineHow)
}
