package attune.kit.together

import attune.kit.core.BreatheStep
import attune.kit.core.PhoneClock
import attune.kit.core.ReflectStep
import attune.kit.core.SessionRecord
import attune.kit.core.StepView
import attune.kit.core.TimerStep
import attune.kit.core.TurnStep
import attune.kit.core.value

/** The pace of a step at which one breathes. */
val BreatheStep.pace: BreathPace get() = BreathPace(inward.toInt(), hold.toInt(), out.toInt(), minutes.toInt())

/** The clock that belongs to a step, standing; null where it has none. */
private fun StepView.clock(): StepClock? = when (this) {
    is TimerStep -> StepClock(seconds.toInt(), times.toInt())
    is BreatheStep -> StepClock(minutes.toInt() * 60)
    is TurnStep -> StepClock(minutes.toInt() * 60)
    is ReflectStep -> minutes?.let { StepClock(it.toInt() * 60) }
    else -> null
}

/** Which of a step's clocks it is: each turn has its own. */
private val SessionRecord.ofClock: Any get() = stepId to (step as? TurnStep)?.turn

/**
 * The clock of the step that [record] shows: the one that [old] has, where it is that step's, else a standing one. Two who begin
 * to breathe together begin at one moment, by the hour of each phone.
 */
internal fun clockOf(record: SessionRecord, old: SessionState, clock: PhoneClock): StepClock? {
    val starts = (record.step as? BreatheStep)?.startsAtMs
    if (starts != null) return record.step.clock()?.started(clock.sinceStartMs() + starts - clock.utcMs())
    return if (old.load.value?.ofClock == record.ofClock) old.clock else record.step.clock()
}

/** The phase of the breath, where one breathes and the clock was set going. */
val SessionState.phase: BreathPhase?
    get() = (load.value?.step as? BreatheStep)?.pace?.let { pace -> clock?.takeIf { it.runs || it.isOver(nowMs) }?.let { pace.phase(it.elapsedMs(nowMs)) } }

/** What is felt when it becomes another: the phase, or which time of several it is and whether all are over. */
private fun SessionState.felt(): Any? = phase ?: clock?.let { it.round(nowMs) to it.isOver(nowMs) }

/** The same state at [nowMs]; a clock that has run out stands. */
internal fun SessionState.at(nowMs: Long): SessionState {
    val running = clock?.takeIf { it.runs } ?: return this
    return copy(nowMs = nowMs, clock = if (running.isOver(nowMs)) running.rested(nowMs) else running)
}

/** What is to be felt on the way from [before] to this state; null: nothing. */
internal fun SessionState.beatAfter(before: SessionState): BreathPhase? = (phase ?: BreathPhase.Rest).takeIf { felt() != before.felt() }
