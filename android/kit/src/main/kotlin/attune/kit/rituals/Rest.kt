package attune.kit.rituals

import java.time.LocalDate

/** Days of a holiday being chosen, all civil. [today] is the day here; [from] is never before it, [until] never before [from]. */
data class RestDays(val today: String, val from: String = today, val until: String = after(from, WEEK - 1)) {
    /** With [day] as the first one; what lasts is kept where it can be. */
    fun from(day: String): RestDays {
        val first = maxOf(day, today)
        return copy(from = first, until = maxOf(until, first))
    }

    /** With [day] as the last one, a year at most after the first. */
    fun until(day: String) = copy(until = day.coerceIn(from, latest))

    /** The last day that it may last to. */
    val latest: String get() = after(from, YEAR - 1)

    companion object {
        private const val WEEK = 7L
        private const val YEAR = 366L

        /** No day is chosen further ahead. */
        const val LAST_DAY = "2200-12-31"

        /** The civil day [days] later, or earlier where that is negative. */
        fun after(day: String, days: Long): String = LocalDate.parse(day).plusDays(days).toString()
    }
}
