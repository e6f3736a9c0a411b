package attune.ui.together

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.core.value
import attune.kit.samples.LibrarySamples
import attune.kit.samples.PackagesSamples
import attune.kit.together.LibraryEvent
import attune.kit.together.PackagesEvent
import attune.kit.together.PackagesState
import attune.ui.heard
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals

/** Exercises from outside, by touch. */
@OptIn(ExperimentalTestApi::class)
class PackagesScreenTest {
    private val words = Words()

    @Test
    fun a_quiet_line_at_the_end_of_the_library_leads_there() {
        val heard = heard<LibraryEvent>({ LibraryScreen(LibrarySamples.everything, it) }) { onNodeWithText(words.packagesTitle).performScrollTo().performClick() }
        assertEquals(listOf<LibraryEvent>(LibraryEvent.PackagesAsked), heard)
    }

    @Test
    fun one_is_picked_looked_at_and_added_or_left() {
        assertEquals(listOf<PackagesEvent>(PackagesEvent.Picked), heard(PackagesSamples.none) { tap(words.packagesPick) })
        val card = checkNotNull(PackagesSamples.looked.looking)
        val heard = heard(PackagesSamples.looked) {
            for (said in listOf(card.title, card.signature, card.caution) + card.exercises.map { it.title }) onNodeWithText(said).assertExists()
            tap(words.packagesLeave)
            tap(words.packagesAdd)
            onNodeWithContentDescription(words.doBack).performClick()
        }
        assertEquals(listOf(PackagesEvent.LeftAlone, PackagesEvent.Added, PackagesEvent.LeftAlone), heard)
    }

    @Test
    fun an_unsigned_one_is_asked_about_in_the_core_s_words() {
        val card = checkNotNull(PackagesSamples.sure.looking)
        heard(PackagesSamples.lookedUnsigned) { onNodeWithText(card.signature).assertExists() }
        assertEquals(
            listOf<PackagesEvent>(PackagesEvent.AddedUnsigned),
            heard(PackagesSamples.sure) {
                for (said in listOf(words.packagesUnsignedTitle, card.signature)) onNodeWithText(said).assertExists()
                tap(words.packagesAddUnsigned)
            },
        )
        assertEquals(listOf<PackagesEvent>(PackagesEvent.Unsure), heard(PackagesSamples.sure) { tap(words.packagesLeave) })
    }

    @Test
    fun one_that_lies_here_is_opened_or_taken_out_once_it_was_asked() {
        val here = checkNotNull(PackagesSamples.here.load.value).first()
        val heard = heard(PackagesSamples.here) {
            onNodeWithText(here.exercises.first().title).performScrollTo().performClick()
            onNodeWithContentDescription("${words.packagesRemove}: ${here.title}").performScrollTo().performClick()
        }
        assertEquals(listOf(PackagesEvent.ExerciseOpened(here.exercises.first().id), PackagesEvent.RemoveAsked(here)), heard)
        assertEquals(listOf<PackagesEvent>(PackagesEvent.Removed(here.id)), heard(PackagesSamples.removing) { tap(words.packagesRemove) })
        assertEquals(listOf<PackagesEvent>(PackagesEvent.RemoveKept), heard(PackagesSamples.removing) { tap(words.packagesRemoveKeep) })
    }

    private fun SemanticsNodeInteractionsProvider.tap(text: String) {
        onNodeWithText(text).performClick()
    }

    private fun heard(state: PackagesState, tap: SemanticsNodeInteractionsProvider.() -> Unit) = heard<PackagesEvent>({ PackagesScreen(state, it) }, tap)
}
