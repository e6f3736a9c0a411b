package attune.ui.us

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.samples.UsSamples
import attune.kit.us.UsEvent
import attune.kit.us.UsState
import attune.ui.heard
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals

/** The ways into and out of what two share, as each standing offers them. */
@OptIn(ExperimentalTestApi::class)
class UsScreenTest {
    private val words = Words()

    @Test
    fun whoever_is_not_paired_can_pair_and_a_new_phone_too() {
        for (state in listOf(UsSamples.alone, UsSamples.ended, UsSamples.newPhone)) {
            assertEquals(listOf<UsEvent>(UsEvent.PairAsked), heard(state) { onNodeWithText(words.usPair).performClick() })
        }
    }

    @Test
    fun the_sentence_of_a_new_phone_stands_with_it() {
        heard(UsSamples.newPhone) { onNodeWithText(words.usNewPhone).assertExists() }
    }

    @Test
    fun a_pair_leaves_and_does_not_pair_again() {
        heard(UsSamples.paired) {
            onNodeWithText(words.usPair).assertDoesNotExist()
            onNodeWithText(words.usLeave).assertExists()
        }
    }

    @Test
    fun another_password_is_asked_for_and_tried_once_it_is_typed() {
        assertEquals(listOf<UsEvent>(UsEvent.Asked(UsState.Sheet.Login)), heard(UsSamples.refused) { onNodeWithText(words.usLogin).performClick() })
        heard(UsSamples.login) { onNodeWithText(words.usLoginTry).assertIsNotEnabled() }
        assertEquals(listOf<UsEvent>(UsEvent.LoginTried), heard(UsSamples.loginTried) { onNodeWithText(words.usLoginTry).performClick() })
    }

    @Test
    fun looking_back_begins_in_us() {
        assertEquals(listOf<UsEvent>(UsEvent.InsightsAsked), heard(UsSamples.paired) { onNodeWithText(words.insightsTitle).performScrollTo().performClick() })
    }

    private fun heard(state: UsState, tap: SemanticsNodeInteractionsProvider.() -> Unit) = heard<UsEvent>({ UsScreen(state, it) }, tap)
}
