package attune.ui.insights

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.core.value
import attune.kit.insights.InsightsEvent
import attune.kit.insights.InsightsState
import attune.kit.samples.InsightsSamples
import attune.ui.heard
import attune.ui.pictures.sampleDates
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals

/** What is drawn while looking back is said as well, and everything told leads to where it was told. */
@OptIn(ExperimentalTestApi::class)
class InsightsScreenTest {
    private val words = Words()

    @Test
    fun the_month_s_picture_stands_in_words_below_it() {
        for (state in listOf(InsightsSamples.shown, InsightsSamples.earlier)) heard(state) {
            for (did in state.seen!!.did) onNode(hasText(did.title) and hasText(sampleDates.daysOfMonth(did.days), substring = true)).assertExists()
        }
    }

    @Test
    fun the_picture_of_one_s_days_says_every_day_with_its_word_and_place() {
        val moods = InsightsSamples.shown.load.value!!.moods
        heard(InsightsSamples.shown) {
            for (mood in moods) {
                onNode(hasContentDescription("${sampleDates.day(mood.day)}, ${mood.word}", substring = true)).assertExists()
                if (mood.place.isNotEmpty()) onNode(hasContentDescription("${mood.word}, ${mood.place}", substring = true)).assertExists()
            }
        }
        heard(InsightsSamples.earlier) {
            for (mood in moods) onNode(hasText(sampleDates.day(mood.day), substring = true) and hasText(mood.word, substring = true) and hasClickAction().not()).assertExists()
        }
    }

    @Test
    fun everything_told_opens_its_session_and_a_ritual_itself() {
        val back = InsightsSamples.shown.load.value!!
        val told = back.years.single().told + back.appreciated.take(InsightsState.FIRST) + back.cameBack
        for (one in told) {
            val text = (one.own + one.theirs).first()
            assertEquals(listOf<InsightsEvent>(InsightsEvent.SessionOpened(one.session)), heard(InsightsSamples.shown) { onNodeWithText(text, substring = true).performScrollTo().performClick() })
        }
        val ritual = back.rituals.first()
        assertEquals(listOf<InsightsEvent>(InsightsEvent.RitualOpened(ritual.id)), heard(InsightsSamples.shown) { onNodeWithText(ritual.title).performScrollTo().performClick() })
    }

    @Test
    fun one_goes_to_another_month_to_more_and_to_the_words() {
        val asked = heard(InsightsSamples.shown) {
            onNodeWithContentDescription(words.insightsEarlier).performScrollTo().performClick()
            onNodeWithText(words.insightsMoreAppreciated).performScrollTo().performClick()
            onNodeWithText(words.weeksWords).performScrollTo().performClick()
        }
        assertEquals(listOf(InsightsEvent.MonthPicked("2026-09-01"), InsightsEvent.MoreAsked(InsightsState.Part.Appreciated), InsightsEvent.InWords(true)), asked)
        heard(InsightsSamples.earlier) { onNodeWithText(words.insightsMoreAppreciated).assertDoesNotExist() }
    }

    private fun heard(state: InsightsState, tap: SemanticsNodeInteractionsProvider.() -> Unit) = heard<InsightsEvent>({ InsightsScreen(state, it) }, tap)
}
