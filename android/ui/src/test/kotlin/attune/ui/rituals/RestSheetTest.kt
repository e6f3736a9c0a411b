package attune.ui.rituals

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.rituals.RitualsEvent
import attune.kit.samples.RitualsSamples
import attune.ui.heard
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals

/** The days of a holiday, by touch. */
@OptIn(ExperimentalTestApi::class)
class RestSheetTest {
    private val words = Words()

    @Test
    fun a_holidays_days_are_picked_in_their_months_and_none_outside_what_can_be() {
        val heard = heard<RitualsEvent>({ RitualsScreen(RitualsSamples.choosing, it) }) {
            onNodeWithText(words.ritualRestFrom).performScrollTo().performClick()
            onNodeWithContentDescription("19 November 2026").assertIsNotEnabled()
            onNodeWithContentDescription("${words.dayMonth}, ${words.doLess}").assertIsNotEnabled()
            onNodeWithContentDescription("20 November 2026").performScrollTo().performClick()
            onNodeWithContentDescription("20 November 2026").assertDoesNotExist()
            onNodeWithText(words.ritualRestUntil).performScrollTo().performClick()
            onNodeWithContentDescription("20 November 2026").assertIsNotEnabled()
            onNodeWithContentDescription("${words.dayMonth}, ${words.doMore}").performClick()
            onNodeWithContentDescription("24 December 2026").performScrollTo().performClick()
        }
        assertEquals(listOf(RitualsEvent.RestFrom("2026-11-20"), RitualsEvent.RestUntil("2026-12-24")), heard)
    }
}
