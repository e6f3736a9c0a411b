package attune.ui.theme

import attune.kit.core.Weekday
import java.time.ZoneId
import java.util.Locale
import kotlin.test.Test
import kotlin.test.assertEquals

class DatesTest {
    private val berlin = ZoneId.of("Europe/Berlin")

    @Test
    fun days_and_hours_are_written_as_in_english() {
        val dates = Dates(Locale.forLanguageTag("en"), berlin)
        assertEquals(listOf("Sunday 22 November", "22 November 2026", "22 Nov"), dates.said())
        assertEquals("Sunday 22 November, 17:00", dates.moment(SUNDAY_FIVE))
        assertEquals("3, 8, 12 November", dates.daysOfMonth(listOf("2026-11-03", "2026-11-08", "2026-11-12")))
        assertEquals("November 2026", dates.monthWithYear("2026-11-01"))
    }

    @Test
    fun days_and_hours_are_written_as_in_german() {
        val dates = Dates(Locale.forLanguageTag("de-AT"), berlin)
        assertEquals(listOf("Sonntag, 22. November", "22. November 2026", "22. Nov."), dates.said())
        assertEquals("Sonntag, 22. November, 17:00", dates.moment(SUNDAY_FIVE))
        assertEquals("3., 8. November", dates.daysOfMonth(listOf("2026-11-03", "2026-11-08")))
        assertEquals("Montag", dates.weekday(Weekday.MONDAY, full = true))
        assertEquals("Mai", dates.month(5, full = true))
        assertEquals("M", dates.weekdayLetter(Weekday.MONDAY))
    }

    private fun Dates.said() = "2026-11-22".let { listOf(day(it), dayWithYear(it), shortDay(it)) }

    private companion object {
        const val SUNDAY_FIVE = 1_795_363_200_000L
    }
}
