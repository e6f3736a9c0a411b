package attune.ui.insights

import androidx.compose.runtime.Composable
import attune.kit.core.ToldTogether
import attune.kit.insights.InsightsEvent
import attune.ui.components.Card
import attune.ui.components.Hint
import attune.ui.components.Quote
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What the two told each other once, in both their words; it opens that session. [large]: to read slowly. */
@Composable
internal fun Told(told: ToldTogether, partner: String, onEvent: (InsightsEvent) -> Unit, large: Boolean = false) =
    Card(gap = grid(3), onTap = { onEvent(InsightsEvent.SessionOpened(told.session)) }) {
        Hint(joined(told.title, if (large) Look.dates.dayWithYear(told.day) else Look.dates.day(told.day)))
        if (told.own.isNotEmpty()) Quote(told.own.joinToString("\n"), Look.words.sealOwn, second = false)
        if (told.theirs.isNotEmpty()) Quote(told.theirs.joinToString("\n"), partner, second = true)
    }
