package attune.platform.notices

import android.app.Notification
import android.app.NotificationManager
import attune.kit.core.Pact
import attune.platform.service
import attune.platform.testing.Ben
import attune.platform.testing.MINUTE
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import attune.platform.testing.broadcast
import attune.platform.testing.core
import attune.platform.testing.line
import attune.platform.testing.lying
import attune.platform.testing.pass
import attune.platform.testing.replan
import attune.platform.testing.ritual
import attune.platform.testing.setUp
import attune.platform.testing.standing
import attune.platform.testing.title
import kotlinx.coroutines.runBlocking
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
@Config(sdk = [29, 33, 35])
class NoticesTest {
    @get:Rule
    val ben = Ben()
    private val manager get() = app.service<NotificationManager>()

    @Before
    fun exact() {
        SystemAlarms.allow(true)
        setUp()
    }

    @Test
    fun what_rings_is_private_and_its_public_version_says_nothing() {
        ritual("18:30:00")
        replan()
        pass(DAY_LONG)
        val rung = lying.values.single()
        assertEquals(Notification.VISIBILITY_PRIVATE, rung.visibility)
        assertEquals("Attune", rung.title)
        val hidden = assertNotNull(rung.publicVersion)
        assertEquals("Attune", hidden.title)
        assertEquals(null, hidden.extras.getCharSequence(Notification.EXTRA_TEXT))
        assertEquals(null, hidden.actions)
        assertEquals(Notices.RITUALS, rung.channelId)
        val tap = shadowOf(rung.contentIntent)
        assertTrue(tap.isActivity && tap.isImmutable)
        assertTrue(rung.flags and Notification.FLAG_AUTO_CANCEL != 0)
    }

    @Test
    fun one_that_is_tried_comes_in_five_seconds_as_rituals_do_and_sounds_each_time() {
        ritual("18:30:00")
        replan()
        val planned = standing.size
        assertTrue(runBlocking { app.phone.reminders().test() })
        replan()
        assertEquals(planned + 1, standing.size, "no plan takes it away")
        pass(4_999)
        assertEquals(emptyMap(), lying)
        pass(1)
        val tried = lying.values.single()
        assertEquals(Notices.RITUALS, tried.channelId)
        assertEquals(null, tried.actions)
        assertTrue(tried.flags and Notification.FLAG_ONLY_ALERT_ONCE == 0)
        assertEquals(planned, standing.size)
    }

    @Test
    fun no_notification_names_a_ritual_or_the_partner() {
        val id = ritual("18:30:00")
        ben.pair()
        val title = runBlocking { core.call("ritual") { ritual(it, id) } }.card.title
        replan()
        pass(DAY_LONG)
        val said = lying.values.flatMap { listOf(it.title, it.line) } + manager.notificationChannels.map { it.name.toString() }
        for (name in listOf(title, "Ana", "Ben")) assertTrue(said.none { name in it }, "$name in $said")
    }

    @Test
    fun only_the_end_of_a_pause_is_urgent_and_channels_speak_the_phone_s_language() {
        replan()
        val importance = manager.notificationChannels.associate { it.id to it.importance }
        assertEquals(
            mapOf(Notices.RITUALS to NotificationManager.IMPORTANCE_DEFAULT, Notices.TIME_OUT to NotificationManager.IMPORTANCE_HIGH, Notices.QUIET to NotificationManager.IMPORTANCE_LOW),
            importance,
        )
        assertEquals(setOf("Rituals", "A pause", "Today"), manager.notificationChannels.map { it.name.toString() }.toSet())
    }

    @Test
    fun a_running_pause_counts_down_until_its_end_rings() {
        ben.pair()
        ben.agree()
        assertEquals(Pact.AGREED, runBlocking { core.call("timeout") { timeout(it) } }.pact)
        runBlocking { core.call("callTimeout") { callTimeout(it, 30u) } }
        replan()
        val countdown = lying.getValue("countdown")
        assertTrue(countdown.flags and Notification.FLAG_ONGOING_EVENT != 0)
        assertTrue(countdown.extras.getBoolean(Notification.EXTRA_SHOW_CHRONOMETER) && countdown.extras.getBoolean(Notification.EXTRA_CHRONOMETER_COUNT_DOWN))
        assertEquals(app.clock.utcMs() + 30 * MINUTE, countdown.`when`)
        assertEquals(30 * MINUTE, countdown.timeoutAfter)
        assertEquals(Notices.QUIET, countdown.channelId)
        pass(30 * MINUTE)
        assertFalse("countdown" in lying)
        val end = lying.entries.single { it.key.startsWith("reminder/") }.value
        assertEquals(Notices.TIME_OUT to "It’s time.", end.channelId to end.line)
        assertEquals(null, end.actions)
    }

    @Test
    fun a_muted_pause_neither_counts_nor_rings_here() {
        ben.pair()
        val id = runBlocking { core.call("callTimeout") { callTimeout(it, 30u) } }
        replan()
        assertEquals(setOf("countdown"), lying.keys)
        runBlocking { core.call("muteTimeout") { muteTimeout(it, id, true) } }
        replan()
        assertEquals(emptySet(), lying.keys)
        pass(40 * MINUTE)
        assertEquals(emptySet(), lying.keys)
    }

    @Test
    fun a_clock_set_anew_leaves_the_countdown_its_end() {
        ben.pair()
        runBlocking { core.call("callTimeout") { callTimeout(it, 30u) } }
        replan()
        app.clock.pass(10 * MINUTE)
        app.clock.set(5 * 60 * MINUTE)
        broadcast(android.content.Intent.ACTION_TIME_CHANGED)
        assertEquals(app.clock.utcMs() + 20 * MINUTE, lying.getValue("countdown").`when`)
    }

    @Test
    fun where_notifications_are_not_allowed_nothing_is_posted_and_the_phone_says_so() {
        ritual("18:30:00")
        replan()
        shadowOf(manager).setNotificationsEnabled(false)
        pass(DAY_LONG)
        assertEquals(emptySet(), lying.keys)
        val facts = app.settings.facts()
        assertFalse(facts.mayNotify)
        val screen = runBlocking { core.call("reminders") { reminders(it, facts) } }
        assertEquals("Not as things stand: the phone does not let Attune show notifications.", screen.answer)
    }

    @Test
    fun the_same_reminder_twice_sounds_once() {
        ritual("18:30:00")
        replan()
        pass(DAY_LONG)
        assertTrue(lying.values.single().flags and Notification.FLAG_ONLY_ALERT_ONCE != 0)
    }

    private companion object {
        /** Past half past six in any zone this may run in, and before the next one. */
        const val DAY_LONG = 23 * 60 * MINUTE
    }
}
