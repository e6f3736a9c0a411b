package attune.ui.timeout

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.Pact
import attune.kit.core.RunningTimeOut
import attune.kit.core.TimeOutRecord
import attune.kit.core.value
import attune.kit.timeout.TimeOutEvent
import attune.kit.timeout.TimeOutState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.CodeCard
import attune.ui.components.CountdownRing
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.SettingRow
import attune.ui.components.Sheet
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.Writing
import attune.ui.components.begunMinutes
import attune.ui.components.minutesInRing
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.grid

/** A pause: called with one tap and without a reason, and the promise to come back. */
@Composable
fun TimeOutScreen(state: TimeOutState, onEvent: (TimeOutEvent) -> Unit) = Box {
    LoadView(state.load, onBack = { onEvent(TimeOutEvent.WentBack) }) { pause ->
        val running = pause.running
        when {
            // One that is only heard of leaves everything here as it was.
            running?.counts != true && !pause.endedLately -> BeforeOne(pause, state, onEvent)
            running?.counts == true && state.leftMs > 0L -> DuringOne(running, state, onEvent)
            else -> AfterOne(pause, state, onEvent)
        }
    }
    ShareSheet(state, onEvent)
}

@Composable
private fun BeforeOne(pause: TimeOutRecord, state: TimeOutState, onEvent: (TimeOutEvent) -> Unit) {
    Page(
        Look.words.pauseTitle, onBack = { onEvent(TimeOutEvent.WentBack) },
        bottom = { AttuneButton(Look.words.pauseCall, { onEvent(TimeOutEvent.Called) }, Modifier.fillMaxWidth()) },
    ) {
        Trouble(if (state.sharing) null else state.trouble)
        Text(Look.words.pauseHow, colour = Look.colours.quiet)
        HowLong(pause, state, onEvent)
    }
}

