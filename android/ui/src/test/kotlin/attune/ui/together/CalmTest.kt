package attune.ui.together

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.hasStateDescription
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.runComposeUiTest
import attune.kit.core.CalmStep
import attune.kit.core.value
import attune.kit.samples.SessionSamples
import attune.kit.together.SessionEvent
import attune.ui.components.WithSheets
import attune.ui.pictures.bundledFonts
import attune.ui.pictures.sampleDates
import attune.ui.strings.Words
import attune.ui.theme.AttuneTheme
import attune.ui.theme.Day
import attune.ui.theme.Motion
import kotlin.test.Test
import kotlin.test.assertEquals

/** Where the slider stands is known to its screen alone. */
@OptIn(ExperimentalTestApi::class)
class CalmTest {
    private val words = Words()
    private val step = SessionSamples.calm.load.value?.step as CalmStep

    @Test
    fun from_its_place_on_it_says_what_may_do_good_and_tells_nobody() = runComposeUiTest {
        val heard = mutableListOf<SessionEvent>()
        var shown by mutableStateOf(SessionSamples.calm)
        setContent {
            AttuneTheme(Day, bundledFonts, sampleDates, motion = Motion.Reduced) { WithSheets { SessionScreen(shown, heard::add) } }
        }
        waitForIdle()
        onNodeWithContentDescription(step.prompt).performSemanticsAction(SemanticsActions.SetProgress) { it(5f) }
        onNodeWithText(step.line).assertDoesNotExist()
        onNodeWithContentDescription(step.prompt).performSemanticsAction(SemanticsActions.SetProgress) { it(8f) }
        onNodeWithContentDescription(step.prompt).assert(hasStateDescription("8 / 10"))
        onNodeWithText(step.line).assertExists()
        assertEquals(emptyList(), heard)
        onNodeWithText(step.links.last().title).performScrollTo().performClick()
        assertEquals(listOf<SessionEvent>(SessionEvent.Follow(step.links.last())), heard)
        // Asked again after something else was shown, it stands nowhere.
        shown = SessionSamples.readSample
        waitForIdle()
        shown = SessionSamples.calm
        waitForIdle()
        onNodeWithContentDescription(step.prompt).assert(hasStateDescription(words.scaleUnset))
    }
}
