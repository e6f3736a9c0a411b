package attune.platform.testing

import attune.kit.core.PhoneClock

/** Sunday 22 November 2026, 16:10 in Berlin. */
const val SUNDAY_AFTERNOON = 1_795_360_200_000L

const val MINUTE = 60_000L
const val HOUR = 60 * MINUTE
const val DAY = 24 * HOUR

/** A phone's clocks, moved by hand: they pass together, the one on the wall can be set, and a restart begins the other anew. */
class HandClock : PhoneClock {
    private var utc = SUNDAY_AFTERNOON
    private var since = HOUR
    override var boot = "first"
        private set

    @Synchronized
    override fun utcMs() = utc

    @Synchronized
    override fun sinceStartMs() = since

    @Synchronized
    fun pass(ms: Long) {
        require(ms >= 0) { "time does not go back" }
        utc += ms
        since += ms
    }

    /** Someone sets the clock on the wall by [ms], ahead or back. */
    @Synchronized
    fun set(ms: Long) {
        utc += ms
    }

    /** The phone starts again, a minute later. */
    @Synchronized
    fun restart() {
        utc += MINUTE
        since = MINUTE
        boot += "+"
    }
}
