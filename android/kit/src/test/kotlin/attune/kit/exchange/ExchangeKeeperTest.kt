package attune.kit.exchange

import attune.kit.core.EntryDraft
import attune.kit.core.PairInviting
import attune.kit.core.PairWords
import attune.kit.core.RequestOp
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairEvent
import attune.kit.pair.PairModel
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.inTime
import attune.kit.testing.shows
import kotlinx.coroutines.Job
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runCurrent
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** When an exchange runs, to the millisecond, over the real core and a real folder. */
class ExchangeKeeperTest {
    @Test
    fun one_round_at_opening_and_none_while_nothing_happens() = inTime { bench ->
        val (ana, _) = bench.couple()
        val before = ana.exchange.rounds
        val open = opens(ana)
        runCurrent()
        assertEquals(before + 1, ana.exchange.rounds)
        passes(24 * HOUR)
        assertEquals(before + 1, ana.exchange.rounds)
        open.cancelAndJoin()
        ana.writes("Closed.")
        passes(24 * HOUR)
        assertEquals(before + 1, ana.exchange.rounds, "closed, it does nothing")
    }

    @Test
    fun two_seconds_after_the_last_of_many_changes_there_is_one_round() = inTime { bench ->
        val (ana, _) = bench.couple()
        opens(ana)
        passes(MINUTE)
        val (before, puts) = ana.exchange.rounds to ana.puts()
        for (number in 1..10) {
            ana.writes("Page $number")
            passes(100)
        }
        passes(1_899)
        assertEquals(before, ana.exchange.rounds)
        passes(1)
        assertEquals(before + 1, ana.exchange.rounds)
        passes(HOUR)
        assertEquals(before + 1, ana.exchange.rounds)
        assertEquals(puts + 1, ana.puts(), "ten pages go out as one blob")
    }

    @Test
    fun a_change_during_a_round_is_followed_by_another() = inTime { bench ->
        val (ana, ben) = bench.couple()
        opens(ana)
        passes(MINUTE)
        val before = ana.exchange.rounds
        ana.carrier.script = { delay(10_000); null }
        ana.writes("First.")
        passes(5_000)
        assertEquals(before + 1, ana.exchange.rounds)
        ana.writes("Second.")
        passes(HOUR)
        assertEquals(before + 2, ana.exchange.rounds)
        ben.exchange.now()
        assertEquals(listOf("Second.", "First."), ben.pages())
    }

    @Test
    fun every_twenty_seconds_while_a_step_of_both_is_on_the_screen() = inTime { bench ->
        val (ana, _) = bench.couple()
        val session = ana.core.call("start") { start(it, "daily-check-in") }
        val app = ana.app()
        runCurrent()
        val every = assertNotNull(ana.core.call("session") { session(it, session) }.exchangeEveryMs).toLong()
        val life = bench.scope.launch { ana.exchange.run(app.pace) }
        passes(MINUTE)
        val before = ana.exchange.rounds
        app.navigator.open(Route.Session(session))
        passes(every - 1)
        assertEquals(before, ana.exchange.rounds)
        passes(9 * every + 1)
        assertEquals(before + 10, ana.exchange.rounds)
        app.navigator.open(Route.At(Place.Today))
        passes(HOUR)
        assertEquals(before + 10, ana.exchange.rounds, "another screen asks for none")
        app.navigator.open(Route.Session(session))
        runCurrent()
        life.cancelAndJoin()
        passes(HOUR)
        assertEquals(before + 10, ana.exchange.rounds, "nor does an app that is closed")
    }

    @Test
    fun every_five_seconds_while_two_phones_meet() = inTime { bench ->
        val (ana, ben) = bench.phone("ana", "Ana") to bench.phone("ben", "Ben")
        val (hers, his) = listOf(ana, ben).map { phone ->
            phone.app().also { app ->
                bench.scope.launch { phone.exchange.run(app.pace) }
                runCurrent()
                app.navigator.open(Route.Pair)
                runCurrent()
            }
        }
        passes(MINUTE)
        assertEquals(1, ana.exchange.rounds, "a screen on which nothing waits")
        val inviting = hers.model(Route.Pair) as PairModel
        inviting.on(PairEvent.Invited)
        runCurrent()
        val invited = ana.exchange.rounds
        val invitation = (inviting.state.value.load.value as PairInviting).text
        passes(MINUTE)
        // Every 5 s, and the one that is due 2 s after the invitation was made.
        assertTrue(ana.exchange.rounds - invited in 12..13, "${ana.exchange.rounds - invited} in a minute")
        val joining = his.model(Route.Pair) as PairModel
        joining.on(PairEvent.Typed(invitation))
        joining.on(PairEvent.Joined)
        runCurrent()
        hers.navigator.back()
        passes(5_000)
        val left = ana.exchange.rounds
        passes(MINUTE)
        assertEquals(left, ana.exchange.rounds, "off the screen nobody looks")
        hers.navigator.open(Route.Pair)
        passes(MINUTE)
        (hers.model(Route.Pair) as PairModel).shows("the words") { it.load.value is PairWords }
    }