/** Its end: back, or another time, which is named here. Neither is louder than the other. */
@Composable
private fun AfterOne(pause: TimeOutRecord, state: TimeOutState, onEvent: (TimeOutEvent) -> Unit) = Page(
    Look.words.pauseOver, onBack = { onEvent(TimeOutEvent.WentBack) },
    bottom = {
        EqualChoice(
            { AttuneButton(Look.words.pauseAnother, { onEvent(TimeOutEvent.Called) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.pauseBackHere, { onEvent(TimeOutEvent.WentBack) }, it, Weight.Quiet) },
        )
    },
) {
    Trouble(if (state.sharing) null else state.trouble)
    Text(Look.words.pauseOverBelow, style = Look.type.heading)
    if (pause.reach != null) AttuneButton(Look.words.pauseReturn, { onEvent(TimeOutEvent.ReturnOpened) }, Modifier.fillMaxWidth(), Weight.Quiet)
    HowLong(pause, state, onEvent)
}

@Composable
private fun HowLong(pause: TimeOutRecord, state: TimeOutState, onEvent: (TimeOutEvent) -> Unit) {
    val chosen = state.minutes ?: pause.minutes.toInt()
    GroupTitle(Look.words.pauseHowLong)
    Lengths(listOf(20, 30, 45, 60), chosen, onEvent)
    Hint(Look.words.pauseOrLonger)
    Lengths(listOf(120, 720, 1440), chosen, onEvent)
    pause.reach?.let { Hint(it) }
    PactCard(pause, onEvent)
    if (pause.reach != null) AttuneButton(Look.words.pauseTyped, { onEvent(TimeOutEvent.Sharing(true)) }, Modifier.offset(x = -grid(3)), Weight.Plain)
}

@Composable
private fun Lengths(lengths: List<Int>, chosen: Int, onEvent: (TimeOutEvent) -> Unit) = Chips(Modifier.fillMaxWidth()) {
    for (length in lengths) {
        val hours = length > 60
        val spoken = "$length ${Look.words.unitMinutes}"
        Chip(
            if (hours) "${length / 60} ${Look.words.unitHours}" else "$length", length == chosen, { onEvent(TimeOutEvent.Chosen(length)) },
            Modifier.widthIn(min = grid(17)).semantics { if (!hours) contentDescription = spoken }, many = false,
        )
    }
}

@Composable
private fun PactCard(pause: TimeOutRecord, onEvent: (TimeOutEvent) -> Unit) {
    if (pause.reach == null && pause.pact == Pact.NOT_YET) return
    if (pause.pact == Pact.AGREED) return Hint(Look.words.pactAgreed)
    Card(gap = grid(3)) {
        Heading(Look.words.pactTitle, style = Look.type.lead)
        Text(Look.words.pactText, colour = Look.colours.quiet)
        when (pause.pact) {
            Pact.NOT_YET -> AttuneButton(Look.words.pactPropose, { onEvent(TimeOutEvent.PactProposed) }, weight = Weight.Quiet)
            Pact.PROPOSED_BY_ME -> Hint(Look.words.pactWaits)
            Pact.PROPOSED_BY_PARTNER -> EqualChoice(
                { AttuneButton(Look.words.ritualDecline, { onEvent(TimeOutEvent.PactDeclined) }, it, Weight.Quiet) },
                { AttuneButton(Look.words.pactAccept, { onEvent(TimeOutEvent.PactAccepted) }, it, Weight.Quiet) },
            )
            Pact.AGREED -> Unit
        }
    }
}

@Composable
private fun DuringOne(running: RunningTimeOut, state: TimeOutState, onEvent: (TimeOutEvent) -> Unit) = Page(
    null, onBack = { onEvent(TimeOutEvent.WentBack) },
    bottom = {
        EqualChoice(
            { AttuneButton(Look.words.pauseTellOther, { onEvent(TimeOutEvent.Sharing(true)) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.pauseLonger, { onEvent(TimeOutEvent.Renewed(20)) }, it, Weight.Quiet, enabled = running.canRenew) },
        )
    },
) {
    Stack(Modifier.fillMaxWidth(), grid(2), Alignment.CenterHorizontally) {
        Heading(Look.words.pauseTitle, style = Look.type.display, align = TextAlign.Center)
        Text(labelled(Look.words.pauseBackAt, Look.dates.clock(running.backAtMs)), colour = Look.colours.quiet, align = TextAlign.Center)
        Trouble(state.trouble)
        val whole = left(state.leftMs)
        CountdownRing(
            if (running.lengthMs == 0uL) 0f else state.leftMs / running.lengthMs.toFloat(),
            whole.first, whole.second, "${whole.first} ${whole.second}", Modifier.padding(vertical = grid(8)),
        )
        Text(Look.words.pauseBreathe, Modifier.padding(horizontal = grid(4)), Look.type.heading, align = TextAlign.Center)
        SettingRow(Look.words.pauseMute, running.muted, { onEvent(TimeOutEvent.Muted(!running.muted)) }, below = Look.words.pauseMuteHow)
    }
}

/** The number in the ring and its unit: whole minutes, begun ones counted; hours above two. */
@Composable
private fun left(ms: Long): Pair<String, String> {
    val whole = begunMinutes(ms)
    return if (whole > 120) "${(whole + 59) / 60}" to Look.words.unitHours else minutesInRing(whole)
}

@Composable
private fun ShareSheet(state: TimeOutState, onEvent: (TimeOutEvent) -> Unit) {
    val running = state.load.value?.running?.takeIf { it.counts }
    Sheet(state.sharing, Look.words.pauseTellOther, { onEvent(TimeOutEvent.Sharing(false)) }) {
        if (running != null) {
            Heading(Look.words.pauseTellOther, style = Look.type.heading)
            Text(Look.words.pauseTellHow, colour = Look.colours.quiet)
            CodeCard(running.shareText, Look.words.pauseShareText, code = running.shareCode)
        } else {
            Heading(Look.words.pauseTyped, style = Look.type.heading)
            Trouble(state.trouble)
            if (state.canScan) AttuneButton(Look.words.doScan, { onEvent(TimeOutEvent.Scanned) }, Modifier.fillMaxWidth())
            Field(state.typed, { onEvent(TimeOutEvent.Typed(it)) }, Look.words.pauseShareText, Sight.Mine, Look.words.pauseTypedWho, writing = Writing.Code)
            AttuneButton(Look.words.pauseStartHere, { onEvent(TimeOutEvent.SharedStarted) }, Modifier.fillMaxWidth(), if (state.canScan) Weight.Quiet else Weight.Primary, state.typed.isNotBlank())
        }
    }
}
