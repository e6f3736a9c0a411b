package attune.kit.welcome

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.WelcomeRecord
import attune.kit.core.orFailed
import attune.kit.nav.Place
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** A phone that knows nobody; [name] is what is typed. */
data class WelcomeState(val load: Load<WelcomeRecord> = Load.Loading, val name: String = "", val trouble: CoreFailure? = null)

/** What is done on the first screen. */
sealed interface WelcomeEvent {
    data class Named(val name: String) : WelcomeEvent
    data object Begun : WelcomeEvent
    data object HelpAsked : WelcomeEvent
}

/** The first screen of a phone that knows nobody. */
class WelcomeModel(core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit) :
    ScreenModel<WelcomeState>(WelcomeState(), core, scope, Topic.US) {

    override suspend fun read() {
        val record = core.call("welcome", this) { welcome(it) }
        set { it.copy(load = Load.Ready(record), name = it.name.ifEmpty { record.name.orEmpty() }) }
    }

    override fun told(state: WelcomeState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: WelcomeEvent) = when (event) {
        is WelcomeEvent.Named -> set { it.copy(name = event.name) }
        WelcomeEvent.Begun -> begin()
        WelcomeEvent.HelpAsked -> open(Route.Help())
    }

    private fun begin() = act(again = false) {
        val name = state.value.name.trim()
        core.call("setUp", this) { setUp(it, name) }
        open(Route.At(Place.Today))
    }
}
