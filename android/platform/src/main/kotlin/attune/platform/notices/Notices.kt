package attune.platform.notices

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.graphics.drawable.Icon
import attune.kit.core.PhoneClock
import attune.kit.core.ReminderAction
import attune.kit.core.ReminderChannel
import attune.kit.core.RunningTimeOut
import attune.platform.alarms.Ring
import attune.platform.service

/**
 * What lies on the phone's screen. Every notification shows the core's own discreet words, is private, and has a public version
 * that says nothing; a tap opens Today. Nothing is posted where the person does not allow it.
 */
class Notices(private val context: Context, private val clock: PhoneClock, private val labels: Labels, private val icon: Int, private val today: Intent) {
    private val manager = context.service<NotificationManager>()

    /** Makes the channels, or gives them their names in the language of now; what the person set for each stays. */
    fun channels() {
        val rituals = NotificationChannel(RITUALS, labels.rituals, NotificationManager.IMPORTANCE_DEFAULT)
        val timeOut = NotificationChannel(TIME_OUT, labels.timeOut, NotificationManager.IMPORTANCE_HIGH)
        val quiet = NotificationChannel(QUIET, labels.today, NotificationManager.IMPORTANCE_LOW)
        manager.createNotificationChannels(
            listOf(rituals, timeOut, quiet).onEach {
                it.lockscreenVisibility = Notification.VISIBILITY_PRIVATE
                it.setShowBadge(false)
            },
        )
    }

    /** Shows a reminder; the same one twice sounds once, but for one that is tried. */
    fun ring(ring: Ring) {
        val channel = when (ring.channel) {
            ReminderChannel.RITUAL -> RITUALS
            ReminderChannel.TIME_OUT -> TIME_OUT
            ReminderChannel.SENTINEL -> QUIET
        }
        if (ring.channel == ReminderChannel.TIME_OUT) manager.cancel(COUNTDOWN, ONE)
        val builder = builder(channel, ring.title, ring.line)
            .setCategory(if (ring.channel == ReminderChannel.TIME_OUT) Notification.CATEGORY_ALARM else Notification.CATEGORY_REMINDER)
            .setOnlyAlertOnce(!ring.isTried)
        for (action in ring.actions) builder.addAction(Notification.Action.Builder(null as Icon?, labels.of(action), button(ring, action)).build())
        post(REMINDER + ring.id, builder)
    }

    /** The countdown of a time-out, as long as one runs that counts here and is not muted; else none. */
    fun countdown(running: RunningTimeOut?) {
        if (running == null || !running.counts || running.muted || running.leftMs == 0uL) return manager.cancel(COUNTDOWN, ONE)
        val left = running.leftMs.toLong()
        val builder = builder(QUIET, labels.app, labels.timeOut)
            .setCategory(Notification.CATEGORY_STOPWATCH)
            .setOngoing(true).setOnlyAlertOnce(true)
            .setShowWhen(true).setUsesChronometer(true).setChronometerCountDown(true).setWhen(clock.utcMs() + left)
            .setTimeoutAfter(left)
        post(COUNTDOWN, builder)
    }

    /** Whether [came] would be seen: the person may have switched off all of the app's notifications, or its quiet channel. */
    fun showsWhatCame(): Boolean = manager.areNotificationsEnabled() && manager.getNotificationChannel(QUIET)?.importance != NotificationManager.IMPORTANCE_NONE

    /** One line about what came while nobody looked; a newer one takes its place. */
    fun came(line: String) = post(CAME, builder(QUIET, labels.app, line).setCategory(Notification.CATEGORY_SOCIAL))

    fun takeAway(id: String) = manager.cancel(REMINDER + id, ONE)

    /** Nothing lies here any more. */
    fun clear() = manager.cancelAll()

    private fun post(tag: String, builder: Notification.Builder) {
        if (manager.areNotificationsEnabled()) manager.notify(tag, ONE, builder.build())
    }

    private fun builder(channel: String, title: String, line: String): Notification.Builder {
        val hidden = plain(channel, labels.app).setVisibility(Notification.VISIBILITY_PUBLIC).build()
        return plain(channel, title).setContentText(line).setVisibility(Notification.VISIBILITY_PRIVATE).setPublicVersion(hidden)
    }

    private fun plain(channel: String, title: String) = Notification.Builder(context, channel)
        .setSmallIcon(icon).setContentTitle(title)
        .setContentIntent(PendingIntent.getActivity(context, 0, today, PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT))
        .setAutoCancel(true)

    private fun button(ring: Ring, action: ReminderAction) = PendingIntent.getBroadcast(
        context, 0, ring.intent(context, action), PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
    )

    companion object {
        /** The channels' ids; the person's settings hang on them. */
        const val RITUALS = "rituals"
        const val TIME_OUT = "time-out"
        const val QUIET = "quiet"

        /** Tags tell notifications apart, so the number is always the same. */
        internal const val ONE = 1
        internal const val REMINDER = "reminder/"
        internal const val COUNTDOWN = "countdown"
        internal const val CAME = "came"
    }
}
