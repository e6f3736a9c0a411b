package attune.kit.reminders

import attune.kit.core.CoreException
import attune.kit.core.CoreFailure
import attune.kit.core.Platform
import attune.kit.core.Reminder
import attune.kit.core.ReminderAction
import attune.kit.core.RingsBy
import attune.kit.core.occurrences
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import java.time.Instant
import java.time.ZoneId
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue

/** A phone's alarms follow the plan through whatever happens to the phone in between. */
class ReminderKeeperTest {
    @Test
    fun killed_between_the_plan_and_what_became_of_it_the_next_plan_heals_it() = Bench.run {
        val whole = phone("other", "Ana").also { it.rituals() }
        whole.reminders.replan()
        val ana = phone("ana", "Ana").also { it.rituals() }
        for (deadAt in 0 until whole.alarms.set.size) {
            var left = deadAt
            ana.alarms.before = { if (--left < 0) throw Killed() }
            assertFailsWith<Killed> { ana.reminders.replan() }
            ana.core.pause()
        }
        ana.alarms.before = {}
        ana.reminders.replan()
        assertEquals(whole.alarms.set.values.map { it.shown() }.sorted(), ana.alarms.set.values.map { it.shown() }.sorted())
        ana.settled()
    }

    @Test
    fun a_zone_that_changes_while_the_alarms_are_set_is_followed_at_the_next_plan() = Bench.run {
        val ana = phone("ana", "Ana").also { it.rituals() }
        val tokyo = ZoneId.of("Asia/Tokyo")
        ana.alarms.before = { zone = tokyo }
        ana.reminders.replan()
        ana.alarms.before = {}
        ana.reminders.replan()
        val hours = ana.alarms.set.values.map { Instant.ofEpochMilli(it.instantMs).atZone(tokyo).toLocalTime().toString() }.toSet()
        // What both do at one moment is at 1:00 there, and held until the quiet hours end.
        assertEquals(setOf("20:45", "07:00"), hours, "each rings at its own hour, where the phone is now")
        ana.settled()
    }

    @Test
    fun a_clock_set_back_a_day_rings_what_is_planned_by_the_new_time_and_nothing_twice() = Bench.run {
        val ana = phone("ana", "Ana").also { it.rituals() }
        ana.reminders.replan()
        val before = ana.alarms.set.keys.toSet()
        clock.turn(-DAY)
        ana.reminders.replan()
        assertTrue(ana.alarms.set.values.all { it.instantMs > clock.utcMs() })
        assertEquals(before, ana.alarms.set.keys.toSet(), "both begin on a day that comes again, so what was planned still is")
        ana.settled()
        clock.turn(DAY)
        ana.reminders.replan()
        assertEquals(before, ana.alarms.set.keys.toSet())
        ana.settled()
    }

    @Test
    fun an_alarm_that_the_phone_refuses_is_planned_again() = Bench.run {
        val ana = phone("ana", "Ana").also { it.rituals() }
        var takes = false
        val refusing = object : Alarms by ana.alarms {
            override suspend fun set(reminder: Reminder) = takes && ana.alarms.set(reminder)
        }
        val keeper = ReminderKeeper(ana.core, refusing) { Platform(32u, true, RingsBy.INSTANT, false, ana.alarms.set.keys.toList()) }
        keeper.replan()
        assertEquals(emptySet(), ana.alarms.set.keys.toSet())
        takes = true
        keeper.replan()
        assertNotEquals(emptySet(), ana.alarms.set.keys.toSet())
        ana.settled()
    }

    @Test
    fun of_what_rings_together_one_that_is_gone_keeps_no_other_from_being_done() = Bench.run {
        val ana = phone("ana", "Ana").also { it.rituals() }
        val (stopped, kept) = ana.rungWithOneStopped()
        suspend fun next() = ana.core.call("ritual") { ritual(it, kept.first) }.card.next?.atMs
        val before = next()
        val failed = assertFailsWith<CoreException> { ana.reminders.act(listOf(stopped, kept), ReminderAction.DONE) }
        assertEquals(CoreFailure.Kind.GONE, failed.failure.kind, failed.message)
        assertNotEquals(before, next())
    }

    @Test
    fun what_could_not_be_done_is_told_before_what_is_gone() = Bench.run {
        val ana = phone("ana", "Ana").also { it.rituals() }
        val (stopped, kept) = ana.rungWithOneStopped()
        full("ana", true)
        for (both in listOf(listOf(stopped, kept), listOf(kept, stopped))) {
            val failed = assertFailsWith<CoreException> { ana.reminders.act(both, ReminderAction.DONE) }
            assertNotEquals(CoreFailure.Kind.GONE, failed.failure.kind)
        }
    }

    /** What rang of two rituals, by both occurrences; the first ritual was stopped meanwhile. */
    private suspend fun Phone.rungWithOneStopped(): List<Pair<String, String>> {
        reminders.replan()
        val firsts = alarms.set.values.sortedBy { it.instantMs }.flatMap { it.occurrences() }.distinctBy { it.first }
        core.call("stopRitual") { stopRitual(it, firsts.first().first) }
        return firsts
    }

    /** A further plan changes nothing. */
    private suspend fun Phone.settled() {
        val lying = alarms.set.toMap()
        called()
        reminders.replan()
        assertEquals(listOf("plan"), called())
        assertEquals(lying, alarms.set.toMap())
    }

    private suspend fun Phone.rituals() {
        for (id in listOf("r-daily", "r-weekly")) core.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.first { it.id == id }.draft) }
    }

    private fun Reminder.shown() = "$instantMs $title $line"

    private class Killed : Exception("the phone died")

    private companion object {
        const val DAY = 86_400_000L
    }
}
