@file:OptIn(InternalCoroutinesApi::class)

package attune.ui.pictures

import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Delay
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.Runnable
import java.util.PriorityQueue
import kotlin.coroutines.CoroutineContext

/**
 * Time that goes only where it is led, so that what waits for 300 ms is drawn alike on a quick and on a busy machine.
 * Any thread may hand something in; all of it runs on the one that leads.
 */
class SteppedTime : CoroutineDispatcher(), Delay {
    private class Due(val at: Long, val order: Long, val run: Runnable)

    private val due = PriorityQueue(compareBy(Due::at, Due::order))
    private var order = 0L

    /** Milliseconds since the beginning. */
    @Volatile
    var now = 0L
        private set

    override fun dispatch(context: CoroutineContext, block: Runnable) = at(now, block)

    override fun scheduleResumeAfterDelay(timeMillis: Long, continuation: CancellableContinuation<Unit>) =
        at(now + timeMillis) { with(continuation) { resumeUndispatched(Unit) } }

    /** Lets [ms] pass and everything that waited for them have its turn. */
    fun pass(ms: Long) {
        val until = now + ms
        while (true) {
            val next = next(until) ?: break
            now = maxOf(now, next.at)
            next.run.run()
        }
        now = until
    }

    @Synchronized
    private fun next(until: Long): Due? = due.peek()?.takeIf { it.at <= until }?.also { due.remove() }

    @Synchronized
    private fun at(ms: Long, block: Runnable) {
        due += Due(ms, order++, block)
    }
}
