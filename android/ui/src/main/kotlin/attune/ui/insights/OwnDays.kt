package attune.ui.insights

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import attune.kit.core.InsightsRecord
import attune.kit.core.MoodDay
import attune.kit.insights.InsightsEvent
import attune.ui.components.Card
import attune.ui.components.Hint
import attune.ui.components.PrivacyLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Switcher
import attune.ui.components.Text
import attune.ui.strings.apart
import attune.ui.strings.joined
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.grid

/** One's own words of the last weeks: who sees them, and them as a picture or in words. */
@Composable
internal fun OwnDays(back: InsightsRecord, inWords: Boolean, onEvent: (InsightsEvent) -> Unit) {
    PartTitle(Look.words.insightsMoods)
    PrivacyLine(Sight.Mine, back.moodsWhoSees)
    val placed = back.moods.filter { it.x != null && it.y != null }
    if (placed.isNotEmpty()) Switcher(listOf(Look.words.weeksPicture, Look.words.weeksWords), if (inWords) 1 else 0) { onEvent(InsightsEvent.InWords(it == 1)) }
    if (inWords || placed.isEmpty()) InWords(back.moods) else {
        MoodPicture(placed, spoken(back.moods), Modifier.fillMaxWidth())
        val others = (back.moods - placed.toSet()).map { it.word }.distinct()
        if (others.isNotEmpty()) Hint(labelled(Look.words.insightsMoodsAlso, others.joinToString(", ")))
    }
    Hint(Look.words.insightsMoodsEbb)
}

/** The picture in words, day by day. */
@Composable
private fun spoken(moods: List<MoodDay>): String {
    val days = moods.map { joinedPlainly(Look.dates.day(it.day), it.word, it.place) }
    return Look.words.insightsMoodsSpoken + " " + days.joinToString("; ")
}

private fun joinedPlainly(vararg parts: String) = parts.filter { it.isNotEmpty() }.joinToString(", ")

/** The latest day first. */
@Composable
private fun InWords(moods: List<MoodDay>) = Card(gap = grid(3)) {
    for (mood in moods.reversed()) Stack(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}, grid(0)) {
        Hint(joined(listOf(Look.dates.day(mood.day), mood.place).filter { it.isNotEmpty() }))
        Text(apart(mood.word), style = Look.type.own)
    }
}
