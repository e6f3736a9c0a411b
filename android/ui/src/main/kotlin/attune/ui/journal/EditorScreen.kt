package attune.ui.journal

import androidx.compose.runtime.Composable
import attune.kit.core.Which
import attune.kit.journal.EditorEvent
import attune.kit.journal.EditorState
import attune.ui.components.AttuneButton
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.Sight
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** A page to write on. Leaving asks nothing and loses nothing. */
@Composable
fun EditorScreen(state: EditorState, onEvent: (EditorEvent) -> Unit) = LoadView(state.load, onBack = { onEvent(EditorEvent.WentBack) }) { editor ->
    val mine = editor.which == Which.MINE
    Page(
        Look.dates.day(editor.day), onBack = { onEvent(EditorEvent.WentBack) },
        bottom = {
            EqualChoice(
                { AttuneButton(Look.words.editorLater, { onEvent(EditorEvent.WentBack) }, it, Weight.Quiet) },
                { AttuneButton(if (mine) Look.words.editorKeep else Look.words.editorShare, { onEvent(EditorEvent.Saved) }, it, enabled = state.body.isNotBlank()) },
            )
        },
    ) {
        Trouble(state.trouble)
        Field(
            state.body, { onEvent(EditorEvent.Typed(it)) },
            label = Look.words.editorLabel,
            sight = if (mine) Sight.Mine else Sight.Shared,
            who = editor.whoSees,
            hint = Look.words.editorHint,
            below = if (state.kept) Look.words.editorKept else Look.words.stateKeptAsYouType,
            least = grid(108),
        )
    }
}
