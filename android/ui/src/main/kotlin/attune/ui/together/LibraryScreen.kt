package attune.ui.together

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.together.LibraryEvent
import attune.kit.together.LibraryState
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.GroupTitle
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.Trouble
import attune.ui.theme.Look

/** Everything there is to do, or what may be right for what one is looking for. */
@Composable
fun LibraryScreen(state: LibraryState, onEvent: (LibraryEvent) -> Unit) =
    LoadView(state.load, { onEvent(LibraryEvent.Retried) }, onBack = { onEvent(LibraryEvent.WentBack) }) { library ->
        Page(Look.words.libraryTitle, onBack = { onEvent(LibraryEvent.WentBack) }) {
            Trouble(state.trouble)
            GroupTitle(Look.words.libraryNeed)
            Chips(Modifier.fillMaxWidth()) {
                Chip(Look.words.libraryAny, state.need == null, { onEvent(LibraryEvent.Picked(null)) }, many = false)
                for (need in library.needs) Chip(need.text, need.id == state.need, { onEvent(LibraryEvent.Picked(need.id)) }, many = false)
            }
            for (exercise in state.fitting) Exercise(exercise) { onEvent(LibraryEvent.ExerciseOpened(exercise.id)) }
            LinkRow(Look.words.packagesTitle, { onEvent(LibraryEvent.PackagesAsked) })
        }
    }
