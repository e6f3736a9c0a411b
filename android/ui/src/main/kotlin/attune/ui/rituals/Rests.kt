package attune.ui.rituals

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import attune.kit.core.CoreFailure
import attune.kit.core.RestCard
import attune.kit.core.RestChoice
import attune.kit.core.RestHoliday
import attune.kit.core.RestIllness
import attune.kit.core.RestWeek
import attune.kit.rituals.RestDays
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Explained
import attune.ui.components.Heading
import attune.ui.components.LinkRow
import attune.ui.components.Sheet
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid
import java.time.LocalDate

/** What rests, until when, and its end for whoever wants it. */
@Composable
internal fun Rests(rests: List<RestCard>, onEnd: (String) -> Unit) {
    for (rest in rests) Card(gap = grid(3)) {
        Text(rest.line)
        AttuneButton(Look.words.ritualRestEnd, { onEnd(rest.id) }, Modifier.fillMaxWidth(), Weight.Quiet)
    }
}

/** For how long: two ways that take one tap, and days of one's own. [days] is null while nobody asks. */
@Composable
internal fun RestSheet(days: RestDays?, trouble: CoreFailure?, onFrom: (String) -> Unit, onUntil: (String) -> Unit, onChoose: (RestChoice) -> Unit, onClose: () -> Unit) =
    Sheet(days != null, Look.words.ritualRestTitle, onClose) {
        Heading(Look.words.ritualRestTitle, style = Look.type.heading)
        Text(Look.words.ritualRestHow, colour = Look.colours.quiet)
        Trouble(trouble)
        Explained(Look.words.ritualRestWeek, Look.words.ritualRestWeekHow) { onChoose(RestWeek) }
        Explained(Look.words.ritualRestIll, Look.words.ritualRestIllHow) { onChoose(RestIllness) }
        if (days != null) {
            Day(Look.words.ritualRestFrom, days.from, days.today, RestDays.LAST_DAY, onFrom)
            Day(Look.words.ritualRestUntil, days.until, days.from, days.latest, onUntil)
            AttuneButton(Look.words.ritualRestThese, { onChoose(RestHoliday(days.from, days.until)) }, Modifier.fillMaxWidth(), Weight.Quiet)
        }
        AttuneButton(Look.words.doClose, onClose, Modifier.fillMaxWidth(), Weight.Plain)
    }

/** A day, and below it its month once it is touched: a second sheet has no place above the first. */
@Composable
private fun Day(label: String, day: String, first: String, last: String, onDay: (String) -> Unit) = Stack(Modifier.fillMaxWidth(), grid(2)) {
    var open by remember { mutableStateOf(false) }
    LinkRow(label, { open = !open }, below = Look.dates.dayWithYear(day), open = open)
    if (open) DayPicker(LocalDate.parse(day), true, LocalDate.parse(first)..LocalDate.parse(last)) {
        open = false
        onDay(it)
    }
}
