package attune.platform

import android.app.AlarmManager
import android.app.NotificationManager
import android.content.Intent
import attune.kit.core.CoreException
import attune.kit.core.ReminderChannel
import attune.kit.core.phrases
import attune.platform.alarms.Ring
import attune.platform.testing.Ben
import attune.platform.testing.DAY
import attune.platform.testing.HOUR
import attune.platform.testing.InBerlin
import attune.platform.testing.MINUTE
import attune.platform.testing.Manifest
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import attune.platform.testing.broadcast
import attune.platform.testing.core
import attune.platform.testing.fire
import attune.platform.testing.left
import attune.platform.testing.line
import attune.platform.testing.loseAlarms
import attune.platform.testing.lying
import attune.platform.testing.pass
import attune.platform.testing.press
import attune.platform.testing.replan
import attune.platform.testing.ritual
import attune.platform.testing.setUp
import attune.platform.testing.standing
import kotlinx.coroutines.runBlocking
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.io.File
import java.util.TimeZone
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
class ReceiversTest {
    @get:Rule
    val ben = Ben()

    @get:Rule
    val berlin = InBerlin()

    @Before
    fun prepare() {
        SystemAlarms.allow(true)
        setUp()
    }

    @Test
    @Config(sdk = [29, 33, 35])
    fun every_event_that_may_change_a_plan_plans_anew() {
        ritual()
        replan()
        val planned = standing.size
        assertTrue(planned > 1)
        for (action in ReplanReceiver.ACTIONS) {
            loseAlarms()
            assertEquals(0, standing.size)
            broadcast(action)
            assertEquals(planned, standing.size, action)
        }
    }

    @Test
    fun the_manifest_declares_what_the_receivers_hear_and_nobody_but_the_system_reaches_them() {
        assertEquals(setOf(ReminderReceiver::class.java, ReplanReceiver::class.java), Manifest.receivers.keys)
        assertEquals(ReplanReceiver.ACTIONS, Manifest.receivers[ReplanReceiver::class.java])
        for (receiver in Manifest.receivers.keys) assertEquals("false", Manifest.attribute("receiver", receiver.name, "exported"))
        assertTrue("android.permission.SCHEDULE_EXACT_ALARM" in Manifest.permissions)
        assertTrue("android.permission.USE_EXACT_ALARM" !in Manifest.permissions)
    }

    @Test
    fun rung_without_a_screen_and_answered_without_one() {
        val ritual = ritual()
        replan()
        pass(50 * MINUTE)
        val (tag, rung) = lying.entries.single()
        val at = app.clock.utcMs()
        assertEquals(listOf("Done", "Not today", "In ten minutes"), rung.actions.map { it.title })
        press(rung.actions[2])
        assertEquals(emptySet(), lying.keys)
        assertEquals(at + 10 * MINUTE, standing.first().triggerAtMs)
        pass(10 * MINUTE)
        assertEquals(setOf(tag), lying.keys)
        press(lying.getValue(tag).actions[0])
        assertEquals(emptySet(), lying.keys)
        val screen = runBlocking { core.call("ritual") { ritual(it, ritual) } }
        assertEquals(at + DAY, screen.card.next?.atMs)
        assertEquals(at + DAY, standing.first().triggerAtMs)
        pass(DAY - 10 * MINUTE)
        press(lying.values.single().actions[1])
        assertEquals(at + 2 * DAY, standing.first().triggerAtMs)
        assertEquals(emptySet(), lying.keys)
    }

    @Test
    fun a_button_asks_for_no_unlocking() {
        ritual()
        replan()
        pass(50 * MINUTE)
        for (action in lying.values.single().actions) {
            assertTrue(!action.isAuthenticationRequired)
            assertTrue(action.actionIntent.isBroadcast && shadowOf(action.actionIntent).isImmutable)
        }
    }

    @Test
    @Config(sdk = [29, 33, 35])
    fun a_zone_changed_in_flight_rings_at_the_hour_where_one_has_landed() {
        ritual("18:00:00")
        replan()
        assertEquals(110 * MINUTE, standing.first().left)
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"))
        broadcast(Intent.ACTION_TIMEZONE_CHANGED)
        assertEquals(110 * MINUTE + 6 * HOUR, standing.first().left)
        pass(110 * MINUTE)
        assertEquals(emptySet(), lying.keys)
        pass(6 * HOUR)
        assertEquals(1, lying.size)
    }

