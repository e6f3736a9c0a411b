package attune.ui.rituals

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import attune.ui.components.Hint
import attune.ui.components.Mark
import attune.ui.components.Stack
import attune.ui.strings.apart
import attune.ui.theme.Look
import attune.ui.theme.grid

/** More would be a row to keep up. */
private const val MOST = 10

/** The latest [days] on which the two did it, civil days such as `2026-11-22`; never one on which they did not, and no count. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun TogetherDays(days: List<String>) = FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(5)), Arrangement.spacedBy(grid(3))) {
    for (day in days.sorted().takeLast(MOST)) Stack(gap = grid(1), align = Alignment.CenterHorizontally) {
        Mark(one = true, two = true, description = null, height = grid(5))
        Hint(apart(Look.dates.shortDay(day)))
    }
}
