package attune.kit.core

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.onSubscription
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/**
 * What every model does alike: it reads its one record while its screen is on, reads it again after a change, and turns a
 * failed tap into a notice beside what is shown. All of it runs on [scope]'s thread, the calls on the core's.
 */
abstract class ScreenModel<S>(start: S, protected val core: CoreGateway, protected val scope: CoroutineScope, private vararg val topics: Topic) {
    private val mutable = MutableStateFlow(start)
    val state: StateFlow<S> = mutable.asStateFlow()

    private var reading: Job? = null
    private var pause: Job? = null
    private var kept: (suspend () -> Unit)? = null

    /** Runs while the screen is on, on the models' own thread; ends when it is cancelled. */
    suspend fun attend(): Nothing = coroutineScope {
        launch { whileOn() }
        try {
            core.changes.onSubscription { refresh() }.collect { change ->
                if (change.by !== this@ScreenModel && change.topics.any { it in topics }) refresh()
            }
        } finally {
            // Nobody looks any more: a late read would open the files of an app that was left.
            reading?.cancel()
        }
    }

    /** What else goes on while the screen is on. */
    protected open suspend fun whileOn() = Unit

    /** How often an exchange is due while the screen shows [state], in milliseconds; null: no more often than anywhere else. */
    protected open fun paceOf(state: S): Long? = null

    /** The same, as the state changes. */
    val pace: Flow<Long?> = state.map { paceOf(it) }

    /** Whether the phone stays awake for what the screen shows of [state], although nobody touches it. */
    protected open fun awakeFor(state: S): Boolean = false

    /** The same, as the state changes. */
    val awake: Flow<Boolean> = state.map { awakeFor(it) }

    /** Reads the record into the state. */
    protected abstract suspend fun read()

    /** The same state with a failure told, or none. */
    protected abstract fun told(state: S, trouble: CoreFailure?): S

    protected fun set(change: (S) -> S) {
        mutable.update(change)
    }

    /** Reads anew; an earlier read that is still under way no longer counts. */
    protected fun refresh() {
        reading?.cancel()
        reading = scope.launch { trying { read() } }
    }

    /** Does what a tap asks, then reads anew unless [again] is false. */
    protected fun act(again: Boolean = true, body: suspend () -> Unit) {
        scope.launch {
            set { told(it, null) }
            trying {
                body()
                if (again) refresh()
            }
        }
    }

    /** Does [body] once nothing more was typed for 300 ms. */
    protected fun atPause(body: suspend () -> Unit) {
        pause?.cancel()
        kept = body
        pause = scope.launch {
            delay(300)
            keepNow()
        }
    }

    /** What was typed last is given by other means: nothing of it waits any more. */
    protected fun dropPause() {
        pause?.cancel()
        pause = null
        kept = null
    }

    /** What was typed last is kept now, not after its pause: the process may be gone by then. */
    suspend fun keepNow() {
        val body = kept ?: return
        kept = null
        trying(body)
    }

    private suspend fun trying(body: suspend () -> Unit) {
        try {
            body()
        } catch (stopped: CancellationException) {
            throw stopped
        } catch (failed: CoreException) {
            set { told(it, failed.failure) }
        }
    }
}

/** A failed first read is the whole screen's failure; later ones stand beside what is shown. */
fun <T> Load<T>.orFailed(trouble: CoreFailure?): Load<T> = if (this is Load.Loading && trouble != null) Load.Failed(trouble) else this
