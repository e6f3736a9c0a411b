package attune.kit.exchange

import attune.kit.core.CoreException
import attune.kit.core.EntryDraft
import attune.kit.core.KeyStore
import attune.kit.core.VaultState
import attune.kit.core.Which
import attune.kit.testing.Bench
import attune.kit.testing.Keys
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.inTime
import attune.kit.testing.pair
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.runCurrent
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** What is done in the time that the system grants while the app is closed. */
class BackgroundTest {
    @Test
    fun the_reminders_one_round_the_reminders_again_then_one_line_if_something_came() = Bench.run {
        val (ana, ben) = couple()
        ana.core.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.first { it.id == "r-weekly" }.draft) }
        carry()
        ben.core.call("acceptRitual") { here -> rituals(here).asked.single().let { acceptRitual(here, it.id, it.proposal!!) } }
        carry()
        ben.core.call("journalPage") { journalPage(it, Which.OURS, null, null) }
        ana.writes("Something new.")
        ana.exchange.now()
        ben.core.pause()
        ben.called()
        val line = assertNotNull(ben.exchange.background())
        val called = ben.called().filter { it in setOf("nextRequests", "plan", "backgroundNotice") }
        val order = called.filterIndexed { at, name -> called.getOrNull(at - 1) != name }
        assertEquals(listOf("plan", "nextRequests", "plan", "backgroundNotice"), order)
        assertEquals(emptyList(), listOf("Ana", "Ben", "new.").filter { it in line }, "a generic line")
        assertTrue(ben.alarms.set.isNotEmpty())
        assertEquals(null, ben.exchange.background(), "nothing came since")
    }

    @Test
    fun at_most_two_lines_a_day_and_none_when_switched_off() = Bench.run {
        val (ana, ben) = couple()
        val given = (1..4).mapNotNull { number ->
            ana.writes("Page $number")
            ana.exchange.now()
            clock.pass(2_000)
            ben.exchange.background()
        }
        assertEquals(2, given.size)
        clock.pass(DAY)
        ben.core.call("setNotices") { setNotices(it, false) }
        ana.writes("Another.")
        ana.exchange.now()
        assertEquals(null, ben.exchange.background())
        ben.core.call("setNotices") { setNotices(it, true) }
        ana.writes("One more.")
        ana.exchange.now()
        clock.pass(2_000)
        assertNotNull(ben.exchange.background())
    }

    @Test
    fun a_line_that_could_not_be_shown_is_not_asked_for_and_counts_for_nothing() = Bench.run {
        val (ana, ben) = couple()
        repeat(3) { number ->
            ana.writes("Page $number")
            ana.exchange.now()
            clock.pass(2_000)
            ben.called()
            assertEquals(null, ben.exchange.background { false })
            assertEquals(listOf("nextRequests"), ben.called().filter { it in setOf("nextRequests", "backgroundNotice") }.distinct())
        }
        assertNotNull(ben.exchange.background(), "what came meanwhile is said once it can be")
    }

    @Test
    fun it_closes_what_is_mine_but_never_under_the_eyes_of_who_reads_it() = inTime { bench ->
        val ana = bench.phone("ana", "Ana")
        ana.core.call("choosePassphrase") { choosePassphrase(it, "rain on the roof") }
        val open = bench.scope.launch { ana.exchange.run(flowOf(null)) }
        testScheduler.runCurrent()
        assertEquals(null, ana.exchange.background())
        testScheduler.runCurrent()
        assertEquals(VaultState.OPEN, ana.vault())
        open.cancel()
        open.join()
        ana.exchange.background()
        assertEquals(VaultState.LOCKED, ana.vault())
    }

    @Test
    fun a_phone_that_nobody_has_unlocked_yet_does_nothing_and_loses_nothing() = Bench.run {
        val keys = Keys(keyOf("ben"))
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben", keys)
        pair(ana, ben)
        ben.writes("Written before.")
        ana.writes("Sent meanwhile.")
        ana.exchange.now()
        ben.core.pause()
        keys.answers = { throw KeyStore.Locked() }
        val before = ben.carrier.performed.size
        ben.exchange.background()
        assertEquals(before, ben.carrier.performed.size)
        keys.answers = {}
        carry()
        for (phone in listOf(ana, ben)) assertEquals(setOf("Written before.", "Sent meanwhile."), phone.pages())
    }

    @Test
    fun a_key_that_is_gone_sends_nothing_and_what_was_written_goes_out_when_it_is_back() = Bench.run {
        val keys = Keys(keyOf("ben"))
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben", keys)
        pair(ana, ben)
        ben.writes("Written before.")
        ben.core.pause()
        keys.answers = { throw KeyStore.Gone() }
        val before = ben.carrier.performed.size
        ben.exchange.background()
        assertEquals(before, ben.carrier.performed.size)
        assertFailsWith<CoreException> { ben.writes("Nothing is shared without a key.") }
        ben.core.pause()
        keys.answers = {}
        carry()
        assertEquals(setOf("Written before."), ana.pages())
    }

    private suspend fun Phone.writes(text: String) {
        core.call("saveEntry") { saveEntry(it, Which.OURS, null, EntryDraft(text, emptyList(), null)) }
    }

    private suspend fun Phone.pages() = core.call("journalPage") { journalPage(it, Which.OURS, null, null) }.entries.map { it.excerpt }.toSet()

    private suspend fun Phone.vault() = core.call("journalPage") { journalPage(it, Which.MINE, null, null) }.vault

    private companion object {
        const val DAY = 86_400_000L
    }
}
