package attune.kit.help

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.HelpRecord
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.orFailed
import attune.kit.nav.Place
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** [page]: the one being read. Nothing of this is kept anywhere: it begins anew each time. */
data class HelpState(val load: Load<HelpRecord> = Load.Loading, val page: String? = null, val trouble: CoreFailure? = null)

/** What is done in the pages of help. */
sealed interface HelpEvent {
    data class Opened(val page: String) : HelpEvent
    data object WentBack : HelpEvent

    /** Away from here in one tap. */
    data object ToToday : HelpEvent
}

/** The pages of help, or [start] of them: read, and nothing kept of what was read. */
class HelpModel(private val start: String?, core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit, private val back: () -> Unit) :
    ScreenModel<HelpState>(HelpState(page = start), core, scope) {

    override suspend fun read() {
        val record = core.call("help", this) { help(it) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: HelpState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: HelpEvent) = when (event) {
        is HelpEvent.Opened -> set { it.copy(page = event.page) }
        HelpEvent.WentBack -> if (state.value.page in listOf(null, start)) back() else set { it.copy(page = null) }
        HelpEvent.ToToday -> open(Route.At(Place.Today))
    }
}
