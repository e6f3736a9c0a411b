package attune.ui.insights

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.InsightsRecord
import attune.kit.core.ToldTogether
import attune.kit.insights.InsightsEvent
import attune.kit.insights.InsightsState
import attune.kit.insights.InsightsState.Part
import attune.ui.components.AttuneButton
import attune.ui.components.EmptyState
import attune.ui.components.Heading
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** Looking back: what the two did and said, which rituals fit the weeks, and one's own days. Nothing is counted or compared. */
@Composable
fun InsightsScreen(state: InsightsState, onEvent: (InsightsEvent) -> Unit) =
    LoadView(state.load, { onEvent(InsightsEvent.Retried) }, onBack = { onEvent(InsightsEvent.WentBack) }) { back ->
        Page(Look.words.insightsTitle, onBack = { onEvent(InsightsEvent.WentBack) }) {
            Trouble(state.trouble)
            if (state.isEmpty) Nothing(back) else {
                PrivacyLine(Sight.Shared, Look.words.insightsWho)
                Years(back, onEvent)
                state.seen?.let { Together(it, state, onEvent) }
                Said(Look.words.insightsAppreciated, state.appreciations, back, Look.words.insightsMoreAppreciated, Part.Appreciated, onEvent)
                Said(Look.words.insightsCameBack, state.waysBack, back, Look.words.insightsMoreBack, Part.CameBack, onEvent)
                Fits(back, onEvent)
                if (back.moods.isNotEmpty()) OwnDays(back, state.inWords, onEvent)
            }
        }
    }

@Composable
private fun Nothing(back: InsightsRecord) =
    if (back.partner == null) EmptyState(Look.words.insightsAlone, below = Look.words.insightsAloneBelow)
    else EmptyState(Look.words.insightsEmpty, below = Look.words.insightsEmptyBelow)

/** The title of a part of the page, with air above it. */
@Composable
internal fun PartTitle(text: String) = Heading(text, Modifier.padding(top = grid(6)), Look.type.heading)

/** This week in earlier years: what it is about stands first on the page. */
@Composable
private fun Years(back: InsightsRecord, onEvent: (InsightsEvent) -> Unit) {
    for (year in back.years) {
        Heading(year.line, Modifier.padding(top = grid(4)), Look.type.heading)
        for (told in year.told) Told(told, back.partner.orEmpty(), onEvent, large = true)
    }
}

@Composable
private fun Said(title: String, told: List<ToldTogether>, back: InsightsRecord, more: String, part: Part, onEvent: (InsightsEvent) -> Unit) {
    val all = if (part == Part.Appreciated) back.appreciated else back.cameBack
    if (all.isEmpty()) return
    PartTitle(title)
    for (one in told) Told(one, back.partner.orEmpty(), onEvent)
    if (told.size < all.size) AttuneButton(more, { onEvent(InsightsEvent.MoreAsked(part)) }, Modifier.fillMaxWidth(), Weight.Quiet)
}

@Composable
private fun Fits(back: InsightsRecord, onEvent: (InsightsEvent) -> Unit) {
    if (back.rituals.isEmpty()) return
    PartTitle(Look.words.insightsRituals)
    Stack(gap = grid(1)) {
        for (ritual in back.rituals) LinkRow(ritual.title, { onEvent(InsightsEvent.RitualOpened(ritual.id)) }, below = ritual.line)
    }
}
