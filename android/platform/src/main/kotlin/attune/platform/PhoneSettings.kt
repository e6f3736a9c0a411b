package attune.platform

import android.app.ActivityManager
import android.app.NotificationManager
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.Settings
import attune.kit.core.PhoneFacts
import attune.kit.core.PhoneSetting

/** What the phone lets this app do, and the pages of its settings where that is changed. */
class PhoneSettings(private val phone: Phone) {
    private val context = phone.context

    fun facts() = PhoneFacts(
        mayNotify = context.service<NotificationManager>().areNotificationsEnabled(),
        exactAlarms = phone.alarms.exact,
        batteryRestricted = context.service<ActivityManager>().isBackgroundRestricted,
    )

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
        }
        return page.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    }
}
