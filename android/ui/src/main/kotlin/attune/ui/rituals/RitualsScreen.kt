package attune.ui.rituals

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.LibraryCard
import attune.kit.core.RitualCard
import attune.kit.core.RitualStanding
import attune.kit.core.RitualsRecord
import attune.kit.core.TouchCard
import attune.kit.core.TouchStanding
import attune.kit.rituals.RitualsEvent
import attune.kit.rituals.RitualsState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.EqualChoice
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.Icons
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.Sight
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.minutes
import attune.ui.strings.joined
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What the two agreed to do again, what one of them proposes, and what others have found worth repeating. */
@Composable
fun RitualsScreen(state: RitualsState, onEvent: (RitualsEvent) -> Unit) = Box {
    LoadView(state.load, { onEvent(RitualsEvent.Retried) }) { All(it, state, onEvent) }
    RestSheet(
        state.rest, state.trouble, { onEvent(RitualsEvent.RestFrom(it)) }, { onEvent(RitualsEvent.RestUntil(it)) },
        { onEvent(RitualsEvent.RestChosen(it)) }, { onEvent(RitualsEvent.RestSheet(false)) },
    )
}

@Composable
private fun All(rituals: RitualsRecord, state: RitualsState, onEvent: (RitualsEvent) -> Unit) =
    Page(Look.words.placeRituals) {
        Trouble(state.trouble)
        Rests(rituals.rests) { onEvent(RitualsEvent.RestEnded(it)) }
        for (card in rituals.asked) Proposal(card, onEvent)
        Group(Look.words.ritualsOn, rituals.on, onEvent)
        Group(Look.words.ritualsProposed, rituals.proposed, onEvent)
        if (rituals.on.isEmpty() && rituals.asked.isEmpty() && rituals.proposed.isEmpty()) Text(Look.words.ritualsEmpty, colour = Look.colours.quiet)
        LinkRow(Look.words.weeksTitle, { onEvent(RitualsEvent.WeeksOpened) }, sign = Icons.weeks)
        LinkRow(Look.words.ritualsReminders, { onEvent(RitualsEvent.RemindersOpened) }, sign = Icons.bell)
        LinkRow(Look.words.ritualsCalendar, { onEvent(RitualsEvent.CalendarOpened) }, sign = Icons.share)
        if (rituals.on.isNotEmpty() && rituals.rests.none { it.ritual == null }) LinkRow(Look.words.ritualsRest, { onEvent(RitualsEvent.RestSheet(true)) })
        if (rituals.suggested.isNotEmpty()) GroupTitle(Look.words.ritualsSuggested)
        for (card in rituals.suggested) FromLibrary(card, onEvent)
        GroupTitle(Look.words.ritualsLibrary)
        for (card in rituals.library - rituals.suggested.toSet()) FromLibrary(card, onEvent)
        rituals.touch?.let { SmallTouch(it, onEvent) }
        GroupTitle(Look.words.ritualsOnlyMine)
        PrivacyLine(Sight.Mine, Look.words.journalMineWho)
        for (card in rituals.onlyMine) FromLibrary(card, onEvent)
        AttuneButton(Look.words.ritualsOwn, { onEvent(RitualsEvent.OwnBegun) }, Modifier.fillMaxWidth(), Weight.Quiet)
    }

@Composable
private fun Group(title: String, cards: List<RitualCard>, onEvent: (RitualsEvent) -> Unit) {
    if (cards.isEmpty()) return
    GroupTitle(title)
    for (card in cards) Ritual(card, onEvent)
}

@Composable
private fun Ritual(card: RitualCard, onEvent: (RitualsEvent) -> Unit) = Card(gap = grid(1), onTap = { onEvent(RitualsEvent.Opened(card.id)) }) {
    Heading(card.title, style = Look.type.lead)
    Text(card.summary, colour = Look.colours.quiet)
    if (card.onlyMe) PrivacyLine(Sight.Mine, Look.words.journalMineWho)
    card.next?.let { Hint(joined(listOfNotNull(labelled(Look.words.ritualNext, Look.dates.moment(it.atMs)), card.starts?.let { who -> starts(who) }))) }
    card.restsUntil?.let { Hint(labelled(Look.words.ritualRestsUntil, Look.dates.day(it))) }
    if (card.state == RitualStanding.SILENCED) Hint(Look.words.ritualSilencedHere)
    if (card.state == RitualStanding.CHANGE_PROPOSED) Hint(Look.words.ritualChangeWaits)
}

@Composable
private fun Proposal(card: RitualCard, onEvent: (RitualsEvent) -> Unit) = Card(gap = grid(3), onTap = { onEvent(RitualsEvent.Opened(card.id)) }) {
    Hint(if (card.state == RitualStanding.CHANGE_PROPOSED) Look.words.ritualChangeWaits else Look.words.ritualsAsked)
    Heading(card.title, style = Look.type.heading)
    Text(card.summary + ", " + minutes(card.minutes.toInt()), colour = Look.colours.quiet)
    val proposal = card.proposal
    if (proposal != null) EqualChoice(
        { AttuneButton(Look.words.ritualDecline, { onEvent(RitualsEvent.Declined(card.id, proposal)) }, it, Weight.Quiet) },
        { AttuneButton(Look.words.ritualAccept, { onEvent(RitualsEvent.Accepted(card.id, proposal)) }, it) },
    )
}

@Composable
private fun FromLibrary(card: LibraryCard, onEvent: (RitualsEvent) -> Unit) = Card(gap = grid(1), onTap = { onEvent(RitualsEvent.LibraryOpened(card.id)) }) {
    Heading(card.title, style = Look.type.lead)
    Hint(joined(card.summary, minutes(card.minutes.toInt())))
}

/** Something without a time: whoever would like it says so, and nobody sees that alone. */
@Composable
private fun SmallTouch(touch: TouchCard, onEvent: (RitualsEvent) -> Unit) = Card(gap = grid(3)) {
    Heading(touch.title, style = Look.type.lead)
    Text(touch.line, colour = Look.colours.quiet)
    val event = if (touch.state == TouchStanding.NOT_YET) RitualsEvent.TouchWished else RitualsEvent.TouchEnded
    AttuneButton(touch.action, { onEvent(event) }, Modifier.fillMaxWidth(), Weight.Quiet)
}
