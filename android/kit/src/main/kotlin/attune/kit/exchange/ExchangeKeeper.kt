package attune.kit.exchange

import attune.kit.core.CoreException
import attune.kit.core.CoreGateway
import attune.kit.core.Keeper
import attune.kit.core.SyncStatus
import attune.kit.core.Topic
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import java.util.concurrent.atomic.AtomicInteger

/**
 * Exchanges with the partner's phone when it should be done, and never two rounds at once. How long to leave a mailbox in peace
 * that does not answer is the core's to decide: it asks for nothing until then. [replan]: sets this phone's reminders as they are
 * planned now.
 */
class ExchangeKeeper(private val core: CoreGateway, private val carrier: MailboxCarrier, private val replan: suspend () -> Unit) : Keeper {
    private val one = Mutex()
    private val asked = Channel<Unit>(Channel.CONFLATED)
    private var status: SyncStatus? = null

    /** The round that comes by itself; any other that begins before covers it. */
    @Volatile
    private var later: Job? = null

    /** Whether the app is in front: then it shows by itself what is new, and its files stay open. */
    @Volatile
    private var inFront = false

    /** While the app is in front: where the next try waits after what did not work, whoever asked for it. */
    @Volatile
    private var front: CoroutineScope? = null

    /** How many run in the background just now: the last of them closes the files. */
    private val errands = AtomicInteger()

    /** How many rounds were begun; for tests that count. */
    @Volatile
    var rounds = 0
        private set

    /**
     * While the app is in front: exchanges now, 2 s after what is done here, every [pace] milliseconds where the screen wants it,
     * and again after what did not work. Until it is cancelled.
     */
    suspend fun run(pace: Flow<Long?>): Nothing = coroutineScope {
        inFront = true
        front = this
        try {
            ask()
            launch { core.changes.collect { if (it.by !is Keeper) askIn(AFTER_CHANGE_MS) } }
            launch { pace.collectLatest { every -> while (every != null) delay(every).also { ask() } } }
            for (ask in asked) {
                // What is wrong with the core is told by the screens, each in its place.
                if (orNothing { round() } == null) askIn(AGAIN_MS)
            }
            error("nothing closes what is asked")
        } finally {
            inFront = false
            front = null
        }
    }

    /** Asks [run] for a round now. */
    fun ask() {
        asked.trySend(Unit)
    }

    /** A round that a person asked for, or a network that is back: no back-off holds it up. Throws what the core throws. */
    suspend fun now() {
        core.call("hurry", this) { hurry(it) }
        round()
    }

    /** One round: performs all that the core asks for until it asks for nothing more. Throws what the core throws. */
    suspend fun round() = one.withLock {
        later?.cancel()
        rounds++
        var performed = false
        while (true) {
            val requests = core.call("nextRequests", this) { nextRequests(it) }
            if (requests.isEmpty()) break
            performed = true
            coroutineScope {
                // Together on their way, but told in the order in which they were asked for: what repeats must repeat.
                for ((id, response) in requests.map { it.id to async { carrier.perform(it) } }) {
                    val came = response.await()
                    core.call("onResponse", this@ExchangeKeeper) { onResponse(it, id, came) }
                }
            }
        }
        if (performed) look()
        if (status?.trouble != null) front?.askIn(AGAIN_MS)
    }

    /**
     * What the system's background time is for, and the moment after a reminder or one of its buttons: the reminders, one
     * round, the reminders as they are planned by then, and the files closed again. Gives the line to show, if there is one; it is
     * asked for, and so counted, only where it [mayShow]. What cannot be done now (the phone is locked since its start) is done the
     * next time.
     */
    suspend fun background(mayShow: () -> Boolean = { true }): String? {
        if (inFront) return null.also { ask() }
        errands.incrementAndGet()
        return try {
            orNothing {
                core.resume()
                // A slow mailbox may outlive the time that there is, and "in ten minutes" counts from the tap.
                replan()
                round()
                replan()
                if (mayShow()) core.call("backgroundNotice", this) { backgroundNotice(it) } else null
            }
        } finally {
            val last = errands.decrementAndGet() == 0
            withContext(NonCancellable) { if (!inFront && last) orNothing { core.pause() } }
        }
    }

    /** How it stands now; screens that show it hear of it. */
    private suspend fun look() {
        val now = core.call("us", this) { us(it) }.status
        if (now != status) core.tell(Topic.US, this)
        status = now
    }

    private fun CoroutineScope.askIn(ms: Long) {
        later?.cancel()
        later = launch { delay(ms).also { ask() } }
    }

    private suspend fun <T> orNothing(errand: suspend () -> T): T? = try {
        errand()
    } catch (_: CoreException) {
        null
    }

    private companion object {
        const val AFTER_CHANGE_MS = 2_000L

        /** How often the core is asked whether it is time again. */
        const val AGAIN_MS = 10_000L
    }
}