    @Test
    @Config(sdk = [29, 33, 35])
    fun a_clock_set_back_a_day_keeps_the_alarms_and_a_pause_to_its_minute() {
        ritual()
        ben.pair()
        runBlocking { core.call("callTimeout") { callTimeout(it, 30u) } }
        replan()
        val pause = standing.single { it.getType() == AlarmManager.ELAPSED_REALTIME_WAKEUP }
        assertEquals(30 * MINUTE, pause.left)
        app.clock.set(-DAY)
        broadcast(Intent.ACTION_TIME_CHANGED)
        assertEquals(listOf(30 * MINUTE), standing.filter { it.getType() == AlarmManager.ELAPSED_REALTIME_WAKEUP }.map { it.left })
        // It begins on the day that has come again tomorrow, and rings then.
        assertEquals(DAY + 50 * MINUTE, standing.filter { it.getType() == AlarmManager.RTC_WAKEUP }.minOf { it.left })
        pass(30 * MINUTE)
        assertEquals(listOf("It’s time."), lying.values.map { it.line })
    }

    @Test
    fun no_more_stand_than_the_budget_and_the_last_asks_to_be_opened() {
        for (nth in 0..3) ritual("1$nth:30:00", nth)
        replan()
        assertEquals(32, standing.size)
        val last = Ring.of(shadowOf(standing.last().operation).savedIntent)
        assertEquals(ReminderChannel.SENTINEL to "Open Attune so that reminders keep coming.", last?.run { channel to line })
        fire(standing.last())
        assertTrue("Open Attune so that reminders keep coming." in lying.values.map { it.line })
    }

    @Test
    fun a_phone_that_speaks_another_language_now_says_everything_in_it() {
        ritual()
        replan()
        RuntimeEnvironment.setQualifiers("+de")
        broadcast(Intent.ACTION_LOCALE_CHANGED)
        val channels = app.service<NotificationManager>().notificationChannels.map { it.name.toString() }
        assertTrue("Rituale" in channels && "Rituals" !in channels, "$channels")
        pass(50 * MINUTE)
        val rung = lying.values.single()
        val german = phrases("de")
        assertEquals(listOf("ritual-done", "ritual-not-today", "ritual-in-ten-minutes").map(german::getValue), rung.actions.map { it.title })
    }

    @Test
    fun a_button_of_what_was_stopped_meanwhile_does_nothing_and_goes_and_the_rest_is_planned() {
        val stopped = ritual()
        ritual("19:30:00", 1)
        replan()
        pass(50 * MINUTE)
        val rung = lying.values.single()
        val occurrence = Ring.of(shadowOf(rung.actions[0].actionIntent).savedIntent)!!.occurrences.single().second
        runBlocking {
            core.call("stopRitual") { stopRitual(it, stopped) }
            assertFailsWith<CoreException> { core.call("ritualDone") { ritualDone(it, stopped, occurrence) } }
        }
        loseAlarms()
        press(rung.actions[0])
        assertEquals(emptySet(), lying.keys)
        assertTrue(standing.isNotEmpty())
    }

    @Test
    fun a_button_that_could_not_be_done_stays_and_is_done_when_pressed_again() {
        val ritual = ritual()
        replan()
        pass(50 * MINUTE)
        val at = app.clock.utcMs()
        val (tag, rung) = lying.entries.single()
        val full = File(Phone.folder(app), "full-on-purpose").apply { createNewFile() }
        press(rung.actions[0])
        assertEquals(setOf(tag), lying.keys)
        assertTrue(full.delete())
        press(lying.getValue(tag).actions[0])
        assertEquals(emptySet(), lying.keys)
        assertEquals(at + DAY, runBlocking { core.call("ritual") { ritual(it, ritual) } }.card.next?.atMs)
    }

    @Test
    fun erasing_takes_every_alarm_and_notification_away() {
        ritual()
        replan()
        pass(50 * MINUTE)
        runBlocking { core.call("erasePhone") { erasePhone(it, "erase") } }
        assertEquals(emptyList(), standing)
        assertEquals(emptySet(), lying.keys)
        replan()
        assertEquals(emptyList(), standing)
    }
}
