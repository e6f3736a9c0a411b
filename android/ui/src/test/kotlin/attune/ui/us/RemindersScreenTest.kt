package attune.ui.us

import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.core.AtQuiet
import attune.kit.core.PhoneSetting
import attune.kit.core.Ringing
import attune.kit.core.value
import attune.kit.rituals.RitualEvent
import attune.kit.samples.RemindersSamples
import attune.kit.samples.RitualScreenSamples
import attune.kit.us.RemindersEvent
import attune.ui.heard
import attune.ui.rituals.RitualScreen
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals

/** What can be mended leads to its page, what can be tried is tried, and how one rings is chosen. */
class RemindersScreenTest {
    private val words = Words()

    @Test
    fun each_thing_that_can_be_mended_leads_to_its_page_and_what_cannot_leads_nowhere() {
        val late = RemindersSamples.late
        val hints = late.load.value!!.hints
        val refused = RemindersSamples.partly
        val heard = heard<RemindersEvent>({ RemindersScreen(late, it) }) {
            for (hint in hints) onNodeWithText(hint.text).performScrollTo().performClick()
        }
        assertEquals(listOf(PhoneSetting.EXACT_ALARMS, PhoneSetting.BACKGROUND).map { RemindersEvent.SettingAsked(it) }, heard)
        assertEquals(emptyList(), heard<RemindersEvent>({ RemindersScreen(refused, it) }) { onNodeWithText(refused.load.value!!.hints.single().text).performClick() })
    }

    @Test
    fun one_is_tried_by_its_button() {
        val heard = heard<RemindersEvent>({ RemindersScreen(RemindersSamples.none, it) }) { onNodeWithText(words.remindersTry).performScrollTo().performClick() }
        assertEquals(listOf<RemindersEvent>(RemindersEvent.TestAsked), heard)
    }

    @Test
    fun how_a_ritual_rings_is_chosen_in_its_sheet() {
        val opened = heard<RitualEvent>({ RitualScreen(RitualScreenSamples.on, it) }) { onNodeWithText(words.ritualRinging).performScrollTo().performClick() }
        assertEquals(listOf<RitualEvent>(RitualEvent.RingingSheet(true)), opened)
        val chosen = heard<RitualEvent>({ RitualScreen(RitualScreenSamples.ringing, it) }) {
            onNodeWithText(words.ritualQuietDrop).performScrollTo().performClick()
            onNodeWithText(words.ritualAlways).performScrollTo().performClick()
            onNodeWithText(words.doClose).performScrollTo().performClick()
        }
        val events = listOf(
            RitualEvent.RingingChosen(Ringing(AtQuiet.DROP, false)), RitualEvent.RingingChosen(Ringing(AtQuiet.HOLD, true)), RitualEvent.RingingSheet(false),
        )
        assertEquals<List<RitualEvent>>(events, chosen)
    }
}
