package attune.ui.together

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.BreatheStep
import attune.kit.together.SessionEvent
import attune.kit.together.StepClock
import attune.kit.together.pace
import attune.ui.components.AttuneButton
import attune.ui.components.EqualChoice
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.PacedRing
import attune.ui.components.RingsLine
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.components.announced
import attune.ui.components.minutes
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.grid

/** To breathe: in one's own time, or both from the same moment on. */
@Composable
internal fun Breathe(step: Step, view: BreatheStep) {
    val clock = step.state.clock ?: StepClock(view.minutes.toInt() * 60)
    val over = clock.isOver(step.state.nowMs)
    val elapsed = if (clock.runs || over) clock.elapsedMs(step.state.nowMs) else -1
    StepPage(step, { BreatheActions(step, view, clock.runs, over) }) {
        Heading(step.session.title, style = Look.type.lead)
        Stack(Modifier.fillMaxWidth().padding(vertical = grid(2)), grid(4), Alignment.CenterHorizontally) {
            PacedRing(view.pace, elapsed, clock.runs)
            when {
                over -> Text(Look.words.breatheOver, Modifier.announced(), Look.type.heading, align = TextAlign.Center)
                clock.runs && elapsed < 0 -> {
                    val seconds = (-elapsed + 999) / 1_000
                    Text(labelled(Look.words.breatheSoon, "$seconds ${Look.words.unitSecondsShort}"), style = Look.type.heading, align = TextAlign.Center)
                }
                else -> Hint(minutes(view.pace.minutesLeft(elapsed) ?: 0))
            }
        }
        if (!clock.runs && !over) Meeting(step, view)
        Text(view.text, style = Look.type.own)
    }
}

/** Whether the two begin together; without a word about who is late. */
@Composable
private fun Meeting(step: Step, view: BreatheStep) {
    if (view.ownReady) RingsLine(step.session.rings, Look.words.breatheWaiting)
    else if (view.canStartTogether && view.partnerReady) RingsLine(step.session.rings, Look.words.breatheOtherReady)
}

@Composable
private fun BreatheActions(step: Step, view: BreatheStep, runs: Boolean, over: Boolean) {
    val alone = { step.onEvent(SessionEvent.ClockStarted) }
    val next: @Composable (Modifier) -> Unit = { Next(step, it, weight = Weight.Quiet) }
    when {
        over -> Next(step)
        runs -> Next(step, weight = Weight.Quiet)
        !view.canStartTogether -> EqualChoice(next, { AttuneButton(Look.words.breatheBegin, alone, it) })
        view.ownReady -> EqualChoice(next, { AttuneButton(Look.words.breatheAlone, alone, it, Weight.Quiet) })
        else -> {
            EqualChoice(
                { AttuneButton(Look.words.breatheAlone, alone, it, Weight.Quiet) },
                { AttuneButton(Look.words.breatheTogether, { step.onEvent(SessionEvent.Ready(null)) }, it) },
            )
            Next(step, Modifier, weight = Weight.Plain)
        }
    }
}
