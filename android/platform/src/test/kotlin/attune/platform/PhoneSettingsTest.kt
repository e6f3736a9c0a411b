package attune.platform

import android.app.ActivityManager
import android.provider.Settings
import attune.kit.core.PhoneFacts
import attune.kit.core.PhoneSetting
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.test.assertEquals

@RunWith(PhoneRunner::class)
class PhoneSettingsTest {
    @Test
    fun the_facts_are_the_system_s() {
        SystemAlarms.allow(true)
        assertEquals(PhoneFacts(true, true, false), app.settings.facts())
        SystemAlarms.allow(false)
        shadowOf(app.service<ActivityManager>()).setBackgroundRestricted(true)
        assertEquals(PhoneFacts(true, false, true), app.settings.facts())
    }

    @Test
    @Config(sdk = [29, 35])
    fun each_setting_opens_its_page_about_this_app() {
        val pages = PhoneSetting.entries.associateWith(app.settings::page)
        assertEquals(Settings.ACTION_APP_NOTIFICATION_SETTINGS, pages.getValue(PhoneSetting.NOTIFICATIONS).action)
        assertEquals(app.packageName, pages.getValue(PhoneSetting.NOTIFICATIONS).getStringExtra(Settings.EXTRA_APP_PACKAGE))
        val exact = if (android.os.Build.VERSION.SDK_INT >= 31) Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM else Settings.ACTION_APPLICATION_DETAILS_SETTINGS
        assertEquals(exact to "package:${app.packageName}", pages.getValue(PhoneSetting.EXACT_ALARMS).run { action to dataString })
        assertEquals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, pages.getValue(PhoneSetting.BATTERY).action)
    }

}
