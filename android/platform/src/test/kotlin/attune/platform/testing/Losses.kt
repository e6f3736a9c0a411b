package attune.platform.testing

import android.app.AlarmManager
import android.app.NotificationManager
import android.app.job.JobScheduler
import android.content.Intent
import attune.platform.service
import attune.platform.work.ExchangeJob
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import kotlin.test.assertTrue

/** Every alarm and every pending intent of this app is lost without a word. */
fun loseAlarms() = standing.forEach(::lose)

/** The same of one alarm. */
fun lose(alarm: ShadowAlarmManager.ScheduledAlarm) {
    val operation = alarm.operation ?: return
    app.service<AlarmManager>().cancel(operation)
    operation.cancel()
}

/** The person stops the app in the phone's settings: until they open it again nothing of it is left, and no broadcast reaches it. */
fun forceStop() {
    loseAlarms()
    app.service<NotificationManager>().cancelAll()
    app.service<JobScheduler>().cancelAll()
    app.restartProcess()
}

/** The phone is switched off and on again. */
fun restartPhone() {
    loseAlarms()
    app.service<NotificationManager>().cancelAll()
    app.clock.restart()
    app.restartProcess()
    broadcast(Intent.ACTION_BOOT_COMPLETED)
}

/**
 * The person takes the permission for alarms to the minute away: the system drops those and ends the process, and tells nobody. The pending
 * intents are found until the system has cleaned up.
 */
fun takeExact() {
    SystemAlarms.allow(false)
    standing.filter { it.windowLengthMs == 0L }.mapNotNull { it.operation }.forEach(app.service<AlarmManager>()::cancel)
    app.restartProcess()
}

/** The person gives it, and the app is told. */
fun giveExact() {
    SystemAlarms.allow(true)
    broadcast(AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED)
}

/** An hour later the system grants the time that was asked for. */
fun hourLater() {
    app.clock.pass(HOUR)
    val service = Robolectric.buildService(ExchangeJob::class.java).create().get()
    assertTrue(service.onStartJob(null))
    app.settle()
    assertTrue(shadowOf(service).isJobFinished)
}
