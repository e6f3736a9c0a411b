package attune.desktop

import attune.kit.core.PhoneClock
import java.time.Instant
import java.time.ZoneId
import java.time.ZonedDateTime

/**
 * The one clock of the desk, in milliseconds since 1970. It can be moved ahead, never back; between moves it [flows] with real
 * time or, for pictures, stands still.
 */
class DeskClock(private val start: Long, private val flows: Boolean) {
    private val begun = System.nanoTime()

    @Volatile
    private var ahead = 0L

    fun nowMs(): Long = start + ahead + if (flows) (System.nanoTime() - begun) / 1_000_000 else 0

    fun skip(ms: Long) {
        require(ms >= 0) { "the clock only goes forward" }
        ahead += ms
    }

    fun skipTo(ms: Long) = skip((ms - nowMs()).coerceAtLeast(0))

    /** The next morning, seven o'clock in [zone]. */
    fun morning(zone: ZoneId): Long {
        val now = Instant.ofEpochMilli(nowMs()).atZone(zone)
        val today: ZonedDateTime = now.toLocalDate().atTime(7, 0).atZone(zone)
        return (if (today.isAfter(now)) today else today.plusDays(1)).toInstant().toEpochMilli()
    }

    /** The clocks of a phone that has been on for an hour when the desk begins. */
    fun phone(name: String): PhoneClock = object : PhoneClock {
        override fun utcMs() = nowMs()
        override fun sinceStartMs() = nowMs() - start + 3_600_000
        override val boot = "$name-$start"
    }
}
