package attune.platform

import android.content.Context
import android.content.Intent
import android.util.Base64
import attune.kit.core.CoreException
import attune.kit.core.CoreGateway
import attune.kit.core.KeyStore
import attune.kit.core.PairPaired
import attune.kit.core.PairStart
import attune.kit.core.PhoneClock
import attune.kit.core.Standing
import attune.kit.core.Topic
import attune.kit.exchange.ExchangeKeeper
import attune.kit.exchange.MailboxCarrier
import attune.kit.reminders.ReminderKeeper
import attune.platform.alarms.AlarmManagerAlarms
import attune.platform.exchange.DocumentsCarrier
import attune.platform.exchange.HttpCarrier
import attune.platform.exchange.PickedFolders
import attune.platform.exchange.SystemCarrier
import attune.platform.exchange.networksComing
import attune.platform.keys.KeystoreKeys
import attune.platform.notices.Labels
import attune.platform.notices.Notices
import attune.platform.share.ShareSheet
import attune.platform.work.ExchangeJob
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.flow.onSubscription
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import java.io.File
import java.security.SecureRandom

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
    keys: KeyStore = KeystoreKeys(context),
    /** A name that nobody guesses, for a folder. */
    random: () -> String = ::randomName,
    /** Carries exchanges; another one in tests. */
    carrier: (PickedFolders) -> MailboxCarrier = { SystemCarrier(DocumentsCarrier(context, it), HttpCarrier()) },
    /** Where errands run that no screen waits for. */
    val scope: CoroutineScope = CoroutineScope(SupervisorJob() + Dispatchers.Default),
) {
    val alarms = AlarmManagerAlarms(context, clock)
    val folders = PickedFolders(context, clock, random)
    val share = ShareSheet(context)
    private val carrier = carrier(folders)
    private val networks = networksComing(context)
    val notices = Notices(context, clock, Labels { whereabouts(context, clock).language }, icon, today)

    /** To erase begins with the key: nothing may ring or lie here after that, whoever asked for it, and whether or not a screen is there. */
    private val keys = object : KeyStore by keys {
        override fun forget() = try {
            keys.forget()
        } finally {
            erased()
        }
    }

    private val opening = Mutex()

    @Volatile
    private var opened: Opened? = null

    @Volatile
    private var inFront = false

    /** The core; one object for the whole process. Throws `CoreException` where its folder cannot be used, and tries again when next asked. */
    suspend fun core(): CoreGateway = opened().core

    /** What keeps this phone's alarms. */
    suspend fun reminders(): ReminderKeeper = opened().reminders

    /** What exchanges with the partner's phone. */
    suspend fun exchange(): ExchangeKeeper = opened().exchange

    private suspend fun opened(): Opened = opened ?: opening.withLock {
        // Once begun it is seen through: a core that nobody holds would keep its folder locked.
        opened ?: withContext(NonCancellable) { open().also { opened = it } }
    }

    private suspend fun open(): Opened {
        val core = CoreGateway.open(folder(context).path, clock, keys) { whereabouts(context, clock) }
        return Opened(core, ReminderKeeper(core, alarms, alarms::platform), ExchangeKeeper(core, carrier, ::replan))
    }

    /** Everything that rings, lies on the screen or is done while nobody looks, as the core has it now. */
    suspend fun replan() {
        val core = core()
        notices.channels()
        reminders().replan()
        notices.countdown(core.call("timeout", this) { timeout(it) }.running)
        val us = core.call("us", this) { us(it) }
        // Also after the end, when no mailbox is shown any more: the other phone may still have to hear of it. And with the hour alarms
        // stand again that the system took away without a word.
        val exchanges = us.standing == Standing.ENDED || us.standing == Standing.PAIRED && us.status.mailbox != null
        ExchangeJob.schedule(context, wanted = exchanges || alarms.pending().isNotEmpty(), network = exchanges)
        // What cannot be read now may still name one.
        if (us.status.trouble == null) letGo(core, us.status.folder)
    }

    /**
     * The same with every alarm set anew: the permission to ring to the minute was given, and may have been taken away before that, which drops
     * alarms but leaves the pending intents to be found for a while.
     */
    suspend fun replanAnew() {
        // What stands is left alone where nothing could be planned in its place.
        core()
        alarms.clear()
        replan()
    }

    /** Gives back folders that nobody uses, [besides] this one; none while a pairing runs, which has picked one for a couple that is none yet. */
    private suspend fun letGo(core: CoreGateway, besides: String?) = when (core.call("pair", this) { pair(it) }) {
        is PairStart, is PairPaired -> folders.release(besides)
        else -> Unit
    }

    /** While the app is in front: plans now and after everything that may change the plan, until it is cancelled. */
    suspend fun keep(): Nothing = try {
        inFront = true
        val (core, reminders) = opened()
        core.changes.onSubscription { tryPlan() }.collect { change ->
            if (change.by !== reminders && change.topics.any { it in WHAT_RINGS }) tryPlan()
        }
    } finally {
        inFront = false
    }

    /** An exchange while nobody looks, and a quiet line where something new came. Throws what the core throws. */
    suspend fun background() {
        val came = exchange().background(notices::showsWhatCame)
        if (came != null) notices.came(came)
    }

    /** Does [body] while no screen waits for it; what fails is told by the screens, and heals at the next plan. The files are closed after it. */
    suspend fun errand(body: suspend Phone.() -> Unit) = try {
        body()
    } catch (_: CoreException) {
        Unit
    } finally {
        if (!inFront) withContext(NonCancellable) { rest() }
    }

    private suspend fun rest() = try {
        opened?.core?.pause()
    } catch (_: CoreException) {
        // The next call opens the files again, and says what is wrong with them.
        null
    }

    /** Plans; what fails is told by the screens, and heals at the next plan. */
    suspend fun tryPlan() = try {
        replan()
    } catch (_: CoreException) {
        Unit
    }

    /** While the app is in front: exchanges when a network is there again, until it is cancelled. What is wrong with the core is told by the screens. */
    suspend fun exchangeWhenBack(): Nothing {
        networks.collect {
            try {
                exchange().now()
            } catch (_: CoreException) {
                Unit
            }
        }
        error("a network is watched until that is cancelled")
    }

    private fun erased() {
        alarms.clear()
        notices.clear()
        folders.clear()
        share.clear()
        ExchangeJob.schedule(context, wanted = false, network = false)
    }

    /** Closes the core, when the process ends in an orderly way. */
    suspend fun close() = opening.withLock {
        opened?.core?.close()
        opened = null
    }

    private data class Opened(val core: CoreGateway, val reminders: ReminderKeeper, val exchange: ExchangeKeeper)

    companion object {
        private val WHAT_RINGS = setOf(Topic.RITUALS, Topic.TIME_OUT, Topic.PAIR, Topic.US)

        private fun randomName(): String {
            val bytes = ByteArray(16).also(SecureRandom()::nextBytes)
            return Base64.encodeToString(bytes, Base64.URL_SAFE or Base64.NO_PADDING or Base64.NO_WRAP)
        }

        /** Never part of a backup of the system's: its key is not either. */
        fun folder(context: Context) = File(context.noBackupFilesDir, "attune").apply { mkdirs() }
    }
}
