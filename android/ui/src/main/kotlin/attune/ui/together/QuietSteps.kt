package attune.ui.together

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.PauseStep
import attune.kit.core.ReflectStep
import attune.kit.core.ScaleStep
import attune.kit.core.ScheduleStep
import attune.kit.together.SessionEvent
import attune.ui.components.AttuneButton
import attune.ui.components.BreathRing
import attune.ui.components.Card
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.Mark
import attune.ui.components.Page
import attune.ui.components.PairMark
import attune.ui.components.PrivacyLine
import attune.ui.components.Scale
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** The steps that are nobody else's: to write for oneself, to feel where one stands, to plan, to rest. */

@Composable
internal fun Next(step: Step, modifier: Modifier = Modifier.fillMaxWidth(), text: String = Look.words.doNext, weight: Weight = Weight.Primary) =
    AttuneButton(text, { step.onEvent(SessionEvent.Next) }, modifier, weight)

@Composable
internal fun Reflect(step: Step, view: ReflectStep) = StepPage(step, { Next(step) }) {
    Prompt(step, view.prompt)
    Clock(step)
    Field(
        step.typed, { step.onEvent(SessionEvent.Typed(0, it)) },
        label = view.prompt, sight = Sight.Mine, who = step.session.whoSees, below = Look.words.stateKeptAsYouType, least = grid(60),
    )
}

@Composable
internal fun ScaleOf(step: Step, view: ScaleStep) = StepPage(step, { Next(step) }) {
    Prompt(step, view.prompt)
    PrivacyLine(Sight.Mine, step.session.whoSees)
    Scale(
        step.hand.value, { step.onEvent(SessionEvent.Valued(it)) }, view.prompt, view.low, view.high, Look.words.scaleUnset,
        Modifier.padding(top = grid(6)), 0..view.highest.toInt(),
    )
}

@Composable
internal fun Schedule(step: Step, view: ScheduleStep) = StepPage(
    step,
    {
        if (view.proposed) Next(step)
        else EqualChoice(
            { AttuneButton(Look.words.scheduleNotNow, { step.onEvent(SessionEvent.Next) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.schedulePropose, { step.onEvent(SessionEvent.Proposed) }, it) },
        )
    },
) {
    Prompt(step, view.prompt)
    Card {
        Heading(view.title, style = Look.type.lead)
        Text(view.summary, colour = Look.colours.quiet)
    }
    Hint(if (view.proposed) Look.words.scheduleProposed else Look.words.scheduleHow)
}

@Composable
internal fun Breather(step: Step, view: PauseStep) = StepPage(step, { Next(step, text = Look.words.doResume) }) {
    Stack(Modifier.fillMaxWidth().padding(top = grid(6)), grid(8), Alignment.CenterHorizontally) {
        BreathRing(Look.words.breathStill, Look.words.breathSpoken)
        Heading(view.text, style = Look.type.heading, align = TextAlign.Center)
    }
}

/** Paused by either; never said by whom or why. */
@Composable
internal fun Rest(step: Step) = Page(
    null, onBack = { step.onEvent(SessionEvent.Closed) },
    bottom = {
        EqualChoice(
            { AttuneButton(Look.words.doLeaveStep, { step.onEvent(SessionEvent.Left) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.doResume, { step.onEvent(SessionEvent.Resumed) }, it) },
        )
    },
) {
    Stack(Modifier.fillMaxWidth().padding(top = grid(20)), grid(4), Alignment.CenterHorizontally) {
        Mark(one = false, two = false, description = null, height = grid(16))
        Heading(Look.words.sessionPaused, Modifier.padding(top = grid(4)), align = TextAlign.Center)
        Text(Look.words.sessionPausedBelow, colour = Look.colours.quiet, align = TextAlign.Center)
    }
}

/** The end of a session, here. */
@Composable
internal fun Ended(step: Step, text: String) = Page(
    null, onBack = { step.onEvent(SessionEvent.Closed) },
    bottom = { AttuneButton(Look.words.sessionClose, { step.onEvent(SessionEvent.Closed) }, Modifier.fillMaxWidth()) },
) {
    Stack(Modifier.fillMaxWidth().padding(top = grid(20)), grid(4), Alignment.CenterHorizontally) {
        PairMark(step.session.rings, height = grid(16))
        Heading(text, Modifier.padding(top = grid(4)), Look.type.heading, TextAlign.Center)
    }
}
