package attune.platform

import android.app.job.JobScheduler
import attune.kit.core.CivilTrigger
import attune.kit.core.Reminder
import attune.kit.core.ReminderChannel
import attune.platform.testing.DAY
import attune.platform.testing.HOUR
import attune.platform.testing.InBerlin
import attune.platform.testing.MINUTE
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.forceStop
import attune.platform.testing.left
import attune.platform.testing.lose
import attune.platform.testing.loseAlarms
import attune.platform.testing.lying
import attune.platform.testing.pass
import attune.platform.testing.replan
import attune.platform.testing.restartPhone
import attune.platform.testing.ritual
import attune.platform.testing.setUp
import attune.platform.testing.standing
import kotlinx.coroutines.runBlocking
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.time.Instant
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.util.UUID
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull

/** Whatever a phone or its person did meanwhile: after the next plan what stands, the ledger and what is wanted are one again. */
@RunWith(PhoneRunner::class)
@Config(sdk = [29, 33, 35])
class HealingTest {
    @get:Rule
    val berlin = InBerlin()

    @Before
    fun prepare() {
        SystemAlarms.allow(true)
        setUp()
    }

    @Test
    fun when_the_process_dies_every_alarm_stands_as_it_stood_and_none_is_set_twice() {
        ritual()
        replan()
        val before = standing
        app.restartProcess()
        replan()
        assertEquals(before, standing, "the very same")
        healed(32)
    }

    @Test
    fun a_restart_of_the_phone_takes_every_alarm_and_each_stands_again() {
        ritual()
        replan()
        restartPhone()
        assertEquals(49 * MINUTE, standing.first().left, "a minute has passed")
        healed(32)
    }

    @Test
    fun stopped_by_force_everything_stands_again_once_the_app_is_opened() {
        ritual()
        replan()
        forceStop()
        assertEquals(0, standing.size)
        assertNull(app.service<JobScheduler>().allPendingJobs.firstOrNull())
        replan()
        healed(32)
        assertNotNull(app.service<JobScheduler>().allPendingJobs.singleOrNull(), "and the hourly time")
    }

    @Test
    fun killed_between_the_plan_and_the_ledger_what_was_set_is_not_set_twice_and_the_rest_is() {
        ritual()
        runBlocking { plan().diff.add.take(3).forEach { app.phone.alarms.set(it) } }
        assertEquals(3, standing.size)
        app.restartProcess()
        replan()
        healed(32)
    }

    @Test
    fun killed_before_it_took_away_what_was_stopped_that_rings_no_more() {
        val stopped = ritual("18:00:00")
        ritual("17:00:00", 1)
        replan()
        runBlocking { core.call("stopRitual") { stopRitual(it, stopped) } }
        app.restartProcess()
        replan()
        healed(32)
        pass(3 * HOUR)
        assertEquals(1, lying.size)
    }

    @Test
    fun an_alarm_that_nobody_remembers_is_taken_away_and_one_that_is_missing_is_set() {
        ritual()
        replan()
        runBlocking { app.phone.alarms.set(stranger()) }
        lose(standing[1])
        assertEquals(32, standing.size)
        replan()
        healed(32)
    }

    @Test
    fun what_has_rung_is_not_taken_for_lost_and_rings_once() {
        ritual()
        replan()
        pass(50 * MINUTE)
        val rung = lying.keys
        assertEquals(1, rung.size)
        for (loss in listOf(app::restartProcess, ::loseAlarms)) {
            loss()
            replan()
            assertEquals(DAY, standing.first().left)
            assertEquals(rung, lying.keys)
        }
        healed(32)
    }

    @Test
    fun a_phone_that_was_off_at_the_moment_rings_up_to_half_an_hour_late_and_then_no_more() {
        for ((late, rings) in listOf(20 * MINUTE to true, 40 * MINUTE to false)) {
            val at = app.clock.utcMs() + HOUR
            ritual(civil(at), if (rings) 0 else 1)
            replan()
            loseAlarms()
            app.clock.pass(HOUR + late - MINUTE)
            restartPhone()
            pass(0)
            assertEquals(if (rings) 1 else 0, lying.size, "$late ms late")
        }
    }

    @Test
    fun alarms_that_the_phone_refused_are_tried_again_with_the_next_plan() {
        ritual()
        SystemAlarms.trouble = SecurityException("no permission")
        replan()
        assertEquals(0, standing.size)
        SystemAlarms.trouble = null
        app.restartProcess()
        replan()
        healed(32)
    }

    private fun plan() = runBlocking { core.call("plan") { plan(it, app.phone.alarms.platform()) } }

    /** What stands is what is wanted, each once and at its moment, and there is nothing left to do. */
    private fun healed(count: Int) {
        val plan = plan()
        assertEquals(List(3) { emptyList<Any>() }, plan.diff.run { listOf(add, replace, cancel) })
        assertEquals(count, plan.wanted.size)
        assertEquals(plan.wanted.map { it.id to it.instantMs }.toSet(), standing.map { shadowOf(it.operation).savedIntent.data?.lastPathSegment to it.triggerAtMs }.toSet())
        assertEquals(count, standing.size)
        assertEquals(plan.wanted.map { it.id }.toSet(), app.phone.alarms.pending().toSet())
    }

    private fun civil(ms: Long) = Instant.ofEpochMilli(ms).atZone(ZoneId.of("Europe/Berlin")).format(DateTimeFormatter.ofPattern("HH:mm:ss"))

    /** A reminder that no plan wants. */
    private fun stranger() = Reminder(
        UUID.randomUUID().toString(), "f".repeat(64), emptyList(), CivilTrigger("2026-11-22T18:10:00", null), app.clock.utcMs() + 2 * HOUR,
        ReminderChannel.RITUAL, "Attune", "Something you planned.", emptyList(),
    )
}
