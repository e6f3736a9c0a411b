package attune.platform.alarms

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.os.Build
import attune.kit.core.ElapsedTrigger
import attune.kit.core.PhoneClock
import attune.kit.core.Platform
import attune.kit.core.Reminder
import attune.kit.core.RingsBy
import attune.kit.reminders.Alarms
import attune.platform.service

/**
 * Alarms of Android's AlarmManager. With the permission for exact alarms one is set to the minute. Without it two are set, and
 * the first that fires takes the other away: a window of ten minutes, which is punctual but waits for hours on a phone that lies
 * still, and one allowed while idle, which does not wait but may be late.
 */
class AlarmManagerAlarms(private val context: Context, private val clock: PhoneClock) : Alarms {
    private val manager = context.service<AlarmManager>()

    /** The ids ever set and not taken away: Android lists no alarms, and what is forgotten here would ring on. */
    private val known = context.getSharedPreferences("alarms", Context.MODE_PRIVATE)

    /** Whether alarms may ring to the minute. */
    val exact: Boolean get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || manager.canScheduleExactAlarms()

    /** What the planner is told about this phone. */
    fun platform() = Platform(BUDGET, exact, RingsBy.INSTANT, keepsAlarms = false, pending())

    /**
     * The ids that still stand. A pending intent dies with its alarm when the app is force-stopped or the phone restarts, so one
     * that is no longer found has to be set again, whatever was noted about it.
     */
    fun pending(): List<String> = known.all.keys.filter { id -> SLOTS.any { find(id, it) != null } }

    override suspend fun set(reminder: Reminder): Boolean {
        val ring = Ring.of(reminder)
        take(ring.id)
        if (!known.edit().putBoolean(ring.id, true).commit()) return false
        return try {
            arm(reminder, ring)
            true
        } catch (_: SecurityException) {
            refused(ring.id)
        } catch (_: IllegalStateException) {
            // More than 500 alarms stand on this phone for this app.
            refused(ring.id)
        }
    }

    override suspend fun cancel(id: String) = take(id)

    /** Takes away what stands of an alarm that has fired or is no longer wanted; without one it does nothing. */
    fun take(id: String) {
        for (slot in SLOTS) {
            val standing = find(id, slot) ?: continue
            manager.cancel(standing)
            standing.cancel()
        }
        known.edit().remove(id).apply()
    }

    /** Takes away every alarm. */
    fun clear() = known.all.keys.forEach(::take)

    private fun arm(reminder: Reminder, ring: Ring) {
        val trigger = reminder.trigger
        val (type, at) = when (trigger) {
            is ElapsedTrigger -> AlarmManager.ELAPSED_REALTIME_WAKEUP to clock.sinceStartMs() + trigger.ms.toLong()
            else -> AlarmManager.RTC_WAKEUP to reminder.instantMs
        }
        if (exact) {
            manager.setExactAndAllowWhileIdle(type, at, pending(ring, FIRST))
        } else {
            manager.setWindow(type, at, WINDOW_MS, pending(ring, FIRST))
            manager.setAndAllowWhileIdle(type, at, pending(ring, SECOND))
        }
    }

    private fun refused(id: String): Boolean {
        take(id)
        return false
    }

    private fun pending(ring: Ring, slot: Int) =
        PendingIntent.getBroadcast(context, slot, ring.intent(context), PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT)

    private fun find(id: String, slot: Int): PendingIntent? =
        PendingIntent.getBroadcast(context, slot, Ring.bare(context, id), PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_NO_CREATE)

    private companion object {
        /** As many as the planner keeps for Android; the system's limit is 500. */
        const val BUDGET = 32u
        const val WINDOW_MS = 10 * 60_000L

        /** One id has up to two alarms; AlarmManager holds one for each pending intent. */
        const val FIRST = 0
        const val SECOND = 1
        val SLOTS = listOf(FIRST, SECOND)
    }
}
