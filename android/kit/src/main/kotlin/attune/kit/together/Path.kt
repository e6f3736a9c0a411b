package attune.kit.together

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.PathRecord
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** One path. [beginning]: asked once, because another would be left for it; [leaving]: asked once before it is left. */
data class PathState(
    val load: Load<PathRecord> = Load.Loading,
    val beginning: Boolean = false,
    val leaving: Boolean = false,
    val trouble: CoreFailure? = null,
)

/** What is done on a path. */
sealed interface PathEvent {
    /** Begins; where that leaves another path, asks first, and begins when it comes again. */
    data object Begun : PathEvent
    data object BeginKept : PathEvent
    data class Slowed(val slower: Boolean) : PathEvent

    /** Passes an exercise over, or takes that back. */
    data class Skipped(val exercise: String, val skipped: Boolean) : PathEvent
    data object LeaveAsked : PathEvent
    data object LeaveKept : PathEvent
    data object Left : PathEvent
    data class ExerciseOpened(val id: String) : PathEvent
    data object WentBack : PathEvent
    data object Retried : PathEvent
}

/** One path: what it is, and how it is walked on this phone. */
class PathModel(private val id: String, core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit, private val back: () -> Unit) :
    ScreenModel<PathState>(PathState(), core, scope, Topic.TOGETHER, Topic.PAIR) {

    override suspend fun read() {
        val record = core.call("path", this) { path(it, id) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: PathState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: PathEvent) = when (event) {
        PathEvent.Begun -> begin()
        PathEvent.BeginKept -> set { it.copy(beginning = false) }
        is PathEvent.Slowed -> act { core.call("slowerPath", this) { slowerPath(it, id, event.slower) } }
        is PathEvent.Skipped -> act { core.call("skipStage", this) { skipStage(it, id, event.exercise, event.skipped) } }
        PathEvent.LeaveAsked -> set { it.copy(leaving = true) }
        PathEvent.LeaveKept -> set { it.copy(leaving = false) }
        PathEvent.Left -> act {
            set { it.copy(leaving = false) }
            core.call("leavePath", this) { leavePath(it, id) }
        }
        is PathEvent.ExerciseOpened -> open(Route.Exercise(event.id))
        PathEvent.WentBack -> back()
        PathEvent.Retried -> refresh()
    }

    private fun begin() {
        val now = state.value
        if (!now.beginning && now.load.value?.instead?.isNotEmpty() == true) return set { it.copy(beginning = true) }
        act {
            set { it.copy(beginning = false) }
            core.call("beginPath", this) { beginPath(it, id) }
        }
    }
}
