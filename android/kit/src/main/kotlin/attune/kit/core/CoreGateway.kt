package attune.kit.core

import app.attune.ffi.Attune
import app.attune.ffi.AttuneException
import app.attune.ffi.Here
import app.attune.ffi.InternalException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.withContext
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors

/**
 * The one owner of the one core object, and the only class that calls it: every call runs on a thread of its own, so none can
 * ever hold up a screen. Screens hold models, models hold this.
 */
class CoreGateway private constructor(
    private val core: Attune,
    private val thread: ExecutorService?,
    private val dispatcher: CoroutineDispatcher,
    private val ear: Ear,
    private val whereabouts: () -> Whereabouts,
) {
    /** What may have changed, after each call that changed something. */
    val changes: SharedFlow<Change> = ear.changes

    /** Told the name of each call and the thread it ran on; for tests that count. */
    var onCall: ((name: String, thread: String) -> Unit)? = null

    /**
     * Makes one call. [by] is the model that makes it and reads its screen again itself. A failure arrives as [CoreException].
     */
    suspend fun <T> call(name: String, by: Any? = null, body: Attune.(Here) -> T): T = withContext(dispatcher) {
        onCall?.invoke(name, Thread.currentThread().name)
        ear.by = by
        val here = whereabouts()
        try {
            failing { core.body(Here(here.zone, here.offsetSeconds, here.language)) }
        } finally {
            ear.by = null
        }
    }

    /** Says that any screen may show something else now: the app came back to the front, a day began. */
    fun wake() = ear.tell(Topic.entries.toSet(), Waking)

    /** Says that what is shown of [topic] may be something else now, as [by] found. */
    internal fun tell(topic: Topic, by: Keeper) = ear.tell(setOf(topic), by)

    /** Ends exchanges and closes the files; the next call opens them again. */
    suspend fun pause() = withContext(NonCancellable + dispatcher) { failing { core.pause() } }

    /** Opens the files again, before a first call needs them. */
    suspend fun resume() = withContext(dispatcher) { failing { core.resume() } }

    /** Closes for good. The scope of every model is cancelled and joined before. */
    suspend fun close() {
        withContext(NonCancellable + dispatcher) {
            core.use { failing { it.pause() } }
        }
        thread?.shutdown()
    }

    private object Waking : Keeper

    companion object {
        /**
         * Opens or makes the [folder]. Throws [CoreException] where it cannot be used; nothing is changed then. Calls are made [on]
         * what is handed in, one after the other; else on a thread of their own.
         */
        suspend fun open(folder: String, clock: PhoneClock, keys: KeyStore, on: CoroutineDispatcher? = null, whereabouts: () -> Whereabouts): CoreGateway {
            val thread = if (on == null) Executors.newSingleThreadExecutor { Thread(it, "attune-core").apply { isDaemon = true } } else null
            val dispatcher = on ?: checkNotNull(thread).asCoroutineDispatcher()
            val ear = Ear()
            return withContext(dispatcher) {
                try {
                    val core = failing { Attune(folder, clock.asPort(), keys.asPort(), ear, whereabouts().language) }
                    CoreGateway(core, thread, dispatcher, ear, whereabouts)
                } catch (failed: CoreException) {
                    thread?.shutdown()
                    throw failed
                }
            }
        }

        private inline fun <T> failing(body: () -> T): T = try {
            body()
        } catch (failure: AttuneException) {
            throw CoreException(failure.toFailure(), failure)
        } catch (panic: InternalException) {
            throw CoreException(CoreFailure("", CoreFailure.Kind.INTERNAL, "panic"), panic)
        }
    }
}
