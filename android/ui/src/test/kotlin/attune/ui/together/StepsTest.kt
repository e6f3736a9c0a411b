package attune.ui.together

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.core.AgreeStep
import attune.kit.core.FearStep
import attune.kit.core.ReadStep
import attune.kit.core.value
import attune.kit.samples.SessionSamples
import attune.kit.together.SessionEvent
import attune.kit.together.SessionState
import attune.ui.heard
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** What is done at a step, by touch. */
@OptIn(ExperimentalTestApi::class)
class StepsTest {
    private val words = Words()
    private val prompt = (SessionSamples.agree.load.value?.step as AgreeStep).prompt

    @Test
    fun one_is_ready_or_not_now_and_nothing_else_is_said() {
        assertEquals(listOf<SessionEvent>(SessionEvent.Ready(null)), heard(SessionSamples.ready) { tap(words.readyNow) })
        assertEquals(listOf<SessionEvent>(SessionEvent.Closed), heard(SessionSamples.ready) { tap(words.doNotNow) })
    }

    @Test
    fun who_tells_is_chosen_before_one_is_ready() {
        val heard = heard(SessionSamples.readyTeller) {
            onNodeWithText(words.readyNow).assertIsNotEnabled()
            tap(words.readyListen)
            tap(words.readyNow)
        }
        assertEquals(listOf<SessionEvent>(SessionEvent.Ready(false)), heard)
    }

    @Test
    fun a_question_is_swapped_or_taken() {
        val heard = heard(SessionSamples.draw) {
            tap(words.drawAnother)
            tap(words.drawTake)
        }
        assertEquals(listOf(SessionEvent.Swap, SessionEvent.Next), heard)
    }

    @Test
    fun a_turn_is_heard_or_not_quite_with_what_is_missing() {
        val missing = SessionSamples.turnApprove.copy(hand = SessionSamples.turnApprove.hand.copy(texts = listOf("The day off.")))
        val heard = heard(missing) {
            tap(words.turnNotQuite)
            tap(words.turnThatIsIt)
        }
        assertEquals(listOf(SessionEvent.Again("The day off."), SessionEvent.Heard), heard)
    }

    @Test
    fun what_one_would_rather_write_is_written_in_place_of_being_said() {
        val heard = heard(SessionSamples.turnTell) {
            onNodeWithContentDescription(words.turnField).assertDoesNotExist()
            tap(words.turnWrite)
            onNodeWithContentDescription(words.turnField).assertExists()
            tap(words.doKeepToMyself)
        }
        assertEquals(listOf<SessionEvent>(SessionEvent.Kept), heard)
    }

    @Test
    fun exactly_the_words_shown_are_confirmed_and_other_words_begin_from_them() {
        val theirs = checkNotNull((SessionSamples.agreeTheirs.load.value?.step as AgreeStep).theirs)
        assertEquals(listOf<SessionEvent>(SessionEvent.AgreeTo(theirs.id)), heard(SessionSamples.agreeTheirs) { tap(words.agreeConfirm) })
        val heard = heard(SessionSamples.agreeTheirs) {
            onNodeWithContentDescription(prompt).assertDoesNotExist()
            tap(words.agreeOtherWords)
            onNodeWithContentDescription(prompt).assertTextContains(theirs.text)
            tap(words.agreePropose)
        }
        assertEquals(listOf<SessionEvent>(SessionEvent.Word(theirs.text)), heard)
    }

    @Test
    fun what_one_proposed_stands_until_one_changes_it_from_there() {
        val own = (SessionSamples.agreeProposed.load.value?.step as AgreeStep).own
        val heard = heard(SessionSamples.agreeProposed) {
            for (said in listOf(own, words.agreeOwn, words.agreeWaits)) onNodeWithText(said).assertExists()
            onNodeWithContentDescription(prompt).assertDoesNotExist()
            onNodeWithText(words.agreePropose).assertDoesNotExist()
            tap(words.agreeChange)
            onNodeWithText(words.agreeWaits).assertDoesNotExist()
            onNodeWithContentDescription(prompt).assertTextContains(own)
            tap(words.agreePropose)
        }
        assertEquals(listOf<SessionEvent>(SessionEvent.Word(own)), heard)
        assertEquals(listOf<SessionEvent>(SessionEvent.Next), heard(SessionSamples.agreeProposed) { tap(words.doNext) })
        val both = SessionSamples.agreeCrossed.load.value?.step as AgreeStep
        heard(SessionSamples.agreeCrossed) { for (said in listOf(both.own, both.theirs?.text, words.agreeOwn, words.agreeConfirm)) onNodeWithText(checkNotNull(said)).assertExists() }
    }

