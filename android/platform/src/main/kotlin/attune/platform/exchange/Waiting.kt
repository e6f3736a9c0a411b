package attune.platform.exchange

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.async
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.coroutines.CoroutineContext

/**
 * What [work] gives, done [on] threads that may wait; null once it took longer than [longestMs]. What hangs in another app or in a
 * socket hears no interruption, so it is told to [stop], which must not wait, and left behind: whoever asked goes on, also when that
 * was cancelled.
 */
internal suspend fun <T : Any> waiting(on: CoroutineContext, longestMs: Long, stop: () -> Unit, work: () -> T): T? {
    val working = CoroutineScope(on).async { runInterruptible(block = work) }
    return try {
        withTimeoutOrNull(longestMs) { working.await() }
    } finally {
        if (!working.isCompleted) {
            working.cancel()
            stop()
        }
    }
}
