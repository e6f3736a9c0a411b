package attune.ui.timeout

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import attune.kit.samples.TimeOutSamples
import attune.kit.timeout.TimeOutEvent
import attune.kit.timeout.TimeOutState
import attune.ui.heard
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals

/** What a pause that is over leads to, whether one saw its end or comes later. */
@OptIn(ExperimentalTestApi::class)
class TimeOutScreenTest {
    private val words = Words()
    private val over = listOf(TimeOutSamples.over, TimeOutSamples.ended)

    @Test
    fun one_that_is_over_asks_for_another_time_or_leads_back() {
        for (state in over) {
            assertEquals(listOf<TimeOutEvent>(TimeOutEvent.Called), heard(state) { onNodeWithText(words.pauseAnother).performClick() })
            assertEquals(listOf<TimeOutEvent>(TimeOutEvent.WentBack), heard(state) { onNodeWithText(words.pauseBackHere).performClick() })
        }
    }

    @Test
    fun how_long_another_would_be_is_chosen_there() {
        for (state in over) assertEquals(listOf<TimeOutEvent>(TimeOutEvent.Chosen(45)), heard(state) { onNodeWithText("45").performClick() })
    }

    @Test
    fun before_one_there_is_nothing_to_come_back_to() {
        heard(TimeOutSamples.before) { onNodeWithText(words.pauseBackHere).assertDoesNotExist() }
    }

    private fun heard(state: TimeOutState, tap: SemanticsNodeInteractionsProvider.() -> Unit) = heard<TimeOutEvent>({ TimeOutScreen(state, it) }, tap)
}
