package attune.kit.rituals

import attune.kit.core.AnchoredZone
import attune.kit.core.DateZone
import attune.kit.core.FloatingZone
import attune.kit.core.MonthDay
import attune.kit.core.OnDate
import attune.kit.core.Repeat
import attune.kit.core.RepeatDays
import attune.kit.core.RepeatMonths
import attune.kit.core.RepeatOnce
import attune.kit.core.RepeatOther
import attune.kit.core.RepeatWeeks
import attune.kit.core.RepeatYears
import attune.kit.core.RitualDraft
import attune.kit.core.Weekday

/** How a ritual repeats, as it is chosen. */
enum class Often {
    ONCE, DAYS, WEEKS, MONTHS, YEARS;

    /** Whether a date of the calendar can come this way, such as an anniversary. */
    val isOfDates get() = this == ONCE || this == YEARS
}

/** By what its time is kept: each one's own clock, one clock for both, a date of the calendar. */
enum class KeptBy { EACH, SAME, DATE }

/** Null for a rule that the editor does not show. */
val Repeat.often: Often?
    get() = when (this) {
        is RepeatOnce -> Often.ONCE
        is RepeatDays -> Often.DAYS
        is RepeatWeeks -> Often.WEEKS
        is RepeatMonths -> Often.MONTHS
        is RepeatYears -> Often.YEARS
        is RepeatOther -> null
    }

/** Every so many of its periods; null where nothing is counted. */
val Repeat.every: Int?
    get() = when (this) {
        is RepeatDays -> every.toInt()
        is RepeatWeeks -> every.toInt()
        is RepeatMonths -> every.toInt()
        is RepeatYears -> every.toInt()
        is RepeatOnce, is RepeatOther -> null
    }

/** On which day of a month, in months and years. */
val Repeat.on: MonthDay?
    get() = when (this) {
        is RepeatMonths -> on
        is RepeatYears -> on
        else -> null
    }

/** Most that the editor counts to. */
const val MOST_EVERY = 99

internal fun Repeat.every(count: Int): Repeat = count.coerceIn(1, MOST_EVERY).toUInt().let {
    when (this) {
        is RepeatDays -> copy(every = it)
        is RepeatWeeks -> copy(every = it)
        is RepeatMonths -> copy(every = it)
        is RepeatYears -> copy(every = it)
        is RepeatOnce, is RepeatOther -> this
    }
}

/** With or without [day], Monday first; the last one stays. */
internal fun Repeat.toggling(day: Weekday): Repeat {
    if (this !is RepeatWeeks) return this
    val toggled = if (day in days) days - day else days + day
    return if (toggled.isEmpty()) this else copy(days = toggled.sorted())
}

internal fun Repeat.on(day: MonthDay): Repeat = when (this) {
    is RepeatMonths -> copy(on = day)
    is RepeatYears -> copy(on = day)
    else -> this
}

internal fun Repeat.inMonth(month: Int): Repeat = if (this is RepeatYears) copy(month = month.toUByte()) else this

/** Every year on this date, `2019-05-03`; anything but years as it is. */
internal fun Repeat.onDay(day: String): Repeat {
    if (this !is RepeatYears) return this
    val (month, number) = day.split('-').drop(1).map { it.toInt() }
    return inMonth(month).on(OnDate(number.toByte()))
}

/** By what the time of a draft is kept. */
val RitualDraft.keptBy: KeptBy
    get() = when (policy) {
        is FloatingZone -> KeptBy.EACH
        is AnchoredZone -> KeptBy.SAME
        is DateZone -> KeptBy.DATE
    }
