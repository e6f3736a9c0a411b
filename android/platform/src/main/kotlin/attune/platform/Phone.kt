package attune.platform

import android.content.Context
import android.content.Intent
import attune.kit.core.CoreGateway
import attune.kit.core.KeyStore
import attune.kit.core.PhoneClock
import attune.kit.core.Topic
import attune.kit.reminders.ReminderKeeper
import attune.platform.alarms.AlarmManagerAlarms
import attune.platform.keys.KeystoreKeys
import attune.platform.notices.Labels
import attune.platform.notices.Notices
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.flow.onSubscription
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.io.File

/** The application, which holds the one [Phone] of its process: Android makes receivers and services by itself and hands them nothing else. */
interface PhoneOwner {
    val phone: Phone
}

/** The phone as the app's own code names it. */
val Context.phone: Phone get() = (applicationContext as PhoneOwner).phone

/**
 * What runs without a screen: the core, opened when it is first needed, and all that rings. [icon]: the small picture of every
 * notification. [today]: opens the app at Today.
 */
class Phone(
    val context: Context,
    icon: Int,
    today: Intent,
    val clock: PhoneClock = AndroidClock(context),
    private val keys: KeyStore = KeystoreKeys(context),
    /** Where errands run that no screen waits for. */
    val scope: CoroutineScope = CoroutineScope(SupervisorJob() + Dispatchers.Default),
) {
    val alarms = AlarmManagerAlarms(context, clock)
    private val labels = Labels(context)
    val notices = Notices(context, clock, labels, icon, today)

    private val opening = Mutex()
    private var opened: CoreGateway? = null
    private var keeper: ReminderKeeper? = null

    /** The core; one object for the whole process. Throws `CoreException` where its folder cannot be used, and tries again when next asked. */
    suspend fun core(): CoreGateway = opening.withLock {
        opened ?: CoreGateway.open(folder(context).path, clock, keys) { whereabouts(context, clock) }.also { opened = it }
    }

    /** What keeps this phone's alarms. */
    suspend fun reminders(): ReminderKeeper {
        val core = core()
        return keeper ?: ReminderKeeper(core, alarms, alarms::platform).also { keeper = it }
    }

    /** Everything that rings and lies on the screen, as the core has it now. */
    suspend fun replan() {
        val core = core()
        labels.renew(core)
        notices.channels()
        reminders().replan()
        notices.countdown(core.call("timeout", this) { timeout(it) }.running)
    }

    /** Plans now and after everything that may change the plan, until it is cancelled. */
    suspend fun keep(): Nothing = core().changes.onSubscription { replan() }.collect { change ->
        if (change.by !== keeper && change.topics.any { it in WHAT_RINGS }) replan()
    }

    /** After this phone was erased: nothing rings or lies here any more, and no word of it is kept. */
    fun erased() {
        alarms.clear()
        notices.clear()
        labels.clear()
    }

    /** Closes the core, when the process ends in an orderly way. */
    suspend fun close() = opening.withLock {
        opened?.close()
        opened = null
        keeper = null
    }

    companion object {
        private val WHAT_RINGS = setOf(Topic.RITUALS, Topic.TIME_OUT, Topic.PAIR, Topic.US)

        /** Never part of a backup of the system's: its key is not either. */
        fun folder(context: Context) = File(context.noBackupFilesDir, "attune").apply { mkdirs() }
    }
}
