package attune.kit.insights

import attune.kit.core.ChosenAnswer
import attune.kit.core.SealAnswer
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.samples.InsightsSamples
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.shows
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

class InsightsTest {
    @Test
    fun what_two_said_stands_on_both_phones_and_opens_its_session_and_one_s_word_stands_on_one_s_own() = Bench.run {
        val (ana, ben) = couple()
        val back = ana.on(InsightsModel(ana.core, scope, ana.open, {}))
        assertTrue(back.shows("that there is nothing yet") { it.load.value != null }.isEmpty)
        val session = ana.saysTwoLines("emo.warm.tender", "You warmed up the car.")
        assertEquals(emptyList(), back.shows("her own word") { it.load.value!!.moods.map { mood -> mood.word } == listOf("tender") }.appreciations)
        carry()
        assertEquals(session, ben.saysTwoLines("emo.sad.low", "You listened."))
        carry()
        val told = back.shows("what was said") { it.appreciations.isNotEmpty() }
        assertEquals(listOf("You warmed up the car.") to listOf("You listened."), told.appreciations.single().run { own to theirs })
        assertEquals(listOf("Two lines a day"), told.seen!!.did.map { it.title })
        val his = ben.on(InsightsModel(ben.core, scope, ben.open, {})).shows("the same to him") { it.appreciations.isNotEmpty() }
        assertEquals(listOf("low"), his.load.value!!.moods.map { it.word }, "of her words he has none")
        back.on(InsightsEvent.SessionOpened(session))
        assertEquals(Route.Session(session), ana.navigator.stack.value.last())
    }

    @Test
    fun months_are_gone_through_where_there_is_something() {
        val latest = InsightsSamples.shown
        assertEquals("2026-11-01", latest.seen!!.month)
        assertEquals("2026-09-01" to null, latest.earlier to latest.later)
        val before = latest.copy(month = latest.earlier)
        assertEquals("2026-09-01", before.seen!!.month)
        assertEquals(null to "2026-11-01", before.earlier to before.later)
        assertNull(InsightsSamples.quiet.seen)
        assertTrue(InsightsSamples.quiet.isEmpty && InsightsSamples.alone.isEmpty && !InsightsSamples.begun.isEmpty)
    }

    @Test
    fun a_long_list_is_shown_bit_by_bit() = Bench.run {
        val ana = phone("ana", "Ana")
        val back = ana.on(InsightsModel(ana.core, scope, ana.open, {}))
        assertNull(back.shows("nothing, alone") { it.load.value != null }.load.value!!.partner)
        assertEquals(InsightsState.FIRST, InsightsSamples.shown.appreciations.size)
        back.on(InsightsEvent.MoreAsked(InsightsState.Part.Appreciated))
        assertEquals(InsightsState.FIRST + InsightsState.MORE to InsightsState.FIRST, back.state.value.run { appreciated to cameBack })
    }
}

/** Today's word and the two lines, both sealed; the session they are of. */
private suspend fun Phone.saysTwoLines(word: String, thanks: String): String {
    val session = core.call("start") { start(it, "daily-check-in") }
    for (answer in listOf(ChosenAnswer(listOf(word)), SealAnswer(listOf(thanks, "")))) {
        core.call("answer") { here -> answer(here, session, session(here, session).stepId, answer) }
    }
    return session
}
