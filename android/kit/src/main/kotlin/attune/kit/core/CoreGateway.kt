package attune.kit.core

import app.attune.ffi.Attune
import app.attune.ffi.AttuneException
import app.attune.ffi.Here
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.withContext
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors

/**
 * The one owner of the one core object, and the only class that calls it: every call runs on a thread of its own, so none can
 * ever hold up a screen. Screens hold models, models hold this.
 */
class CoreGateway private constructor(
    private val core: Attune,
    private val thread: ExecutorService,
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
            core.body(Here(here.zone, here.offsetSeconds, here.language))
        } catch (failure: AttuneException) {
            throw CoreException(failure.toFailure(), failure)
        } finally {
            ear.by = null
        }
    }

    /** Ends exchanges and closes the files; the next call opens them again. */
    suspend fun pause() = withContext(NonCancellable + dispatcher) { core.pause() }

    /** Closes for good. The scope of every model is cancelled and joined before. */
    suspend fun close() {
        withContext(NonCancellable + dispatcher) {
            core.pause()
            core.close()
        }
        thread.shutdown()
    }

    companion object {
        /** Opens or makes the [folder]. Throws [CoreException] where it cannot be used; nothing is changed then. */
        suspend fun open(folder: String, clock: PhoneClock, keys: KeyStore, whereabouts: () -> Whereabouts): CoreGateway {
            val thread = Executors.newSingleThreadExecutor { Thread(it, "attune-core").apply { isDaemon = true } }
            val dispatcher = thread.asCoroutineDispatcher()
            val ear = Ear()
            return withContext(dispatcher) {
                try {
                    CoreGateway(Attune(folder, clock.asPort(), keys.asPort(), ear), thread, dispatcher, ear, whereabouts)
                } catch (failure: AttuneException) {
                    thread.shutdown()
                    throw CoreException(failure.toFailure(), failure)
                }
            }
        }
    }
}
