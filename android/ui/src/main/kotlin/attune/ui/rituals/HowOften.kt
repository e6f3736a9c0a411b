package attune.ui.rituals

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import attune.kit.core.MonthDay
import attune.kit.core.OnDate
import attune.kit.core.OnNth
import attune.kit.core.Repeat
import attune.kit.core.RepeatWeeks
import attune.kit.core.RepeatYears
import attune.kit.core.RitualDraft
import attune.kit.core.Weekday
import attune.kit.rituals.KeptBy
import attune.kit.rituals.MOST_EVERY
import attune.kit.rituals.Often
import attune.kit.rituals.RitualEditorEvent
import attune.kit.rituals.every
import attune.kit.rituals.keptBy
import attune.kit.rituals.often
import attune.kit.rituals.on
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.DayGrid
import attune.ui.components.GroupTitle
import attune.ui.components.Stack
import attune.ui.components.Stepper
import attune.ui.components.Switcher
import attune.ui.strings.Words
import attune.ui.theme.Look
import attune.ui.theme.grid

/** Once, by days, weeks, months or years, and below it on which of them. */
@Composable
internal fun HowOften(draft: RitualDraft, starts: String?, onEvent: (RitualEditorEvent) -> Unit) = Stack(Modifier.fillMaxWidth(), grid(3)) {
    GroupTitle(Look.words.ritualHowOften)
    val repeat = draft.repeat
    Chips(Modifier.selectableGroup()) {
        for (often in Often.entries) Chip(Look.words.of(often), repeat.often == often, { onEvent(RitualEditorEvent.Repeated(often)) }, many = false)
    }
    when {
        draft.keptBy == KeptBy.DATE || repeat.often == Often.ONCE ->
            DayRow(Look.words.ritualWhichDate, draft.from, if (draft.keptBy == KeptBy.DATE) Look.words.ritualChooseDate else Look.words.ritualBeginsToday, starts) {
                onEvent(RitualEditorEvent.FromPicked(it))
            }
        repeat is RepeatWeeks -> Weekdays({ it in repeat.days }, many = true) { onEvent(RitualEditorEvent.DayToggled(it)) }
        repeat is RepeatYears -> {
            Months(repeat.month.toInt(), onEvent)
            OnWhichDay(repeat.on, onEvent)
        }
        else -> repeat.on?.let { OnWhichDay(it, onEvent) }
    }
    Every(repeat, onEvent)
}

/** "Every week", "Every 2 weeks". */
@Composable
private fun Every(repeat: Repeat, onEvent: (RitualEditorEvent) -> Unit) {
    val (every, often) = (repeat.every ?: return) to (repeat.often ?: return)
    Stepper(
        Look.words.every(often, every), Look.words.ritualHowOften,
        { onEvent(RitualEditorEvent.Every(every - 1)) }, { onEvent(RitualEditorEvent.Every(every + 1)) }, less = every > 1, more = every < MOST_EVERY,
    )
}

/** The seven days; where they do not fit in one line they go on in the next. */
@Composable
private fun Weekdays(chosen: (Weekday) -> Boolean, many: Boolean, onDay: (Weekday) -> Unit) = Chips {
    for (day in Weekday.entries) {
        val full = Look.dates.weekday(day, full = true)
        Chip(Look.dates.weekday(day), chosen(day), { onDay(day) }, Modifier.semantics { contentDescription = full }, many = many)
    }
}

@Composable
private fun Months(chosen: Int, onEvent: (RitualEditorEvent) -> Unit) = Chips(Modifier.selectableGroup()) {
    for (month in 1..12) {
        val full = Look.dates.month(month, full = true)
        Chip(Look.dates.month(month), month == chosen, { onEvent(RitualEditorEvent.InMonth(month)) }, Modifier.semantics { contentDescription = full }, many = false)
    }
}

/** On a date of the month, or on its first Sunday. */
@Composable
private fun OnWhichDay(on: MonthDay, onEvent: (RitualEditorEvent) -> Unit) = Stack(Modifier.fillMaxWidth(), grid(3)) {
    Switcher(listOf(Look.words.ritualByDate, Look.words.ritualByWeekday), if (on is OnNth) 1 else 0) { onEvent(RitualEditorEvent.ByWeekday(it == 1)) }
    when (on) {
        is OnDate -> {
            DayGrid(31, chosen = on.day.toInt()) { onEvent(RitualEditorEvent.OnDay(it)) }
            Chip(Look.words.ritualLastDay, on.day.toInt() == -1, { onEvent(RitualEditorEvent.OnDay(-1)) }, many = false)
        }
        is OnNth -> {
            Chips(Modifier.selectableGroup()) {
                for (nth in listOf(1, 2, 3, 4, 5, -1)) Chip(Look.words.nth(nth), on.nth.toInt() == nth, { onEvent(RitualEditorEvent.OnNth(nth, on.day)) }, many = false)
            }
            Weekdays({ it == on.day }, many = false) { onEvent(RitualEditorEvent.OnNth(on.nth.toInt(), it)) }
        }
    }
}

private fun Words.of(often: Often) = when (often) {
    Often.ONCE -> ritualOftenOnce
    Often.DAYS -> ritualOftenDays
    Often.WEEKS -> ritualOftenWeeks
    Often.MONTHS -> ritualOftenMonths
    Often.YEARS -> ritualOftenYears
}

private fun Words.every(often: Often, count: Int): String {
    val (one, many) = when (often) {
        Often.ONCE -> return ritualOftenOnce
        Often.DAYS -> ritualEachDay to ritualDays
        Often.WEEKS -> ritualEachWeek to ritualWeeks
        Often.MONTHS -> ritualEachMonth to ritualMonths
        Often.YEARS -> ritualEachYear to ritualYears
    }
    return if (count == 1) one else "$ritualEach $count $many"
}

private fun Words.nth(nth: Int) = when (nth) {
    1 -> ritualNthFirst
    2 -> ritualNthSecond
    3 -> ritualNthThird
    4 -> ritualNthFourth
    5 -> ritualNthFifth
    else -> ritualNthLast
}
