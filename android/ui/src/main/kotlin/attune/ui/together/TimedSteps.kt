package attune.ui.together

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.TimerStep
import attune.kit.together.SessionEvent
import attune.kit.together.StepClock
import attune.ui.components.AttuneButton
import attune.ui.components.CountdownRing
import attune.ui.components.EqualChoice
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.Mark
import attune.ui.components.Stack
import attune.ui.components.StepLine
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.components.announced
import attune.ui.components.begunMinutes
import attune.ui.components.minutes
import attune.ui.components.minutesInRing
import attune.ui.components.tap
import attune.ui.strings.apart
import attune.ui.theme.Look
import attune.ui.theme.Night
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid

/** Time that passes: a timer of its own, or the clock beside what is said or written. */

@Composable
internal fun Timer(step: Step, view: TimerStep) {
    val clock = step.state.clock ?: StepClock(view.seconds.toInt(), view.times.toInt())
    var looked by remember(clock.startedMs) { mutableStateOf(false) }
    if (view.dark && clock.runs && !looked) return Dark(step.session.title) { looked = true }
    val (now, over) = step.state.nowMs.let { it to clock.isOver(it) }
    StepPage(step, { TimerActions(step, clock, over) }) {
        Heading(step.session.title, style = Look.type.lead)
        Stack(Modifier.fillMaxWidth(), grid(6), Alignment.CenterHorizontally) {
            if (over) {
                Mark(one = false, two = false, description = null, Modifier.padding(top = grid(16)), grid(16))
                Text(Look.words.timerOver, Modifier.padding(bottom = grid(8)).announced(), Look.type.heading, align = TextAlign.Center)
            } else {
                val (number, unit) = left(clock.leftMs(now), clock.seconds)
                CountdownRing(clock.left(now), number, unit, "$number $unit", Modifier.padding(top = grid(4)), breath = null)
                if (clock.times > 1) Hint(of(clock.round(now), clock.times))
            }
        }
        Text(view.text, style = Look.type.own)
    }
}

@Composable
private fun TimerActions(step: Step, clock: StepClock, over: Boolean) = when {
    over -> Next(step)
    clock.runs -> EqualChoice(
        { AttuneButton(Look.words.clockRest, { step.onEvent(SessionEvent.ClockRested) }, it, Weight.Quiet) },
        { Next(step, it, weight = Weight.Quiet) },
    )
    else -> EqualChoice(
        { Next(step, it, weight = Weight.Quiet) },
        { AttuneButton(Look.words.timerStart, { step.onEvent(SessionEvent.ClockStarted) }, it) },
    )
}

/** Which of how many, the same way round in every script. */
internal fun of(one: Int, all: Int) = apart("$one / $all")

/** Nothing to look at while two talk: a touch shows the time again. It takes the night's colours, whatever the phone's. [title] is only said. */
@Composable
private fun Dark(title: String, onLook: () -> Unit) {
    val label = Look.words.timerDark
    Spacer(Modifier.size(grid(1)).semantics { contentDescription = title; heading() })
    Box(Modifier.fillMaxSize().background(Night.paper).tap(Shapes.none, onTap = onLook).semantics { contentDescription = label }, Alignment.Center) {
        Mark(one = false, two = false, description = null, height = grid(8), colours = Night)
    }
}

/** The clock beside a turn or what is written: set going by hand, and never a reason to hurry. */
@Composable
internal fun Clock(step: Step) {
    val clock = step.state.clock ?: return
    val now = step.state.nowMs
    if (clock.isOver(now)) return Hint(Look.words.clockOver, Modifier.announced())
    val left = minutes(begunMinutes(clock.leftMs(now)))
    Stack(Modifier.fillMaxWidth(), grid(0)) {
        Row(Modifier.fillMaxWidth().heightIn(min = Space.touch), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            Text(left, Modifier.weight(1f), Look.type.labelQuiet)
            val (word, event) = if (clock.runs) Look.words.clockRest to SessionEvent.ClockRested else Look.words.clockStart to SessionEvent.ClockStarted
            AttuneButton(word, { step.onEvent(event) }, weight = Weight.Plain)
        }
        if (clock.runs || clock.elapsedMs(now) > 0) StepLine(1 - clock.left(now), left)
    }
}

/** The number and its unit: whole minutes, begun ones counted; seconds where the whole time is no longer than a minute. */
@Composable
private fun left(ms: Long, wholeSeconds: Int): Pair<String, String> {
    if (wholeSeconds <= 60) return "${(ms + 999) / 1_000}" to Look.words.unitSecondsShort
    return minutesInRing(begunMinutes(ms))
}
