package attune.ui.rituals

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.Weekday
import attune.kit.rituals.RestDays
import attune.ui.components.AttuneButton
import attune.ui.components.DayGrid
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LinkRow
import attune.ui.components.Sheet
import attune.ui.components.Stepper
import attune.ui.components.Weight
import attune.ui.theme.Look
import java.time.LocalDate

/**
 * A day to be chosen, civil as `2026-11-22`, in a sheet with its month, or that of [near] where none is chosen yet and
 * [otherwise] stands. [onNone] takes it away again, where it may be missing.
 */
@Composable
internal fun DayRow(label: String, day: String?, otherwise: String, near: String?, onNone: (() -> Unit)? = null, onDay: (String) -> Unit) {
    var open by remember { mutableStateOf(false) }
    LinkRow(label, { open = true }, below = day?.let { Look.dates.dayWithYear(it) } ?: otherwise)
    Sheet(open, label, { open = false }) {
        Heading(label, style = Look.type.heading)
        (day ?: near)?.let { start ->
            DayPicker(LocalDate.parse(start), day != null) {
                open = false
                onDay(it)
            }
        }
        if (onNone != null && day != null) AttuneButton(otherwise, { open = false; onNone() }, Modifier.fillMaxWidth(), Weight.Quiet)
    }
}

/** Every day that can be chosen at all. */
private val EVER = LocalDate.of(1900, 1, 1)..LocalDate.parse(RestDays.LAST_DAY)

/** The month of [day] and any other that holds a day of [within], day by day. */
@Composable
internal fun DayPicker(day: LocalDate, chosen: Boolean, within: ClosedRange<LocalDate> = EVER, onDay: (String) -> Unit) {
    var month by remember(day) { mutableStateOf(day.withDayOfMonth(1)) }
    fun may(other: LocalDate) = other <= within.endInclusive && other.plusMonths(1) > within.start
    val (yearBefore, yearAfter) = month.minusYears(1) to month.plusYears(1)
    val (before, after) = month.minusMonths(1) to month.plusMonths(1)
    Stepper(month.year.toString(), Look.words.dayYear, { month = yearBefore }, { month = yearAfter }, may(yearBefore), may(yearAfter))
    Stepper(Look.dates.month(month.monthValue, full = true), Look.words.dayMonth, { month = before }, { month = after }, may(before), may(after))
    Row(Modifier.fillMaxWidth().clearAndSetSemantics {}, Arrangement.SpaceEvenly) {
        for (weekday in Weekday.entries) Hint(Look.dates.weekdayLetter(weekday), Modifier.weight(1f), align = TextAlign.Center)
    }
    DayGrid(
        month.lengthOfMonth(), day.dayOfMonth.takeIf { chosen && day.withDayOfMonth(1) == month }, month.dayOfWeek.value - 1,
        { Look.dates.dayWithYear(month.withDayOfMonth(it).toString()) }, { month.withDayOfMonth(it) in within },
    ) { onDay(month.withDayOfMonth(it).toString()) }
}
