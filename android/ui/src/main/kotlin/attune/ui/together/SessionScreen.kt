package attune.ui.together

import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.ChooseStep
import attune.kit.core.DoneStep
import attune.kit.core.Exchange
import attune.kit.core.FeelingsStep
import attune.kit.core.NotYet
import attune.kit.core.Opened
import attune.kit.core.PauseStep
import attune.kit.core.PrivateExchange
import attune.kit.core.ReadStep
import attune.kit.core.ReflectStep
import attune.kit.core.ScaleStep
import attune.kit.core.ScheduleStep
import attune.kit.core.SealedHere
import attune.kit.core.SealedStep
import attune.kit.core.SessionRecord
import attune.kit.core.SessionStanding
import attune.kit.core.ShareStep
import attune.kit.core.StayedWithMe
import attune.kit.together.SessionEvent
import attune.kit.together.SessionState
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.PauseButton
import attune.ui.components.StepLine
import attune.ui.components.Trouble
import attune.ui.theme.Look
import attune.ui.theme.grid

/** One step of a session, as it stands on this phone. */
@Composable
fun SessionScreen(state: SessionState, onEvent: (SessionEvent) -> Unit) = LoadView(state.load, onBack = { onEvent(SessionEvent.Closed) }) { session ->
    val step = Step(session, state, onEvent)
    when {
        session.state == SessionStanding.PAUSED -> Rest(step)
        session.state == SessionStanding.LEFT -> Ended(step, Look.words.sessionLeft)
        else -> when (val view = session.step) {
            is ReadStep -> Read(step, view)
            is ReflectStep -> Reflect(step, view)
            is ChooseStep -> exchanged(step, view.prompt, view.exchange) { Choose(step, view) }
            is FeelingsStep -> exchanged(step, view.prompt, view.exchange) { Feelings(step, view) }
            is ScaleStep -> ScaleOf(step, view)
            is ShareStep -> exchanged(step, view.prompt, view.exchange) { Share(step, view) }
            is SealedStep -> if (view.exchange.waitsForMe) Seal(step, view) else Exchanged(step, view.fields.map { it.prompt }, view.exchange)
            is ScheduleStep -> Schedule(step, view)
            is PauseStep -> Breather(step, view)
            is DoneStep -> Ended(step, view.text)
        }
    }
}

/** Everything a step needs: the record, what is in hand, where taps go. */
class Step(val session: SessionRecord, val state: SessionState, val onEvent: (SessionEvent) -> Unit) {
    val hand get() = state.hand
}

/** Whether there is still something to give here. */
internal val Exchange.waitsForMe: Boolean
    get() = when (this) {
        is PrivateExchange, is NotYet -> true
        is SealedHere, is Opened, is StayedWithMe -> false
    }

@Composable
private fun exchanged(step: Step, prompt: String, exchange: Exchange, ask: @Composable () -> Unit) =
    if (exchange.waitsForMe) ask() else Exchanged(step, listOf(prompt), exchange)

/** The frame of every step: how far, who can see it, the step, what to do, and the pause. */
@Composable
internal fun StepPage(
    step: Step,
    actions: @Composable () -> Unit,
    pause: Boolean = true,
    content: @Composable androidx.compose.foundation.layout.ColumnScope.() -> Unit,
) {
    val session = step.session
    Page(
        null,
        onBack = { step.onEvent(if (session.stepNumber > 1u) SessionEvent.Back else SessionEvent.Closed) },
        aside = { if (pause) PauseButton({ step.onEvent(SessionEvent.PauseAsked) }) },
        gap = grid(4),
        bottom = { actions() },
    ) {
        StepLine(
            session.stepNumber.toFloat() / session.stepCount.toFloat().coerceAtLeast(1f),
            "${session.title}, ${session.stepNumber} / ${session.stepCount}",
            Modifier.padding(bottom = grid(1)),
        )
        Trouble(step.state.trouble, onVault = { step.onEvent(SessionEvent.VaultAsked) })
        content()
    }
}
