package attune.kit.journal

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.EditorRecord
import attune.kit.core.EntryDraft
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.Which
import attune.kit.core.orFailed
import attune.kit.core.value
import kotlinx.coroutines.CoroutineScope

/** [body] is what stands in the field; [kept]: the core holds it as a draft. */
data class EditorState(
    val load: Load<EditorRecord> = Load.Loading,
    val body: String = "",
    val kept: Boolean = false,
    val trouble: CoreFailure? = null,
)

/** What is done on a page being written. */
sealed interface EditorEvent {
    data class Typed(val body: String) : EditorEvent
    data object Saved : EditorEvent

    /** Leaves; what was written stays as a draft. */
    data object WentBack : EditorEvent
}

/** A page being written: kept as it is typed, sent or put away by a tap. */
class EditorModel(private val which: Which, private val entry: String?, core: CoreGateway, scope: CoroutineScope, private val back: () -> Unit) :
    ScreenModel<EditorState>(EditorState(), core, scope) {

    override suspend fun read() {
        if (state.value.load is Load.Ready) return
        val record = core.call("editor", this) { editor(it, which, entry) }
        set { it.copy(load = Load.Ready(record), body = record.body, kept = record.isDraft) }
    }

    override fun told(state: EditorState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: EditorEvent) = when (event) {
        is EditorEvent.Typed -> {
            set { it.copy(body = event.body, kept = false) }
            atPause { keep() }
        }
        EditorEvent.Saved -> {
            dropPause()
            act(again = false) {
                val draft = draft() ?: return@act
                core.call("saveEntry", this) { saveEntry(it, which, entry, draft) }
                back()
            }
        }
        EditorEvent.WentBack -> {
            dropPause()
            act(again = false) {
                if (!state.value.kept) keep()
                back()
            }
        }
    }

    private suspend fun keep() {
        val draft = draft() ?: return
        core.call("keepDraft", this) { keepDraft(it, which, entry, draft) }
        set { it.copy(kept = it.body == draft.body) }
    }

    private fun draft() = state.value.load.value?.let { EntryDraft(state.value.body, it.feelings, it.day) }
}
