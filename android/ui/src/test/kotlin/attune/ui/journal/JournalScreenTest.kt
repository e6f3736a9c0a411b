package attune.ui.journal

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import attune.kit.journal.JournalEvent
import attune.kit.journal.JournalState
import attune.kit.samples.JournalSamples
import attune.ui.heard
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals

@OptIn(ExperimentalTestApi::class)
class JournalScreenTest {
    private val words = Words()

    @Test
    fun new_words_are_asked_for_in_what_is_mine_while_it_is_open_and_nowhere_else() {
        assertEquals(listOf<JournalEvent>(JournalEvent.NewWordsAsked(true)), heard(JournalSamples.mine) { onNodeWithContentDescription(words.vaultNewWords).performClick() })
        for (state in listOf(JournalSamples.ours, JournalSamples.locked, JournalSamples.choosing, JournalSamples.words)) {
            heard(state) { onNodeWithContentDescription(words.vaultNewWords).assertDoesNotExist() }
        }
    }

    @Test
    fun the_sheet_says_what_becomes_of_the_old_ones_and_takes_either_answer() {
        val state = JournalSamples.newWords
        heard(state) { onNodeWithText(words.vaultNewWordsHow).assertExists() }
        assertEquals(listOf<JournalEvent>(JournalEvent.NewWordsTaken), heard(state) { onNodeWithText(words.vaultNewWordsShow).performClick() })
        assertEquals(listOf<JournalEvent>(JournalEvent.NewWordsAsked(false)), heard(state) { onNodeWithText(words.doNotNow).performClick() })
    }

    private fun heard(state: JournalState, tap: SemanticsNodeInteractionsProvider.() -> Unit) = heard<JournalEvent>({ JournalScreen(state, it) }, tap)
}
