package attune.kit.together

import attune.kit.core.FeelingsStep
import attune.kit.core.Load
import attune.kit.core.NotYet
import attune.kit.core.Opened
import attune.kit.core.SealedHere
import attune.kit.core.SealedStep
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.awaits
import attune.kit.testing.begin
import attune.kit.testing.couple
import attune.kit.testing.shows
import kotlinx.coroutines.delay
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** The daily check-in on two phones. */
class SessionTest {
    @Test
    fun answers_stay_sealed_until_both_are_there_and_then_open_on_both() = Bench.run {
        val (ana, ben) = couple()
        val hers = begin(ana, "daily-check-in")
        hers.chooses("emo.warm.tender")
        hers.seals("You made tea.")
        hers.awaits<SealedStep>("that it is sealed") { it.exchange is SealedHere }
        carry()
        val his = begin(ben, "daily-check-in")
        val waiting = his.awaits<FeelingsStep>("that the other part waits") { (it.exchange as? NotYet)?.partnerSealed == true }
        assertTrue("tea" !in waiting.toString())
        his.chooses("emo.settled.calm")
        his.seals("You called the landlord.")
        carry()
        for ((model, own, theirs) in listOf(Triple(hers, "You made tea.", "You called the landlord."), Triple(his, "You called the landlord.", "You made tea."))) {
            model.awaits<FeelingsStep>("the words, open") { it.exchange is Opened }
            model.on(SessionEvent.Next)
            val open = model.awaits<SealedStep>("the lines, open") { it.exchange is Opened }.exchange
            assertIs<Opened>(open)
            assertEquals(own to theirs, open.own.first() to open.theirs.first())
        }
    }

    @Test
    fun what_is_typed_is_kept_at_a_pause_of_typing_and_there_again() = Bench.run {
        val (ana, _) = couple()
        val model = begin(ana, "daily-check-in")
        model.chooses("emo.warm.tender")
        model.awaits<SealedStep>("the lines")
        ana.called()
        for (text in listOf("Y", "Yo", "You made t", "You made tea")) model.on(SessionEvent.Typed(0, text))
        while ("keepStepDraft" !in ana.calls.map { it.first }) delay(10)
        delay(400)
        assertEquals(1, ana.called().count { it == "keepStepDraft" }, "a draft is kept once a pause, not once a letter")
        val again = ana.on(ana.sessionModel((ana.navigator.stack.value.last() as Route.Session).id))
        assertEquals("You made tea", again.shows("the draft") { it.load is Load.Ready }.hand.texts.first())
    }

    @Test
    fun an_answer_that_finds_no_room_on_the_phone_stays_in_the_field_until_there_is_some() = Bench.run {
        val (ana, ben) = couple()
        val model = begin(ana, "daily-check-in")
        model.chooses("emo.warm.tender")
        full("ana", true)
        model.seals("You made tea.")
        val told = model.shows("that there is no room") { it.trouble != null }
        assertTrue("no space left on this phone" in told.trouble!!.message && "nothing was lost" in told.trouble!!.message, told.trouble!!.message)
        assertEquals("You made tea.", told.hand.texts.first())
        full("ana", false)
        model.on(SessionEvent.Sealed)
        model.awaits<SealedStep>("that it is sealed") { it.exchange is SealedHere }
        carry()
        begin(ben, "daily-check-in").awaits<FeelingsStep>("that the other part waits") { (it.exchange as? NotYet)?.partnerSealed == true }
    }

    @Test
    fun a_sealed_answer_can_be_taken_back_until_the_other_is_sealed() = Bench.run {
        val (ana, ben) = couple()
        val model = begin(ana, "daily-check-in")
        model.chooses("emo.warm.tender")
        model.seals("Not what I meant.")
        assertEquals(true, (model.awaits<SealedStep>("that it is sealed") { it.exchange is SealedHere }.exchange as SealedHere).canWithdraw)
        model.on(SessionEvent.Withdrawn)
        model.awaits<SealedStep>("that it is back") { it.exchange is NotYet }
        carry()
        val his = begin(ben, "daily-check-in")
        his.awaits<FeelingsStep>("his own first step") { true }
    }

    @Test
    fun more_choices_than_fit_make_room_by_dropping_the_first() = Bench.run {
        val (ana, _) = couple()
        val model = begin(ana, "daily-check-in")
        model.awaits<FeelingsStep>("the field")
        model.on(SessionEvent.Toggled("emo.warm.tender"))
        model.on(SessionEvent.Toggled("emo.settled.calm"))
        assertEquals(listOf("emo.settled.calm"), model.state.value.hand.chosen)
        model.on(SessionEvent.Toggled("emo.settled.calm"))
        assertEquals(emptyList(), model.state.value.hand.chosen)
    }

    private suspend fun SessionModel.chooses(feeling: String) {
        awaits<FeelingsStep>("the field")
        on(SessionEvent.Toggled(feeling))
        on(SessionEvent.Next)
        awaits<SealedStep>("the lines")
    }

    private suspend fun SessionModel.seals(text: String) {
        on(SessionEvent.Typed(0, text))
        on(SessionEvent.Sealed)
    }
}
