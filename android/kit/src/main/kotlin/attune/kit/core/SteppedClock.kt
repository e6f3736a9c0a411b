package attune.kit.core

import java.util.concurrent.atomic.AtomicLong

/** A clock that is moved by hand, for tests. Both of its readings move together, and with what has [passed] by itself, in milliseconds. */
class SteppedClock(utcMs: Long, private val passed: () -> Long = { 0 }) : PhoneClock {
    private val utc = AtomicLong(utcMs)
    private val since = AtomicLong(3_600_000)
    override val boot = "first"
    override fun utcMs() = utc.get() + passed()
    override fun sinceStartMs() = since.get() + passed()

    fun pass(ms: Long) {
        require(ms >= 0) { "time does not go back" }
        utc.addAndGet(ms)
        since.addAndGet(ms)
    }

    /** Someone sets the clock ahead or back; the time since the phone's start knows nothing of it. */
    fun turn(ms: Long) {
        utc.addAndGet(ms)
    }
}
