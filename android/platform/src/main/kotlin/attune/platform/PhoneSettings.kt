package attune.platform

import android.app.ActivityManager
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.usage.UsageStatsManager
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.Settings
import android.util.TimeUtils
import attune.kit.core.PhoneFacts
import attune.kit.core.PhoneSetting
import attune.platform.notices.Notices

/** What the phone lets this app do, and the pages of its settings where that is changed. */
class PhoneSettings(private val phone: Phone) {
    private val context = phone.context

    fun facts(): PhoneFacts {
        val notices = context.service<NotificationManager>()
        val rituals: NotificationChannel? = notices.getNotificationChannel(Notices.RITUALS)
        return PhoneFacts(
            mayNotify = notices.areNotificationsEnabled(),
            exactAlarms = phone.alarms.exact,
            batteryRestricted = context.service<ActivityManager>().isBackgroundRestricted,
            platform = phone.alarms.platform(),
            backgroundLimited = context.service<UsageStatsManager>().appStandbyBucket >= UsageStatsManager.STANDBY_BUCKET_RARE,
            silenced = notices.currentInterruptionFilter in QUIET && rituals?.canBypassDnd() != true,
            channelOff = rituals?.importance == NotificationManager.IMPORTANCE_NONE,
            // Android shows each at its time.
            summary = false,
            zoneTable = TimeUtils.getTimeZoneDatabaseVersion(),
        )
    }

    /** The page where the person changes [setting]. */
    fun page(setting: PhoneSetting): Intent {
        val own = Uri.fromParts("package", context.packageName, null)
        val page = when (setting) {
            PhoneSetting.NOTIFICATIONS -> Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)
            PhoneSetting.EXACT_ALARMS ->
                if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                    Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, own)
                } else {
                    Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, own)
                }
            PhoneSetting.BATTERY -> Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, own)
            PhoneSetting.CHANNEL ->
                Intent(Settings.ACTION_CHANNEL_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName).putExtra(Settings.EXTRA_CHANNEL_ID, Notices.RITUALS)
            PhoneSetting.BACKGROUND -> Intent(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS)
            PhoneSetting.FOCUS -> Intent(Settings.ACTION_ZEN_MODE_PRIORITY_SETTINGS)
        }
        return page.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    }

    private companion object {
        /** What a person sets so that the phone keeps quiet; what is not known is not told. */
        val QUIET = setOf(NotificationManager.INTERRUPTION_FILTER_PRIORITY, NotificationManager.INTERRUPTION_FILTER_ALARMS, NotificationManager.INTERRUPTION_FILTER_NONE)
    }
}
