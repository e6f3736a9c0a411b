package attune.platform.alarms

import android.app.AlarmManager
import android.app.PendingIntent
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowAlarmManager

/** An AlarmManager that refuses, as the system's does when a permission goes between the question and the call. */
@Implements(AlarmManager::class)
class Forbidding : ShadowAlarmManager() {
    @Implementation
    public override fun setExactAndAllowWhileIdle(type: Int, at: Long, operation: PendingIntent?) {
        trouble?.let { throw it }
        super.setExactAndAllowWhileIdle(type, at, operation)
    }

    @Implementation
    public override fun setWindow(type: Int, at: Long, length: Long, operation: PendingIntent?) {
        trouble?.let { throw it }
        super.setWindow(type, at, length, operation)
    }

    companion object {
        var trouble: RuntimeException? = null
    }
}