    @Test
    fun words_are_proposed_as_they_stand_in_the_field() {
        val text = SessionSamples.agree.hand.texts.single()
        assertEquals(listOf<SessionEvent>(SessionEvent.Word(text)), heard(SessionSamples.agree) { tap(words.agreePropose) })
    }

    @Test
    fun a_link_leads_where_it_says() {
        val link = (SessionSamples.readSample.load.value?.step as ReadStep).links.single()
        assertEquals(listOf<SessionEvent>(SessionEvent.Follow(link)), heard(SessionSamples.readSample) { tap(link.title) })
        val help = checkNotNull(SessionSamples.readyTeller.load.value).help.single()
        assertEquals(listOf<SessionEvent>(SessionEvent.Follow(help)), heard(SessionSamples.readyTeller) { tap(help.title) })
    }

    @Test
    fun a_dark_screen_shows_the_time_when_it_is_touched() {
        heard(SessionSamples.timerDark) {
            onNodeWithText(words.doNext).assertDoesNotExist()
            onNodeWithContentDescription(words.timerDark).performClick()
            onNodeWithText(words.doNext).assertExists()
        }
    }

    @Test
    fun every_answer_to_the_fear_leads_on_and_marks_nothing() {
        val options = (SessionSamples.fear.load.value?.step as FearStep).options
        for (option in options) {
            val heard = heard(SessionSamples.fear) {
                tap(option.text)
                val marks = SemanticsMatcher("says that it is chosen") { SemanticsProperties.Selected in it.config || SemanticsProperties.ToggleableState in it.config }
                assertEquals(0, onAllNodes(marks).fetchSemanticsNodes().size)
            }
            assertEquals(listOf<SessionEvent>(SessionEvent.Next), heard)
        }
    }

    @Test
    fun what_would_be_sent_can_be_kept_by_a_button_as_large() {
        for ((name, state) in SessionSamples.all) heard(state) {
            val keep = onAllNodes(hasText(words.doKeepToMyself)).fetchSemanticsNodes()
            val give = listOf(words.doSend, words.doSeal, words.agreePropose).flatMap { onAllNodes(hasText(it)).fetchSemanticsNodes() }
            assertEquals(give.map { it.size }, keep.map { it.size }, name)
        }
    }

    @Test
    fun who_can_see_it_stands_above_everything_one_writes() {
        var fields = 0
        for ((name, state) in SessionSamples.all) heard(state) {
            val sees = checkNotNull(state.load.value).whoSees
            for (field in onAllNodes(hasSetTextAction()).fetchSemanticsNodes()) {
                val above = onAllNodes(hasText(sees)).fetchSemanticsNodes().filter { it.positionInRoot.y < field.positionInRoot.y }
                assertTrue(above.isNotEmpty(), "$name says not who sees it")
                fields++
            }
        }
        assertTrue(fields > 8, "$fields")
    }

    private fun hasText(text: String) = SemanticsMatcher("says '$text'") { node -> node.config.getOrElseNullable(SemanticsProperties.Text) { null }.orEmpty().any { it.text == text } }

    private fun SemanticsNodeInteractionsProvider.tap(text: String) {
        val node = onNodeWithText(text)
        runCatching { node.performScrollTo() }
        node.performClick()
    }

    private fun heard(state: SessionState, tap: SemanticsNodeInteractionsProvider.() -> Unit) = heard<SessionEvent>({ SessionScreen(state, it) }, tap)
}
