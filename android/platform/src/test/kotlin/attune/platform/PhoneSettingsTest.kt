package attune.platform

import android.app.ActivityManager
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.usage.UsageStatsManager
import android.provider.Settings
import attune.kit.core.PhoneFacts
import attune.kit.core.PhoneSetting
import attune.platform.notices.Notices
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
@Config(sdk = [29, 33, 35])
class PhoneSettingsTest {
    private val notices = app.service<NotificationManager>()
    private val well get() = PhoneFacts(
        mayNotify = true, exactAlarms = true, batteryRestricted = false, app.phone.alarms.platform(), backgroundLimited = false, silenced = false,
        channelOff = false, summary = false, zoneTable = app.settings.facts().zoneTable,
    )

    @Before
    fun all_is_well() {
        SystemAlarms.allow(true)
        app.phone.notices.channels()
    }

    @Test
    fun a_phone_that_lets_everything_ring_says_so_and_names_its_table_of_zones() {
        assertEquals(well, app.settings.facts())
        assertTrue(Regex("[0-9]{4}[a-z]").matches(app.settings.facts().zoneTable!!), app.settings.facts().zoneTable)
    }

    @Test
    fun each_thing_that_stands_in_the_way_is_a_fact_of_its_own() {
        shadowOf(app.service<ActivityManager>()).setBackgroundRestricted(true)
        assertEquals(well.copy(batteryRestricted = true), app.settings.facts())
        shadowOf(app.service<ActivityManager>()).setBackgroundRestricted(false)
        val usage = shadowOf(app.service<UsageStatsManager>())
        usage.setCurrentAppStandbyBucket(UsageStatsManager.STANDBY_BUCKET_RARE)
        assertEquals(well.copy(backgroundLimited = true), app.settings.facts())
        usage.setCurrentAppStandbyBucket(UsageStatsManager.STANDBY_BUCKET_FREQUENT)
        assertEquals(well, app.settings.facts())
        shadowOf(notices).setNotificationsEnabled(false)
        assertEquals(well.copy(mayNotify = false), app.settings.facts())
    }

    @Test
    @Config(sdk = [33, 35])
    fun alarms_that_may_not_be_exact_are_a_fact() {
        SystemAlarms.allow(false)
        assertEquals(well.copy(exactAlarms = false), app.settings.facts())
    }

    @Test
    fun a_phone_that_keeps_quiet_says_so_unless_rituals_may_break_through() {
        shadowOf(notices).setNotificationPolicyAccessGranted(true)
        for (filter in listOf(NotificationManager.INTERRUPTION_FILTER_PRIORITY, NotificationManager.INTERRUPTION_FILTER_ALARMS, NotificationManager.INTERRUPTION_FILTER_NONE)) {
            notices.setInterruptionFilter(filter)
            assertEquals(well.copy(silenced = true), app.settings.facts())
        }
        notices.getNotificationChannel(Notices.RITUALS).setBypassDnd(true)
        assertEquals(well, app.settings.facts())
        notices.getNotificationChannel(Notices.RITUALS).setBypassDnd(false)
        notices.setInterruptionFilter(NotificationManager.INTERRUPTION_FILTER_ALL)
        assertEquals(well, app.settings.facts())
    }

    @Test
    fun a_channel_that_was_switched_off_is_a_fact() {
        notices.deleteNotificationChannel(Notices.RITUALS)
        assertEquals(well, app.settings.facts(), "before the first plan there is none")
        notices.createNotificationChannel(NotificationChannel(Notices.RITUALS, "Rituals", NotificationManager.IMPORTANCE_NONE))
        assertEquals(well.copy(channelOff = true), app.settings.facts())
    }

    @Test
    fun each_setting_opens_its_page_about_this_app() {
        val pages = PhoneSetting.entries.associateWith(app.settings::page)
        fun page(setting: PhoneSetting) = pages.getValue(setting)
        assertEquals(Settings.ACTION_APP_NOTIFICATION_SETTINGS, page(PhoneSetting.NOTIFICATIONS).action)
        assertEquals(app.packageName, page(PhoneSetting.NOTIFICATIONS).getStringExtra(Settings.EXTRA_APP_PACKAGE))
        val exact = if (android.os.Build.VERSION.SDK_INT >= 31) Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM else Settings.ACTION_APPLICATION_DETAILS_SETTINGS
        assertEquals(exact to "package:${app.packageName}", page(PhoneSetting.EXACT_ALARMS).run { action to dataString })
        assertEquals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, page(PhoneSetting.BATTERY).action)
        assertEquals(Settings.ACTION_CHANNEL_NOTIFICATION_SETTINGS, page(PhoneSetting.CHANNEL).action)
        assertEquals(Notices.RITUALS, page(PhoneSetting.CHANNEL).getStringExtra(Settings.EXTRA_CHANNEL_ID))
        assertEquals(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS, page(PhoneSetting.BACKGROUND).action)
        assertEquals(Settings.ACTION_ZEN_MODE_PRIORITY_SETTINGS, page(PhoneSetting.FOCUS).action)
    }
}
