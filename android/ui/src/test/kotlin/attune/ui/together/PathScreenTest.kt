package attune.ui.together

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.samples.ExerciseSamples
import attune.kit.samples.HistorySamples
import attune.kit.samples.LibrarySamples
import attune.kit.samples.PathSamples
import attune.kit.samples.TogetherSamples
import attune.kit.together.ExerciseEvent
import attune.kit.together.HistoryEvent
import attune.kit.together.LibraryEvent
import attune.kit.together.PathEvent
import attune.kit.together.TogetherEvent
import attune.ui.heard
import kotlin.test.Test
import kotlin.test.assertEquals

/** Taps in the library, on a path and in what was done. */
@OptIn(ExperimentalTestApi::class)
class PathScreenTest {
    @Test
    fun the_library_is_narrowed_by_length_and_kind_in_a_sheet() {
        val asked = heard<LibraryEvent>({ LibraryScreen(LibrarySamples.picked, it) }) { onNodeWithText("Any length, any kind").performClick() }
        val picked = heard<LibraryEvent>({ LibraryScreen(LibrarySamples.narrowing, it) }) {
            onNodeWithText("Up to 10 minutes").performClick()
            onNodeWithText("Touch").performClick()
            onNodeWithText("Show what fits").performClick()
        }
        val widened = heard<LibraryEvent>({ LibraryScreen(LibrarySamples.nothing, it) }) {
            onNodeWithText("Look at all of it").performScrollTo().performClick()
            onNodeWithText("Paths").performScrollTo().performClick()
        }
        val opened = heard<LibraryEvent>({ LibraryScreen(LibrarySamples.byPath, it) }) { onNodeWithText("Kinder quarrels", substring = true).performScrollTo().performClick() }
        assertEquals(
            listOf(
                LibraryEvent.NarrowAsked, LibraryEvent.MinutesPicked(10), LibraryEvent.KindPicked("physical"), LibraryEvent.NarrowClosed, LibraryEvent.Widened,
                LibraryEvent.Turned(true), LibraryEvent.PathOpened("kinder-quarrels"),
            ),
            asked + picked + widened + opened,
        )
    }

    @Test
    fun what_is_open_is_looked_at_or_passed_over_and_a_path_begun_or_left_once_that_was_asked() {
        val open = heard<PathEvent>({ PathScreen(PathSamples.open, it) }) {
            onNodeWithText("Have a look").performScrollTo().performClick()
            onNodeWithContentDescription("Pass it over: Is it maybe…?").performScrollTo().performClick()
            onNodeWithContentDescription("Put it back: Hear, don’t repair").performScrollTo().performClick()
            onNodeWithText("Leave this path").performScrollTo().performClick()
        }
        val instead = heard<PathEvent>({ PathScreen(PathSamples.instead, it) }) {
            onNodeWithText("Stay on that one").performClick()
            onNodeWithText("Begin this path").performClick()
        }
        val leaving = heard<PathEvent>({ PathScreen(PathSamples.leaving, it) }) {
            onNodeWithText("Stay on it").performClick()
            onNodeWithText("Leave this path").performClick()
        }
        assertEquals(
            listOf(
                PathEvent.ExerciseOpened("gentle-guess"), PathEvent.Skipped("gentle-guess", true), PathEvent.Skipped("listen-dont-fix", false), PathEvent.LeaveAsked,
                PathEvent.BeginKept, PathEvent.Begun, PathEvent.LeaveKept, PathEvent.Left,
            ),
            open + instead + leaving,
        )
    }

    @Test
    fun what_was_done_opens_again_and_what_is_gone_leads_back() {
        val history = heard<HistoryEvent>({ HistoryScreen(HistorySamples.everything, it) }) {
            onNodeWithText("Clear the table").performScrollTo().performClick()
            onNodeWithText("Show earlier ones").performScrollTo().performClick()
        }
        assertEquals(listOf(HistoryEvent.SessionOpened("b"), HistoryEvent.More), history)
        val exercise = heard<ExerciseEvent>({ ExerciseScreen(ExerciseSamples.again, it) }) {
            onNodeWithText("21 November 2026").performScrollTo().performClick()
            onNodeWithText("All of those times").performScrollTo().performClick()
        }
        assertEquals(listOf(ExerciseEvent.SessionOpened("a"), ExerciseEvent.HistoryAsked), exercise)
        val together = heard<TogetherEvent>({ TogetherScreen(TogetherSamples.walking, it) }) {
            onNodeWithText("Learning to listen").performScrollTo().performClick()
            onNodeWithText("What you’ve done").performScrollTo().performClick()
        }
        assertEquals(listOf(TogetherEvent.PathOpened("learning-to-listen"), TogetherEvent.HistoryAsked), together)
        assertEquals(listOf<PathEvent>(PathEvent.WentBack), heard({ PathScreen(PathSamples.gone, it) }) { onNodeWithContentDescription("Back").performClick() })
    }
}
