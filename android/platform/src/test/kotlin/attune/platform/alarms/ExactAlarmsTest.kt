package attune.platform.alarms

import android.os.Build
import attune.kit.core.PhoneSetting
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.giveExact
import attune.platform.testing.hourLater
import attune.platform.testing.replan
import attune.platform.testing.ritual
import attune.platform.testing.setUp
import attune.platform.testing.standing
import attune.platform.testing.standingIds
import attune.platform.testing.takeExact
import kotlinx.coroutines.runBlocking
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.annotation.Config
import kotlin.test.assertEquals

/**
 * Who may ring to the minute: everyone on Android 10, who has not lost the permission on 13, who was given it on 15. Each reminder stands
 * once where it may, twice where it may not.
 */
@RunWith(PhoneRunner::class)
@Config(sdk = [29, 33, 35])
class ExactAlarmsTest {
    private val toTheMinute get() = standing.map { it.windowLengthMs == 0L && it.isAllowWhileIdle }

    @Before
    fun plan() {
        setUp()
        ritual()
    }

    @Test
    fun a_phone_just_set_up_rings_to_the_minute_up_to_android_13_and_says_that_it_may_not_from_14_on() {
        replan()
        val exact = Build.VERSION.SDK_INT < Build.VERSION_CODES.UPSIDE_DOWN_CAKE
        assertEquals(if (exact) List(32) { true } else List(64) { false }, toTheMinute)
        val hints = runBlocking { core.call("reminders") { reminders(it, app.settings.facts()) } }.hints
        assertEquals(!exact, hints.any { it.setting == PhoneSetting.EXACT_ALARMS })
    }

    @Test
    @Config(sdk = [33, 35])
    fun taken_away_they_are_dropped_without_a_word_and_stand_within_the_hour_as_late_as_they_then_may_be() {
        SystemAlarms.allow(true)
        replan()
        val before = standingIds
        takeExact()
        assertEquals(0, standing.size)
        hourLater()
        assertEquals(List(64) { false }, toTheMinute)
        assertEquals(before, standingIds)
    }

    @Test
    @Config(sdk = [33, 35])
    fun given_they_are_set_anew_to_the_minute() {
        SystemAlarms.allow(false)
        replan()
        assertEquals(List(64) { false }, toTheMinute)
        giveExact()
        assertEquals(List(32) { true }, toTheMinute)
    }

    @Test
    @Config(sdk = [33, 35])
    fun taken_away_and_given_back_before_anyone_planned_none_is_believed_to_stand_that_was_dropped() {
        SystemAlarms.allow(true)
        replan()
        val before = standingIds
        takeExact()
        giveExact()
        assertEquals(before, standingIds)
        assertEquals(List(32) { true }, toTheMinute)
    }

    @Test
    @Config(sdk = [29])
    fun an_older_phone_knows_no_such_permission() {
        SystemAlarms.allow(false)
        replan()
        assertEquals(List(32) { true }, toTheMinute)
    }
}
