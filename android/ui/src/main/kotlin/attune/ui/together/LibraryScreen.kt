package attune.ui.together

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.value
import attune.kit.together.LIBRARY_MINUTES
import attune.kit.together.LibraryEvent
import attune.kit.together.LibraryState
import attune.ui.components.AttuneButton
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.EmptyState
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.Sheet
import attune.ui.components.Switcher
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.strings.joined
import attune.ui.theme.Look

/** Everything there is to do, or what may be right for what one is looking for; beside it the paths. */
@Composable
fun LibraryScreen(state: LibraryState, onEvent: (LibraryEvent) -> Unit) {
    LoadView(state.load, { onEvent(LibraryEvent.Retried) }, onBack = { onEvent(LibraryEvent.WentBack) }) { library ->
        Page(Look.words.libraryTitle, onBack = { onEvent(LibraryEvent.WentBack) }) {
            Trouble(state.trouble)
            Switcher(listOf(Look.words.libraryOneByOne, Look.words.libraryPaths), if (state.paths) 1 else 0) { onEvent(LibraryEvent.Turned(it == 1)) }
            if (state.paths) {
                Text(Look.words.libraryPathsHow, colour = Look.colours.quiet)
                for (path in library.paths) PathCardView(path) { onEvent(LibraryEvent.PathOpened(path.id)) }
            } else OneByOne(state, onEvent)
            LinkRow(Look.words.packagesTitle, { onEvent(LibraryEvent.PackagesAsked) })
        }
    }
    Narrowing(state, onEvent)
}

@Composable
private fun OneByOne(state: LibraryState, onEvent: (LibraryEvent) -> Unit) {
    GroupTitle(Look.words.libraryNeed)
    Chips(Modifier.fillMaxWidth()) {
        Chip(Look.words.libraryAny, state.need == null, { onEvent(LibraryEvent.Picked(null)) }, many = false)
        for (need in state.needsShown) Chip(need.text, need.id == state.need, { onEvent(LibraryEvent.Picked(need.id)) }, many = false)
        if (state.hasMoreNeeds) AttuneButton(Look.words.libraryMoreNeeds, { onEvent(LibraryEvent.MoreNeedsAsked) }, weight = Weight.Plain)
    }
    LinkRow(narrowed(state).ifEmpty { Look.words.libraryNarrow }, { onEvent(LibraryEvent.NarrowAsked) })
    for (path in state.fittingPaths) PathCardView(path) { onEvent(LibraryEvent.PathOpened(path.id)) }
    for (exercise in state.fitting) Exercise(exercise) { onEvent(LibraryEvent.ExerciseOpened(exercise.id)) }
    if (state.fitting.isEmpty() && state.fittingPaths.isEmpty()) {
        EmptyState(Look.words.libraryNone, below = Look.words.libraryNoneHow, action = Look.words.libraryWiden, onAction = { onEvent(LibraryEvent.Widened) })
    }
}

/** The length and the kind that are looked for, in a line. */
@Composable
private fun narrowed(state: LibraryState): String = joined(
    listOfNotNull(state.minutes?.let { length(it) }, state.load.value?.kinds?.firstOrNull { it.id == state.kind }?.text),
)

@Composable
private fun length(minutes: Int): String = if (minutes <= LIBRARY_MINUTES.first()) Look.words.libraryLengthTen else Look.words.libraryLengthTwenty

@Composable
private fun Narrowing(state: LibraryState, onEvent: (LibraryEvent) -> Unit) = Sheet(state.narrowing, Look.words.libraryLength, { onEvent(LibraryEvent.NarrowClosed) }) {
    Heading(Look.words.libraryLength, style = Look.type.heading)
    Chips {
        Chip(Look.words.libraryLengthAny, state.minutes == null, { onEvent(LibraryEvent.MinutesPicked(null)) }, many = false)
        for (most in LIBRARY_MINUTES) Chip(length(most), state.minutes == most, { onEvent(LibraryEvent.MinutesPicked(most)) }, many = false)
    }
    Heading(Look.words.libraryKind, style = Look.type.heading)
    Chips {
        Chip(Look.words.libraryKindAny, state.kind == null, { onEvent(LibraryEvent.KindPicked(null)) }, many = false)
        for (kind in state.load.value?.kinds.orEmpty()) Chip(kind.text, state.kind == kind.id, { onEvent(LibraryEvent.KindPicked(kind.id)) }, many = false)
    }
    Hint(Look.words.libraryNarrowHow)
    AttuneButton(Look.words.libraryNarrowDone, { onEvent(LibraryEvent.NarrowClosed) }, Modifier.fillMaxWidth())
}
