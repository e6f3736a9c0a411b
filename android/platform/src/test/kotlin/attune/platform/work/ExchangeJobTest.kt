package attune.platform.work

import android.app.NotificationManager
import android.app.job.JobInfo
import android.app.job.JobScheduler
import attune.kit.core.Standing
import attune.platform.notices.Notices
import attune.platform.service
import attune.platform.testing.Ben
import attune.platform.testing.HOUR
import attune.platform.testing.InBerlin
import attune.platform.testing.Manifest
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.hourLater
import attune.platform.testing.line
import attune.platform.testing.loseAlarms
import attune.platform.testing.lying
import attune.platform.testing.replan
import attune.platform.testing.restartPhone
import attune.platform.testing.ritual
import attune.platform.testing.setUp
import attune.platform.testing.standingIds
import attune.platform.testing.title
import kotlinx.coroutines.runBlocking
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
class ExchangeJobTest {
    @get:Rule
    val ben = Ben()

    @get:Rule
    val berlin = InBerlin()
    private val scheduler get() = app.service<JobScheduler>()
    private val pending get() = scheduler.getPendingJob(ExchangeJob.ID)

    @Before
    fun prepare() {
        setUp()
    }

    @Test
    fun a_pair_with_a_mailbox_is_granted_an_hourly_time_with_a_network() {
        replan()
        assertNull(pending, "who is alone exchanges with nobody")
        ben.pair()
        replan()
        val job = assertNotNull(pending)
        assertEquals(listOf<Any>(HOUR, true, JobInfo.NETWORK_TYPE_ANY), job.run { listOf(intervalMillis, isPersisted, networkType) })
        replan()
        assertEquals(1, scheduler.allPendingJobs.size)
    }

    @Test
    fun it_stands_again_after_a_restart_and_takes_the_farewell_with_it() {
        ben.pair()
        replan()
        scheduler.cancelAll()
        restartPhone()
        assertNotNull(pending)
        runBlocking { core.call("leave") { leave(it, true) } }
        replan()
        assertNotNull(pending, "the other phone has not heard of it")
        hourLater()
        ben.exchange()
        assertEquals(Standing.ENDED, runBlocking { ben.core.call("us") { us(it) } }.standing)
        runBlocking { core.call("erasePhone") { erasePhone(it, "erase") } }
        assertNull(pending)
    }

    @Test
    fun alarms_that_the_system_took_away_without_a_word_stand_again_within_the_hour() {
        SystemAlarms.allow(true)
        ritual()
        replan()
        assertEquals(JobInfo.NETWORK_TYPE_NONE, assertNotNull(pending, "something is planned").networkType, "it needs nobody")
        assertEquals(1, scheduler.allPendingJobs.size)
        val stood = standingIds.size
        loseAlarms()
        assertEquals(0, standingIds.size)
        SystemAlarms.allow(false)
        hourLater()
        assertEquals(stood, standingIds.size)
        ben.pair()
        replan()
        assertEquals(JobInfo.NETWORK_TYPE_ANY, assertNotNull(pending).networkType)
    }

    @Test
    fun something_new_is_one_line_that_names_nobody() {
        ben.pair()
        propose("Our week")
        hourLater()
        val came = lying.getValue("came")
        assertEquals(Notices.QUIET, came.channelId)
        assertTrue(came.line.isNotBlank() && listOf("Ben", "Ana", "Our week").none { it in came.title + came.line })
        hourLater()
        assertEquals(setOf("came"), lying.keys)
        assertEquals(1, runBlocking { core.call("rituals") { rituals(it) } }.asked.size)
    }

    @Test
    fun a_line_that_nobody_would_see_is_left_for_when_it_is_seen() {
        ben.pair()
        val manager = app.service<NotificationManager>()
        shadowOf(manager).setNotificationsEnabled(false)
        propose("Our week")
        hourLater()
        shadowOf(manager).setNotificationsEnabled(true)
        manager.getNotificationChannel(Notices.QUIET).importance = NotificationManager.IMPORTANCE_NONE
        propose("One more")
        hourLater()
        assertEquals(emptySet(), lying.keys)
        manager.getNotificationChannel(Notices.QUIET).importance = NotificationManager.IMPORTANCE_LOW
        hourLater()
        assertEquals(setOf("came"), lying.keys)
    }

    @Test
    fun without_anything_new_or_a_mailbox_that_answers_nothing_is_shown() {
        ben.pair()
        hourLater()
        assertEquals(emptySet(), lying.keys)
        java.io.File(ben.mailbox).deleteRecursively()
        hourLater()
        assertEquals(emptySet(), lying.keys)
    }

    @Test
    fun the_manifest_lets_the_system_alone_start_it() {
        val name = ExchangeJob::class.java.name
        assertEquals("android.permission.BIND_JOB_SERVICE", Manifest.attribute("service", name, "permission"))
        assertEquals("false", Manifest.attribute("service", name, "exported"))
        assertTrue("android.permission.RECEIVE_BOOT_COMPLETED" in Manifest.permissions)
    }

    /** Ben proposes a ritual, and his phone sends it. */
    private fun propose(title: String) {
        runBlocking {
            val draft = ben.core.call("rituals") { rituals(it) }.library.first().draft
            ben.core.call("proposeRitual") { proposeRitual(it, draft.copy(title = title)) }
        }
        ben.exchange()
    }
}
