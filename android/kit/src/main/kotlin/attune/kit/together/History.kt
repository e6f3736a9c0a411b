package attune.kit.together

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.HistoryRecord
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.SessionCard
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** What was done. [sessions] are those of the pages read so far, latest first. */
data class HistoryState(val load: Load<HistoryRecord> = Load.Loading, val sessions: List<SessionCard> = emptyList(), val trouble: CoreFailure? = null)

/** What is done with what was done. */
sealed interface HistoryEvent {
    data object More : HistoryEvent
    data class SessionOpened(val id: String) : HistoryEvent
    data object WentBack : HistoryEvent
    data object Retried : HistoryEvent
}

/** What was done, everything or of one [exercise]: to be read again. */
class HistoryModel(private val exercise: String?, core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit, private val back: () -> Unit) :
    ScreenModel<HistoryState>(HistoryState(), core, scope, Topic.TOGETHER, Topic.PAIR) {

    override suspend fun read() {
        var page = page(null)
        var sessions = page.sessions
        // What was turned to stays there when something new comes.
        while (sessions.size < state.value.sessions.size) {
            page = page(page.next ?: break)
            sessions = sessions + page.sessions
        }
        set { it.copy(load = Load.Ready(page), sessions = sessions) }
    }

    override fun told(state: HistoryState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: HistoryEvent) = when (event) {
        HistoryEvent.More -> more()
        is HistoryEvent.SessionOpened -> open(Route.Session(event.id))
        HistoryEvent.WentBack -> back()
        HistoryEvent.Retried -> refresh()
    }

    private fun more() = act(again = false) {
        val after = state.value.load.value?.next ?: return@act
        val page = page(after)
        set { now ->
            val known = now.sessions.map { it.id }.toSet()
            now.copy(load = Load.Ready(page), sessions = now.sessions + page.sessions.filter { it.id !in known })
        }
    }

    private suspend fun page(after: String?): HistoryRecord = core.call("history", this) { history(it, exercise, after) }
}
