package attune.kit.samples

import attune.kit.core.CoreFailure
import attune.kit.core.DayRitual
import attune.kit.core.Load
import attune.kit.core.WeekDay
import attune.kit.core.WeeksRecord
import attune.kit.core.When
import attune.kit.rituals.WeeksState
import java.time.LocalDate
import java.time.format.TextStyle
import java.util.Locale

/** Days and weeks: of a couple that keeps a few things, of one that begins, and far ahead. */
object WeeksSamples {
    private const val KISS = "00000000-0000-4000-8000-000000000041"
    private const val WEEK = "00000000-0000-4000-8000-000000000042"

    private fun named(day: LocalDate) = "${day.dayOfWeek.getDisplayName(TextStyle.FULL, Locale.UK)}, ${day.dayOfMonth} ${day.month.getDisplayName(TextStyle.FULL, Locale.UK)} ${day.year}."

    private fun days(first: String, count: Long, done: Set<String> = emptySet(), comes: Set<String> = emptySet()) = (0 until count).map { n ->
        val day = LocalDate.parse(first).plusDays(n)
        val (was, will) = (day.toString() in done) to (day.toString() in comes)
        WeekDay(day.toString(), was, will, listOfNotNull(named(day), "Done: Goodbye kiss.".takeIf { was }, "To come: Our week.".takeIf { will }).joinToString(" "))
    }

    private val november = days(
        "2026-10-26", 42,
        done = listOf("10-28", "11-01", "11-03", "11-08", "11-12", "11-15", "11-19", "11-20", "11-22").map { "2026-$it" }.toSet(),
        comes = setOf("2026-11-22", "2026-11-29", "2026-12-06"),
    )
    private val dinner = When("2026-11-22T17:00:00", 1_795_363_200_000, "2026-11-22", "17:00", "16:00 for Ben")
    private val month = WeeksRecord(
        "2026-11-01", "2026-11-22", november, "2026-11-22",
        listOf(DayRitual(KISS, "Goodbye kiss", null)), listOf(DayRitual(WEEK, "Our week", dinner)), "2026-10-31", "2026-12-01",
    )
    val shown = WeeksState(Load.Ready(month))
    val words = shown.copy(inWords = true)
    val quiet = WeeksState(Load.Ready(month.copy(days = days("2026-10-26", 42), day = "2026-11-18", done = emptyList(), comes = emptyList(), earlier = null)))
    val quietWords = quiet.copy(inWords = true)
    val last = WeeksState(
        Load.Ready(WeeksRecord("2027-02-01", "2026-11-22", days("2027-02-01", 28, comes = setOf("2027-02-07", "2027-02-14")), "2027-02-01", emptyList(), emptyList(), "2027-01-31", null)),
    )
    val trouble = shown.copy(trouble = CoreFailure("The phone's storage is full; make room and try again."))
    val all = mapOf("shown" to shown, "words" to words, "quiet" to quiet, "quiet-words" to quietWords, "last" to last, "trouble" to trouble)
}
