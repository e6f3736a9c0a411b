package attune.kit.together

import attune.kit.core.AgreeStep
import attune.kit.core.Load
import attune.kit.core.TurnAsks
import attune.kit.core.TurnLineKind
import attune.kit.core.TurnStep
import attune.kit.core.value
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.awaits
import attune.kit.testing.couple
import attune.kit.testing.shows
import attune.kit.testing.together
import kotlin.test.Test
import kotlin.test.assertEquals

/** Two phones that speak in turns, and agree. */
class TalkTest {
    @Test
    fun what_is_told_is_said_back_until_it_is_it_and_then_the_other_tells() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = together<TurnStep>(ana, ben, "listen-dont-fix")
        hers.asks(TurnAsks.TELL)
        assertEquals(listOf(true, false), listOf(hers, his).map { (it.state.value.load.value?.step as TurnStep).speaking })
        his.asks(TurnAsks.LISTEN)
        hers.on(SessionEvent.ClockStarted)
        hers.gives("The handover went past me again.")
        hers.asks(TurnAsks.WAIT)
        assertEquals("", hers.state.value.hand.texts.first(), "what was sent stands no more where the next is written")
        carry()
        his.asks(TurnAsks.MIRROR)
        his.gives("They forgot you once more.")
        carry()
        hers.asks(TurnAsks.APPROVE)
        hers.on(SessionEvent.Again("Not forgotten. Passed over."))
        hers.asks(TurnAsks.WAIT)
        carry()
        his.asks(TurnAsks.MIRROR)
        his.gives("They pass you over.")
        carry()
        val lines = hers.asks(TurnAsks.APPROVE).lines
        assertEquals(listOf(TurnLineKind.TOLD, TurnLineKind.MIRRORED, TurnLineKind.AGAIN, TurnLineKind.MIRRORED), lines.map { it.kind })
        assertEquals(listOf("The handover went past me again.", "They forgot you once more.", "Not forgotten. Passed over.", "They pass you over."), lines.map { it.text })
        assertEquals(listOf(true, false, true, false), lines.map { it.own })
        hers.on(SessionEvent.Heard)
        hers.asks(TurnAsks.LISTEN)
        assertEquals(StepClock(300), hers.state.value.clock, "each turn has a clock of its own")
        carry()
        his.asks(TurnAsks.TELL)
        // Told aloud: nothing of it is written anywhere, only that it was heard.
        his.on(SessionEvent.Heard)
        carry()
        for (model in listOf(hers, his)) model.shows("what comes after the turns") { (it.load.value?.step as? TurnStep)?.now == TurnAsks.OVER || it.load.value?.step !is TurnStep }
    }

    @Test
    fun words_hold_once_the_other_has_confirmed_exactly_these_and_either_can_end_them() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = together<AgreeStep>(ana, ben, "time-out-pact")
        val words = hers.awaits<AgreeStep>("the words to begin from") { it.draft.isNotEmpty() }.draft + "\n\nOur word is “biscuit”."
        his.awaits<AgreeStep>("the same") { it.draft.isNotEmpty() }
        hers.on(SessionEvent.Typed(0, words))
        hers.on(SessionEvent.Word(words))
        hers.shows("that it is proposed") { (it.load.value?.step as? AgreeStep)?.own == words }
        assertEquals(listOf(words), hers.state.value.hand.texts, "other words would begin from these, not from the offer again")
        carry()
        val wording = checkNotNull(his.awaits<AgreeStep>("the other's words") { it.theirs != null }.theirs)
        assertEquals(words, wording.text)
        assertEquals(listOf(words), his.state.value.hand.texts, "his would begin from hers")
        his.on(SessionEvent.AgreeTo(wording.id))
        carry()
        val (on, off) = ana.together() to ben.together()
        for (model in listOf(on, off)) assertEquals(listOf(words), model.shows("what was agreed") { it.load.value?.agreed?.size == 1 }.load.value?.agreed?.map { it.text })
        val card = checkNotNull(off.state.value.load.value).agreed.single()
        off.on(TogetherEvent.EndAsked(card))
        assertEquals(card, off.state.value.ending)
        off.on(TogetherEvent.EndKept)
        assertEquals(null, off.state.value.ending)
        off.on(TogetherEvent.EndAgreement(card.session, card.step))
        off.shows("that it has ended") { it.load.value?.agreed?.isEmpty() == true }
        carry()
        on.shows("that it has ended there, too") { it.load.value?.agreed?.isEmpty() == true }
    }

    @Test
    fun words_that_were_begun_stay_in_hand_when_the_other_s_arrive() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = together<AgreeStep>(ana, ben, "time-out-pact")
        his.awaits<AgreeStep>("the words to begin from") { it.draft.isNotEmpty() }
        his.on(SessionEvent.Typed(0, "A wink is enough."))
        hers.on(SessionEvent.Word("Our word is “biscuit”."))
        hers.shows("that it is proposed") { (it.load.value?.step as? AgreeStep)?.own?.isNotEmpty() == true }
        carry()
        his.awaits<AgreeStep>("the other's words") { it.theirs != null }
        assertEquals(listOf("A wink is enough."), his.state.value.hand.texts)
    }

    private suspend fun SessionModel.asks(now: TurnAsks) = awaits<TurnStep>("a turn that asks $now") { it.now == now }

    private fun SessionModel.gives(text: String) {
        on(SessionEvent.Typed(0, text))
        on(SessionEvent.Sent)
    }

    private fun Phone.together() = on(TogetherModel(core, bench.scope, open)).also { check(it.state.value.load !is Load.Failed) }
}
