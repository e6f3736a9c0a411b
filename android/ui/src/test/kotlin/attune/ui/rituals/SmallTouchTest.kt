package attune.ui.rituals

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.rituals.RitualsEvent
import attune.kit.samples.RitualsSamples
import attune.kit.samples.TodaySamples
import attune.kit.today.TodayEvent
import attune.ui.heard
import attune.ui.today.TodayScreen
import kotlin.test.Test
import kotlin.test.assertEquals

/** A small touch, wished for and ended by one touch each. */
@OptIn(ExperimentalTestApi::class)
class SmallTouchTest {
    @Test
    fun it_is_wished_for_and_ended_among_the_rituals_and_ended_on_today() {
        val wished = heard<RitualsEvent>({ RitualsScreen(RitualsSamples.some, it) }) { onNodeWithText("I would like that").performScrollTo().performClick() }
        val ended = heard<RitualsEvent>({ RitualsScreen(RitualsSamples.resting, it) }) { onNodeWithText("End it").performScrollTo().performClick() }
        assertEquals(listOf(RitualsEvent.TouchWished, RitualsEvent.TouchEnded), wished + ended)
        assertEquals(listOf<TodayEvent>(TodayEvent.TouchEnded), heard({ TodayScreen(TodaySamples.touch, it) }) { onNodeWithText("End it").performClick() })
    }
}
