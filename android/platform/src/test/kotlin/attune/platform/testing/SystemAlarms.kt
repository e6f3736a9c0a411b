package attune.platform.testing

import android.app.AlarmManager
import android.app.PendingIntent
import android.os.Build
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowAlarmManager

/**
 * Android's AlarmManager with the system's rules, which Robolectric's own leaves out: which version asks for a permission to ring to the
 * minute and who has it as the app is installed, and that a call without it is refused.
 */
@Implements(AlarmManager::class)
class SystemAlarms : ShadowAlarmManager() {
    @Implementation(minSdk = Build.VERSION_CODES.S)
    public override fun canScheduleExactAlarms() = exact

    @Implementation
    public override fun setExactAndAllowWhileIdle(type: Int, at: Long, operation: PendingIntent?) {
        if (!exact) throw SecurityException("exact alarms are not allowed")
        trouble?.let { throw it }
        super.setExactAndAllowWhileIdle(type, at, operation)
    }

    @Implementation
    public override fun setWindow(type: Int, at: Long, length: Long, operation: PendingIntent?) {
        trouble?.let { throw it }
        super.setWindow(type, at, length, operation)
    }

    companion object {
        /** What the person chose on the system's page; null where they never did. */
        private var chosen: Boolean? = null

        /** What setting an alarm throws, as when a permission goes between the question and the call. */
        var trouble: RuntimeException? = null

        /** No permission before Android 12; given with the app on 12 and 13, since 14 by the person only. */
        val exact: Boolean
            get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || chosen ?: (Build.VERSION.SDK_INT < Build.VERSION_CODES.UPSIDE_DOWN_CAKE)

        /** The person allows alarms to the minute, or no longer. */
        fun allow(allowed: Boolean) {
            chosen = allowed
        }

        /** The app is new on the phone. */
        fun install() {
            chosen = null
            trouble = null
        }
    }
}