    @Test
    fun two_phones_do_not_call_each_other_up_without_end() = inTime { bench ->
        val (ana, ben) = bench.couple()
        opens(ana)
        opens(ben)
        passes(MINUTE)
        val before = ana.exchange.rounds to ben.exchange.rounds
        ana.writes("For both.")
        passes(HOUR)
        assertEquals(before.first + 1 to before.second, ana.exchange.rounds to ben.exchange.rounds)
        ben.exchange.ask()
        passes(HOUR)
        assertEquals(listOf("For both."), ben.pages())
        assertEquals(before.first + 1 to before.second + 1, ana.exchange.rounds to ben.exchange.rounds, "what arrives is no reason to exchange")
        val puts = ana.puts() + ben.puts()
        repeat(20) {
            ana.exchange.ask()
            ben.exchange.ask()
            passes(20_000)
        }
        assertEquals(puts, ana.puts() + ben.puts(), "nor to write")
    }

    @Test
    fun a_mailbox_that_is_down_is_left_in_peace_and_found_again() = inTime { bench ->
        val (ana, ben) = bench.couple()
        opens(ana)
        passes(MINUTE)
        ana.carrier.offline = true
        ana.writes("Waits.")
        val down = ana.carrier.performed.size
        passes(HOUR)
        val batches = ana.carrier.performed.size - down
        assertTrue(batches in 10..120, "asked ever less often, yet not given up: $batches requests in an hour")
        val status = ana.core.call("us") { us(it) }.status
        assertTrue(status.trouble!!.isNotBlank())
        assertEquals(1u, status.waiting)
        ana.carrier.offline = false
        passes(HOUR + 10_000)
        ben.exchange.now()
        assertEquals(listOf("Waits."), ben.pages())
        assertEquals(null, ana.core.call("us") { us(it) }.status.trouble)
        val rounds = ana.exchange.rounds
        passes(HOUR)
        assertEquals(rounds, ana.exchange.rounds, "what works again is not asked again")
    }

    @Test
    fun what_waited_without_a_network_leaves_as_soon_as_it_is_asked_for() = inTime { bench ->
        val (ana, ben) = bench.couple()
        opens(ana)
        ana.carrier.offline = true
        ana.writes("Waits.")
        passes(HOUR)
        ana.carrier.offline = false
        ana.exchange.now()
        ben.exchange.now()
        assertEquals(listOf("Waits."), ben.pages())
    }

    @Test
    fun closed_in_the_middle_of_a_round_nothing_is_lost() = inTime { bench ->
        val (ana, ben) = bench.couple()
        for (deadAt in 1..8) {
            val open = opens(ana)
            passes(MINUTE)
            ana.writes("Page $deadAt")
            var left = deadAt
            ana.carrier.script = { if (--left < 0) awaitCancellation() else null }
            passes(3_000)
            open.cancelAndJoin()
            ana.core.pause()
            ana.carrier.script = { null }
        }
        opens(ana)
        passes(3_000)
        ben.exchange.now()
        assertEquals((8 downTo 1).map { "Page $it" }, ben.pages())
    }

    @Test
    fun whoever_asks_there_is_never_more_than_one_round_at_once() = inTime { bench ->
        val (ana, _) = bench.couple()
        opens(ana)
        passes(MINUTE)
        var (now, most) = 0 to 0
        val begun = mutableListOf<Int>()
        ana.core.onCall = { name, _ -> if (name == "nextRequests") begun += now }
        ana.carrier.script = {
            now++
            most = maxOf(most, now)
            delay(1_000)
            now--
            null
        }
        List(5) { bench.scope.launch { ana.exchange.now() } }.joinAll()
        assertTrue(begun.size >= 5 && begun.all { it == 0 }, "a round begins while another is under way: $begun")
        assertTrue(most > 1, "requests of one round are on their way together")
    }

    @Test
    fun what_a_person_asked_for_and_did_not_work_is_tried_again_by_itself() = inTime { bench ->
        val (ana, _) = bench.couple()
        opens(ana)
        passes(MINUTE)
        ana.carrier.offline = true
        ana.exchange.now()
        val before = ana.exchange.rounds
        passes(9_999)
        assertEquals(before, ana.exchange.rounds)
        passes(2)
        assertEquals(before + 1, ana.exchange.rounds)
    }

    private fun opens(phone: Phone): Job = phone.bench.scope.launch { phone.exchange.run(flowOf(null)) }

    private fun TestScope.passes(ms: Long) {
        advanceTimeBy(ms)
        runCurrent()
    }

    private suspend fun Phone.writes(text: String) {
        core.call("saveEntry") { saveEntry(it, Which.OURS, null, EntryDraft(text, emptyList(), null)) }
    }

    private suspend fun Phone.pages() = core.call("journalPage") { journalPage(it, Which.OURS, null, null) }.entries.map { it.excerpt }

    private fun Phone.puts() = carrier.performed.count { it.op == RequestOp.PUT }

    private companion object {
        const val MINUTE = 60_000L
        const val HOUR = 60 * MINUTE
    }
}
