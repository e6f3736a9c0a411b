package attune.platform.testing

import android.app.AlarmManager
import android.app.Application
import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Intent
import android.os.Looper
import attune.kit.core.CoreGateway
import attune.kit.core.FilePlace
import attune.kit.core.KeyFile
import attune.kit.core.KeyStore
import attune.kit.core.Request
import attune.kit.exchange.FolderCarrier
import attune.kit.exchange.MailboxCarrier
import attune.platform.Phone
import attune.platform.PhoneOwner
import attune.platform.PhoneSettings
import attune.platform.exchange.DocumentsCarrier
import attune.platform.exchange.HttpCarrier
import attune.platform.exchange.PickedFolders
import attune.platform.exchange.SystemCarrier
import attune.platform.service
import kotlinx.coroutines.job
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.runBlocking
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import java.io.File

/** An app whose phone is real but for its clock, which is moved by hand, and its key, which lies in a file. */
class TestPhone : Application(), PhoneOwner {
    val clock = HandClock()
    val settings by lazy { PhoneSettings(phone) }
    override lateinit var phone: Phone

    /** What the next process keeps its key in. */
    lateinit var keys: KeyStore

    override fun onCreate() {
        super.onCreate()
        SystemAlarms.install()
        keys = KeyFile(File(noBackupFilesDir, "key"))
        phone = start()
        Manifest.register(this)
    }

    /** Folders of this machine while the two meet, addresses and picked folders as on any phone. */
    private val carrier: (PickedFolders) -> MailboxCarrier = { folders ->
        val (here, picked) = FolderCarrier() to DocumentsCarrier(this, folders)
        SystemCarrier(ByPlace { if (it.startsWith("/")) here else picked }, HttpCarrier())
    }

    private fun start() = Phone(this, android.R.drawable.ic_dialog_info, Intent(Intent.ACTION_MAIN).setPackage(packageName), clock, keys, carrier = carrier)

    /** The process dies and another one starts: what was in memory is gone, alarms stand. */
    fun restartProcess() {
        end()
        phone = start()
    }

    override fun onTerminate() {
        end()
        super.onTerminate()
    }

    /** Waits until every errand is done. */
    fun settle() = runBlocking {
        shadowOf(Looper.getMainLooper()).idle()
        phone.scope.coroutineContext.job.children.toList().joinAll()
    }

    private fun end() = runBlocking {
        settle()
        phone.close()
    }
}

private class ByPlace(private val which: (String) -> MailboxCarrier) : MailboxCarrier {
    override suspend fun perform(request: Request) = which((request.place as FilePlace).folder).perform(request)
}

val app: TestPhone get() = RuntimeEnvironment.getApplication() as TestPhone
val core: CoreGateway get() = runBlocking { app.phone.core() }

/** Every alarm that stands, the soonest first. */
val standing: List<ShadowAlarmManager.ScheduledAlarm>
    get() = shadowOf(app.service<AlarmManager>()).scheduledAlarms.sortedBy { it.left }

/** The ids of the reminders whose alarms stand. */
val standingIds: Set<String> get() = standing.map { shadowOf(it.operation).savedIntent.data!!.lastPathSegment!! }.toSet()

/** How long until its moment comes, by the clock that it follows. */
val ShadowAlarmManager.ScheduledAlarm.left: Long
    get() = triggerAtMs - if (getType() == AlarmManager.RTC_WAKEUP) app.clock.utcMs() else app.clock.sinceStartMs()

/** Lets an alarm fire as the system would: its pending intent is sent, and what stood stands no longer. */
fun fire(alarm: ShadowAlarmManager.ScheduledAlarm) {
    shadowOf(app.service<AlarmManager>()).fireAlarm(alarm)
    app.settle()
}

/** Time passes, and every alarm fires when its moment comes. */
fun pass(ms: Long) {
    val end = app.clock.utcMs() + ms
    while (true) {
        val next = standing.firstOrNull()?.takeIf { it.left <= end - app.clock.utcMs() } ?: break
        app.clock.pass(next.left.coerceAtLeast(0))
        fire(next)
    }
    app.clock.pass(end - app.clock.utcMs())
}

/** The system tells everyone who listens. */
fun broadcast(action: String) {
    app.sendBroadcast(Intent(action))
    app.settle()
}

/** What lies on the screen, by tag. */
val lying: Map<String, Notification>
    get() = app.service<NotificationManager>().activeNotifications.associate { it.tag to it.notification }

val Notification.title get() = extras.getCharSequence(Notification.EXTRA_TITLE).toString()
val Notification.line get() = extras.getCharSequence(Notification.EXTRA_TEXT).toString()

/** A finger on a notification's button, whether the phone is locked or not. */
fun press(button: Notification.Action) = send(button.actionIntent)

fun send(pending: PendingIntent) {
    pending.send()
    app.settle()
}
