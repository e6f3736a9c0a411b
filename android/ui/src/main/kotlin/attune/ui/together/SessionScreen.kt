package attune.ui.together

import androidx.compose.runtime.Composable
import attune.kit.core.AgreeStep
import attune.kit.core.AloudStep
import attune.kit.core.Asks
import attune.kit.core.BreatheStep
import attune.kit.core.CalmStep
import attune.kit.core.ChooseStep
import attune.kit.core.DoneStep
import attune.kit.core.DrawStep
import attune.kit.core.FearStep
import attune.kit.core.FeelingsStep
import attune.kit.core.PauseStep
import attune.kit.core.ReadStep
import attune.kit.core.ReadyStep
import attune.kit.core.ReflectStep
import attune.kit.core.ScaleStep
import attune.kit.core.ScheduleStep
import attune.kit.core.SealedStep
import attune.kit.core.SessionStanding
import attune.kit.core.ShareStep
import attune.kit.core.TimerStep
import attune.kit.core.TurnStep
import attune.kit.together.SessionEvent
import attune.kit.together.SessionState
import attune.ui.components.LoadView
import attune.ui.theme.Look

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
            is CalmStep -> Calm(step, view)
            is FearStep -> Fear(step, view)
            is ReadyStep -> Ready(step, view)
            is BreatheStep -> Breathe(step, view)
            is TimerStep -> Timer(step, view)
            is DrawStep -> Draw(step, view)
            is TurnStep -> Turn(step, view)
            is AgreeStep -> Agree(step, view)
            is AloudStep -> Aloud(step, view)
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
