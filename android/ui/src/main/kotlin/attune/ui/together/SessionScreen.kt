package attune.ui.together

import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.Asks
import attune.kit.core.ChooseStep
import attune.kit.core.DoneStep
import attune.kit.core.FeelingsStep
import attune.kit.core.PauseStep
import attune.kit.core.ReadStep
import attune.kit.core.ReflectStep
import attune.kit.core.ScaleStep
import attune.kit.core.ScheduleStep
import attune.kit.core.SealedStep
import attune.kit.core.SessionRecord
import attune.kit.core.SessionStanding
import attune.kit.core.ShareStep
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
    val asked = session.asks != Asks.NOTHING
    when {
        session.state == SessionStanding.PAUSED -> Rest(step)
        session.state == SessionStanding.LEFT -> Ended(step, Look.words.sessionLeft)
        else -> when (val view = session.step) {
            is ReadStep -> Read(step, view)
            is ReflectStep -> Reflect(step, view)
            is ChooseStep -> if (asked) Choose(step, view) else Exchanged(step, listOf(view.prompt), view.exchange)
            is FeelingsStep -> if (asked) Feelings(step, view) else Exchanged(step, listOf(view.prompt), view.exchange)
            is ScaleStep -> ScaleOf(step, view)
            is ShareStep -> if (asked) Share(step, view) else Exchanged(step, listOf(view.prompt), view.exchange)
            is SealedStep -> if (asked) Seal(step, view) else Exchanged(step, view.fields.map { it.prompt }, view.exchange)
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
        aside = { if (pause && session.partner != null) PauseButton({ step.onEvent(SessionEvent.PauseAsked) }) },
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
