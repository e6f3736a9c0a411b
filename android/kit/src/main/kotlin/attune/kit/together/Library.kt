package attune.kit.together

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.ExerciseCard
import attune.kit.core.LibraryRecord
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** Everything there is to do, and what is looked for: [need], null for all of it. Nobody learns of that, and nothing is written down. */
data class LibraryState(val load: Load<LibraryRecord> = Load.Loading, val need: String? = null, val trouble: CoreFailure? = null) {
    /** The exercises that may be right for it. */
    val fitting: List<ExerciseCard> get() = load.value?.exercises.orEmpty().filter { need == null || need in it.needs }
}

/** What is done in the library. */
sealed interface LibraryEvent {
    data class Picked(val need: String?) : LibraryEvent
    data class ExerciseOpened(val id: String) : LibraryEvent
    data object PackagesAsked : LibraryEvent
    data object WentBack : LibraryEvent
    data object Retried : LibraryEvent
}

/** Everything there is to do. */
class LibraryModel(core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit, private val back: () -> Unit) :
    ScreenModel<LibraryState>(LibraryState(), core, scope, Topic.TOGETHER, Topic.PAIR) {

    override suspend fun read() {
        val record = core.call("library", this) { library(it) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: LibraryState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: LibraryEvent) = when (event) {
        is LibraryEvent.Picked -> set { it.copy(need = event.need) }
        is LibraryEvent.ExerciseOpened -> open(Route.Exercise(event.id))
        LibraryEvent.PackagesAsked -> open(Route.Packages)
        LibraryEvent.WentBack -> back()
        LibraryEvent.Retried -> refresh()
    }
}
