package attune.platform.alarms

import android.app.AlarmManager
import attune.kit.core.CivilTrigger
import attune.kit.core.ElapsedTrigger
import attune.kit.core.Reminder
import attune.kit.core.ReminderAction
import attune.kit.core.ReminderChannel
import attune.platform.testing.HOUR
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SUNDAY_AFTERNOON
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import attune.platform.testing.fire
import attune.platform.testing.loseAlarms
import attune.platform.testing.lying
import attune.platform.testing.standing
import kotlinx.coroutines.runBlocking
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
@Config(sdk = [29, 33, 35])
class AlarmsTest {
    private val alarms get() = app.phone.alarms

    @Test
    fun with_the_permission_one_alarm_stands_to_the_minute() = runBlocking {
        SystemAlarms.allow(true)
        assertTrue(alarms.exact && alarms.platform().exact)
        assertTrue(alarms.set(reminder("a1")))
        val alarm = standing.single()
        assertEquals(listOf<Any>(AlarmManager.RTC_WAKEUP, AT, 0L, true), alarm.run { listOf(getType(), triggerAtMs, windowLengthMs, isAllowWhileIdle) })
        assertEquals(listOf("a1"), alarms.pending())
        alarms.cancel("a1")
        alarms.cancel("a1")
        assertEquals(emptyList(), standing)
        assertEquals(emptyList(), alarms.pending())
    }

    @Test
    @Config(sdk = [33, 35])
    fun without_it_two_stand_under_one_id_and_the_first_takes_the_other_away() = runBlocking {
        for (first in listOf(true, false)) {
            SystemAlarms.allow(false)
            assertFalse(alarms.exact || alarms.platform().exact)
            assertTrue(alarms.set(reminder("a1")))
            val (idle, window) = standing.partition { it.isAllowWhileIdle }.let { it.first.single() to it.second.single() }
            assertEquals(listOf(AT, AT), listOf(idle.triggerAtMs, window.triggerAtMs))
            assertEquals(10 * 60_000L, window.windowLengthMs)
            assertEquals(listOf("a1"), alarms.pending())
            fire(if (first) window else idle)
            assertEquals(emptyList(), standing)
            assertEquals(emptyList(), alarms.pending())
            assertEquals(setOf("reminder/a1"), lying.keys)
        }
    }

    @Test
    fun what_ends_after_elapsed_time_follows_no_clock_on_the_wall() = runBlocking {
        for (exact in listOf(true, false)) {
            SystemAlarms.allow(exact)
            assertTrue(alarms.set(reminder("t1", elapsed = HOUR)))
            for (alarm in standing) assertEquals(AlarmManager.ELAPSED_REALTIME_WAKEUP to app.clock.sinceStartMs() + HOUR, alarm.run { getType() to triggerAtMs })
        }
    }

    @Test
    fun set_again_under_the_same_id_it_stands_once_and_as_it_is_now() = runBlocking {
        SystemAlarms.allow(false)
        alarms.set(reminder("a1"))
        SystemAlarms.allow(true)
        alarms.set(reminder("a1", AT + HOUR))
        assertEquals(listOf(AT + HOUR), standing.map { it.triggerAtMs })
        alarms.set(reminder("a2"))
        assertEquals(setOf("a1", "a2"), alarms.pending().toSet())
        alarms.clear()
        assertEquals(emptyList(), standing)
    }

    @Test
    fun ids_that_share_a_hash_are_two_alarms() = runBlocking {
        assertEquals("Aa".hashCode(), "BB".hashCode())
        SystemAlarms.allow(true)
        alarms.set(reminder("Aa"))
        alarms.set(reminder("BB"))
        assertEquals(2, standing.size)
        alarms.cancel("Aa")
        assertEquals(listOf("BB"), alarms.pending())
    }

    @Test
    fun alarms_lost_by_a_forced_stop_are_not_said_to_stand() = runBlocking {
        SystemAlarms.allow(true)
        alarms.set(reminder("a1"))
        loseAlarms()
        assertEquals(emptyList(), alarms.pending())
    }

    @Test
    fun a_new_process_still_knows_what_stands() = runBlocking {
        SystemAlarms.allow(true)
        alarms.set(reminder("a1"))
        app.restartProcess()
        assertEquals(listOf("a1"), alarms.pending())
        alarms.clear()
        assertEquals(emptyList(), standing)
    }

    @Test
    fun a_phone_that_forbids_alarms_is_believed_and_nothing_is_thrown() = runBlocking {
        for (trouble in listOf(SecurityException("no permission"), IllegalStateException("500 alarms"))) {
            SystemAlarms.trouble = trouble
            assertFalse(alarms.set(reminder("a1")))
            assertEquals(emptyList(), alarms.pending())
        }
        SystemAlarms.trouble = null
        assertTrue(alarms.set(reminder("a1")))
    }

    private companion object {
        const val AT = SUNDAY_AFTERNOON + HOUR

        fun reminder(id: String, at: Long = AT, elapsed: Long? = null) = Reminder(
            id, "f".repeat(64), emptyList(),
            if (elapsed == null) CivilTrigger("2026-11-22T17:10:00", null) else ElapsedTrigger(elapsed.toULong(), at),
            at, if (elapsed == null) ReminderChannel.RITUAL else ReminderChannel.TIME_OUT, "Attune", "Something you planned.",
            listOf(ReminderAction.DONE, ReminderAction.NOT_TODAY),
        )
    }
}
