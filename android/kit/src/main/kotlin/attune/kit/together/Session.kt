package attune.kit.together

import attune.kit.core.AgainAnswer
import attune.kit.core.AgreeAnswer
import attune.kit.core.Answer
import attune.kit.core.BackAnswer
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.HeardAnswer
import attune.kit.core.Link
import attune.kit.core.Load
import attune.kit.core.PhoneClock
import attune.kit.core.ProposeAnswer
import attune.kit.core.ReadyAnswer
import attune.kit.core.ScreenModel
import attune.kit.core.SealAnswer
import attune.kit.core.SendAnswer
import attune.kit.core.SessionRecord
import attune.kit.core.SwapAnswer
import attune.kit.core.Topic
import attune.kit.core.WithdrawAnswer
import attune.kit.core.WordAnswer
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.nav.route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay

/** How often a clock that runs is looked at, in milliseconds. */
private const val TICK_MS = 200L

/**
 * [hand]: what is written and chosen on this screen and not yet given. [asList]: feelings as a list, not on the field. [clock]: the
 * step's own, where it has one. [nowMs]: what the phone's clock since its start read when that one was last looked at.
 */
data class SessionState(
    val load: Load<SessionRecord> = Load.Loading,
    val hand: Hand = Hand(),
    val asList: Boolean = false,
    val clock: StepClock? = null,
    val nowMs: Long = 0,
    val trouble: CoreFailure? = null,
)

/** What is done at a step. Sent, Kept and Sealed give what is in the hand, each its own way. */
sealed interface SessionEvent {
    data class Typed(val index: Int, val text: String) : SessionEvent
    data class Toggled(val id: String) : SessionEvent
    data class Valued(val value: Int) : SessionEvent
    data class Tagged(val option: String) : SessionEvent
    data class AsList(val asList: Boolean) : SessionEvent
    data object Next : SessionEvent
    data object Back : SessionEvent
    data object Sent : SessionEvent
    data object Kept : SessionEvent
    data object Sealed : SessionEvent
    data object Withdrawn : SessionEvent
    data object Proposed : SessionEvent

    /** To begin, or to breathe together. [tells]: whether this one tells, where that is chosen. */
    data class Ready(val tells: Boolean?) : SessionEvent

    /** Another question. */
    data object Swap : SessionEvent

    /** That was it. */
    data object Heard : SessionEvent

    /** Not quite; [text]: what is missing, or nothing. */
    data class Again(val text: String) : SessionEvent

    /** These words are proposed. */
    data class Word(val text: String) : SessionEvent

    /** Exactly these words are confirmed. */
    data class AgreeTo(val wording: String) : SessionEvent
    data class Follow(val link: Link) : SessionEvent
    data object ClockStarted : SessionEvent
    data object ClockRested : SessionEvent
    data object Paused : SessionEvent
    data object Resumed : SessionEvent
    data object Left : SessionEvent
    data object Closed : SessionEvent
    data object PauseAsked : SessionEvent
    data object VaultAsked : SessionEvent
}

/** One session of an exercise, step by step, as it stands on this phone. */
class SessionModel(
    private val id: String,
    private val clock: PhoneClock,
    private val haptics: Haptics,
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<SessionState>(SessionState(), core, scope, Topic.TOGETHER, Topic.RITUALS) {

    override suspend fun read() {
        val record = core.call("session", this) { session(it, id) }
        set { old ->
            val before = old.load.value
            val same = before?.stepId == record.stepId && before.step.place() == record.step.place() && !old.beginsAnewAt(record.step)
            old.copy(
                load = Load.Ready(record), hand = if (same) old.hand else record.step.hand(),
                clock = clockOf(record, old, clock), nowMs = clock.sinceStartMs(),
            )
        }
    }

    override fun told(state: SessionState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    override fun paceOf(state: SessionState): Long? = state.load.value?.exchangeEveryMs?.toLong()

    /** What is counted down tells its end here, and not behind a dark screen. */
    override fun awakeFor(state: SessionState): Boolean = state.clock?.runs == true

    /** Looks at the step's clock while the screen is on. */
    override suspend fun whileOn() {
        while (true) {
            delay(TICK_MS)
            tick()
        }
    }

    /** Looks at the clock once. */
    fun tick() {
        val before = state.value
        val after = before.at(clock.sinceStartMs())
        if (after == before) return
        set { it.at(after.nowMs) }
        after.beatAfter(before)?.let(haptics::beat)
    }

    fun on(event: SessionEvent) = when (event) {
        is SessionEvent.Typed -> typed(event)
        is SessionEvent.Toggled -> set { it.copy(hand = it.hand.toggled(event.id, it.load.value?.step?.upTo() ?: 1)) }
        is SessionEvent.Valued -> set { it.copy(hand = it.hand.copy(value = event.value)) }
        is SessionEvent.Tagged -> set { it.copy(hand = it.hand.copy(option = event.option.takeIf { tag -> tag != it.hand.option })) }
        is SessionEvent.AsList -> set { it.copy(asList = event.asList) }
        SessionEvent.Next -> give(state.value.next())
        SessionEvent.Back -> give(BackAnswer)
        SessionEvent.Sent -> give(SendAnswer(state.value.hand.texts.firstOrNull().orEmpty(), state.value.hand.option))
        SessionEvent.Kept -> give(state.value.kept())
        SessionEvent.Sealed -> give(SealAnswer(state.value.hand.texts))
        SessionEvent.Withdrawn -> give(WithdrawAnswer)
        SessionEvent.Proposed -> give(ProposeAnswer)
        is SessionEvent.Ready -> give(ReadyAnswer(event.tells))
        SessionEvent.Swap -> give(SwapAnswer)
        SessionEvent.Heard -> give(HeardAnswer)
        is SessionEvent.Again -> give(AgainAnswer(event.text))
        is SessionEvent.Word -> give(WordAnswer(event.text))
        is SessionEvent.AgreeTo -> give(AgreeAnswer(event.wording))
        is SessionEvent.Follow -> open(event.link.to.route())
        SessionEvent.ClockStarted -> clocked(StepClock::started)
        SessionEvent.ClockRested -> clocked(StepClock::rested)
        SessionEvent.Paused -> act { core.call("pauseSession", this) { pauseSession(it, id) } }
        SessionEvent.Resumed -> act { core.call("resumeSession", this) { resumeSession(it, id) } }
        SessionEvent.Left -> act(again = false) {
            core.call("leaveSession", this) { leaveSession(it, id) }
            open(Route.At(Place.Together))
        }
        SessionEvent.Closed -> back()
        SessionEvent.PauseAsked -> open(Route.TimeOut)
        SessionEvent.VaultAsked -> open(Route.Vault)
    }

    private fun clocked(change: StepClock.(Long) -> StepClock) {
        val now = clock.sinceStartMs()
        set { it.copy(clock = it.clock?.change(now), nowMs = now) }
    }

    private fun typed(event: SessionEvent.Typed) {
        set { it.copy(hand = it.hand.typed(event.index, event.text)) }
        // The step that was typed at, not the one that is shown when the pause is over.
        val step = state.value.stepId
        atPause {
            val texts = state.value.hand.texts
            core.call("keepStepDraft", this) { keepStepDraft(it, id, step, texts) }
        }
    }

    private fun give(answer: Answer) {
        dropPause()
        val step = state.value.stepId
        act { core.call("answer", this) { answer(it, id, step, answer) } }
    }
}

private val SessionState.stepId: String get() = load.value?.stepId.orEmpty()
