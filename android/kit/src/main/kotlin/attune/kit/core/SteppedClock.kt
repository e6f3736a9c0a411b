package attune.kit.core

import java.util.concurrent.atomic.AtomicLong

/** A clock that is moved by hand, for tests and for two phones on a desk. Both of its readings move together. */
class SteppedClock(utcMs: Long) : PhoneClock {
    private val utc = AtomicLong(utcMs)
    private val since = AtomicLong(3_600_000)
    override val boot = "first"
    override fun utcMs() = utc.get()
    override fun sinceStartMs() = since.get()

    fun pass(ms: Long) {
        require(ms >= 0) { "time does not go back" }
        utc.addAndGet(ms)
        since.addAndGet(ms)
    }
}
