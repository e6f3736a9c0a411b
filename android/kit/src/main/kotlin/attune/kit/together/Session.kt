package attune.kit.together

import attune.kit.core.Answer
import attune.kit.core.Asks
import attune.kit.core.BackAnswer
import attune.kit.core.ChooseStep
import attune.kit.core.ChosenAnswer
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.FeelingsStep
import attune.kit.core.KeepAnswer
import attune.kit.core.Load
import attune.kit.core.NextAnswer
import attune.kit.core.ProposeAnswer
import attune.kit.core.ReflectStep
import attune.kit.core.ScaleStep
import attune.kit.core.ScreenModel
import attune.kit.core.SealAnswer
import attune.kit.core.SealedStep
import attune.kit.core.SendAnswer
import attune.kit.core.SessionRecord
import attune.kit.core.ShareStep
import attune.kit.core.StepView
import attune.kit.core.TextAnswer
import attune.kit.core.Topic
import attune.kit.core.ValueAnswer
import attune.kit.core.WithdrawAnswer
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** [hand]: what is written and chosen on this screen and not yet given. [asList]: feelings as a list, not on the field. */
data class SessionState(
    val load: Load<SessionRecord> = Load.Loading,
    val hand: Hand = Hand(),
    val asList: Boolean = false,
    val trouble: CoreFailure? = null,
)

/** What a person holds at a step: texts a field each, chosen ids, a place on a scale, a tag. */
data class Hand(val texts: List<String> = emptyList(), val chosen: List<String> = emptyList(), val value: Int? = null, val option: String? = null)

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
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<SessionState>(SessionState(), core, scope, Topic.TOGETHER, Topic.RITUALS) {

    override suspend fun read() {
        val record = core.call("session", this) { session(it, id) }
        set { old ->
            val same = old.load.value?.let { it.stepId == record.stepId } == true
            old.copy(load = Load.Ready(record), hand = if (same) old.hand else record.step.hand())
        }
    }

    override fun told(state: SessionState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    override fun paceOf(state: SessionState): Long? = state.load.value?.exchangeEveryMs?.toLong()

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

    private fun typed(event: SessionEvent.Typed) {
        set { state ->
            val texts = state.hand.texts.toMutableList()
            while (texts.size <= event.index) texts += ""
            texts[event.index] = event.text
            state.copy(hand = state.hand.copy(texts = texts))
        }
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

/** What is on the screen, kept instead of given: what is chosen, or a text a field. */
private fun SessionState.kept(): Answer = when (load.value?.step) {
    is ChooseStep, is FeelingsStep -> KeepAnswer(hand.chosen)
    else -> KeepAnswer(hand.texts)
}

/** What "next" means at the present step, with what is held. */
private fun SessionState.next(): Answer = if (load.value?.asks == Asks.NOTHING) NextAnswer else when (load.value?.step) {
    is ReflectStep -> hand.texts.firstOrNull()?.takeIf(String::isNotBlank)?.let(::TextAnswer) ?: NextAnswer
    is ChooseStep, is FeelingsStep -> if (hand.chosen.isEmpty()) NextAnswer else ChosenAnswer(hand.chosen)
    is ScaleStep -> hand.value?.let { ValueAnswer(it.toUInt()) } ?: NextAnswer
    else -> NextAnswer
}

private fun StepView.hand(): Hand = when (this) {
    is ReflectStep -> Hand(texts = listOf(draft))
    is ChooseStep -> Hand(chosen = chosen)
    is FeelingsStep -> Hand(chosen = chosen)
    is ScaleStep -> Hand(value = value?.toInt())
    is ShareStep -> Hand(texts = listOf(draft))
    is SealedStep -> Hand(texts = fields.mapIndexed { index, _ -> draft.getOrElse(index) { "" } })
    else -> Hand()
}

private fun StepView.upTo(): Int = when (this) {
    is ChooseStep -> upTo.toInt()
    is FeelingsStep -> upTo.toInt()
    else -> 1
}

/** With [id] taken or given back; where no more fit, the first one chosen makes room. */
private fun Hand.toggled(id: String, most: Int): Hand =
    copy(chosen = if (id in chosen) chosen - id else (chosen + id).takeLast(most.coerceAtLeast(1)))
