package attune.ui.theme

import attune.kit.core.Weekday
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.Month
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.time.format.TextStyle
import java.time.DayOfWeek
import java.util.Locale

/** Days and hours as this person reads them; the core hands in plain values. */
class Dates(private val locale: Locale, private val zone: ZoneId) {
    /** As a day is written: German has a full stop after its number and a comma before it. */
    private val german = locale.language == "de"
    private val number = if (german) "d." else "d"
    private val named = if (german) "EEEE, d. MMMM" else "EEEE d MMMM"

    /** `2026-11-22` as "Sunday 22 November". */
    fun day(civil: String): String = LocalDate.parse(civil).format(DateTimeFormatter.ofPattern(named, locale))

    /** "22 November 2026". */
    fun dayWithYear(civil: String): String = LocalDate.parse(civil).format(DateTimeFormatter.ofPattern("$number MMMM yyyy", locale))

    /** The same of a moment, as this phone's calendar has it. */
    fun dayWithYear(ms: Long): String = dayWithYear(local(ms).toLocalDate().toString())

    /** "22 Nov". */
    fun shortDay(civil: String): String = LocalDate.parse(civil).format(DateTimeFormatter.ofPattern("$number MMM", locale))

    /** Days of one month, from the first on, as "3, 8, 12 November". */
    fun daysOfMonth(civil: List<String>): String {
        val days = civil.map(LocalDate::parse)
        return days.joinToString(", ") { it.format(DateTimeFormatter.ofPattern(number, locale)) } + " " + month(days.first().monthValue, full = true)
    }

    /** `2026-11-01` as "November 2026". */
    fun monthWithYear(civil: String): String = LocalDate.parse(civil).run { "${month(monthValue, full = true)} $year" }

    /** A civil time as a clock shows it. */
    fun time(civil: String): String = LocalTime.parse(civil).format(DateTimeFormatter.ofPattern("HH:mm", locale))

    /** A moment as this phone's clock shows it. */
    fun clock(ms: Long): String = local(ms).format(DateTimeFormatter.ofPattern("HH:mm", locale))

    /** "Sunday 22 November, 17:00". */
    fun moment(ms: Long): String = local(ms).format(DateTimeFormatter.ofPattern("$named, HH:mm", locale))

    /** A day of the week: "Mon" or, spoken, "Monday". */
    fun weekday(day: Weekday, full: Boolean = false): String = of(day).getDisplayName(if (full) TextStyle.FULL_STANDALONE else TextStyle.SHORT_STANDALONE, locale)

    /** "M", over a column of a calendar. */
    fun weekdayLetter(day: Weekday): String = of(day).getDisplayName(TextStyle.NARROW_STANDALONE, locale)

    /** A month, 1 to 12: "Nov" or, spoken, "November". */
    fun month(month: Int, full: Boolean = false): String = Month.of(month).getDisplayName(if (full) TextStyle.FULL_STANDALONE else TextStyle.SHORT_STANDALONE, locale)

    private fun local(ms: Long) = Instant.ofEpochMilli(ms).atZone(zone)

    private fun of(day: Weekday) = DayOfWeek.of(day.ordinal + 1)
}
