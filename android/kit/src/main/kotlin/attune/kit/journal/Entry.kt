package attune.kit.journal

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.EntryRecord
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.Which
import attune.kit.core.orFailed
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** [asking]: what a sheet asks before it is done. */
data class EntryState(val load: Load<EntryRecord> = Load.Loading, val asking: Asking? = null, val trouble: CoreFailure? = null) {
    /** What cannot be taken back, and is asked first. */
    enum class Asking { Delete, Share }
}

/** What is done with a page being read. */
sealed interface EntryEvent {
    data object Edited : EntryEvent
    data class Asked(val asking: EntryState.Asking?) : EntryEvent
    data object Deleted : EntryEvent
    data object Shared : EntryEvent

    /** Settles other versions: 0 keeps the one shown. */
    data class VersionChosen(val index: Int) : EntryEvent
    data object WentBack : EntryEvent
}

/** One page, whole, on its reader's phone. */
class EntryModel(
    private val which: Which,
    private val id: String,
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val replace: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<EntryState>(EntryState(), core, scope, Topic.JOURNAL) {

    override suspend fun read() {
        val record = core.call("entry", this) { entry(it, which, id) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: EntryState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: EntryEvent) = when (event) {
        EntryEvent.Edited -> open(Route.Editor(which, id))
        is EntryEvent.Asked -> set { it.copy(asking = event.asking) }
        EntryEvent.Deleted -> act(again = false) {
            core.call("deleteEntry", this) { deleteEntry(it, which, id) }
            back()
        }
        EntryEvent.Shared -> act(again = false) {
            val ours = core.call("shareEntry", this) { shareEntry(it, id) }
            replace(Route.Entry(Which.OURS, ours))
        }
        is EntryEvent.VersionChosen -> act { core.call("chooseVersion", this) { chooseVersion(it, id, event.index.toUInt()) } }
        EntryEvent.WentBack -> back()
    }
}
