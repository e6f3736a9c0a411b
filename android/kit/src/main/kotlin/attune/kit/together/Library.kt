package attune.kit.together

import attune.kit.core.Choice
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.ExerciseCard
import attune.kit.core.LibraryRecord
import attune.kit.core.Load
import attune.kit.core.PathCard
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/**
 * Everything there is to do, one by one or, with [paths], the paths; and what is looked for: [need], [kind], and [minutes] that
 * there are at most, null for all. [allNeeds]: not only a few needs are shown to pick from. [narrowing]: the sheet for the last two is
 * open. Nobody learns of that, and nothing is written down.
 */
data class LibraryState(
    val load: Load<LibraryRecord> = Load.Loading,
    val paths: Boolean = false,
    val need: String? = null,
    val kind: String? = null,
    val minutes: Int? = null,
    val allNeeds: Boolean = false,
    val narrowing: Boolean = false,
    val trouble: CoreFailure? = null,
) {
    /** The exercises that may be right for it. */
    val fitting: List<ExerciseCard>
        get() = load.value?.exercises.orEmpty().filter { card ->
            (need == null || need in card.needs) && (kind == null || kind in card.kinds) && (minutes == null || card.minutes.toInt() <= minutes)
        }

    /** The paths that may be right for the need; a path has neither a length nor a kind. */
    val fittingPaths: List<PathCard>
        get() = if (need == null || isNarrowed) emptyList() else load.value?.paths.orEmpty().filter { need in it.needs }

    /** The needs to pick from: a few, all once that is asked, and of those the picked one alone, since the others have had their say. */
    val needsShown: List<Choice>
        get() = load.value?.needs.orEmpty().let { all ->
            if (need != null) all.filter { it.id == need } else if (allNeeds) all else all.take(LIBRARY_NEEDS)
        }

    /** Whether there are more. */
    val hasMoreNeeds: Boolean get() = need == null && needsShown.size < load.value?.needs.orEmpty().size

    /** Whether a kind or a length is looked for. */
    val isNarrowed: Boolean get() = kind != null || minutes != null
}

/** How many needs are shown at first. */
private const val LIBRARY_NEEDS = 7

/** The lengths that can be looked for, in minutes at most. */
val LIBRARY_MINUTES: List<Int> = listOf(10, 20)

/** What is done in the library. */
sealed interface LibraryEvent {
    data class Turned(val paths: Boolean) : LibraryEvent
    data class Picked(val need: String?) : LibraryEvent
    data object MoreNeedsAsked : LibraryEvent

    /** To look for a kind or a length besides. */
    data object NarrowAsked : LibraryEvent
    data class KindPicked(val kind: String?) : LibraryEvent
    data class MinutesPicked(val minutes: Int?) : LibraryEvent
    data object NarrowClosed : LibraryEvent

    /** Nothing is looked for any more. */
    data object Widened : LibraryEvent
    data class PathOpened(val id: String) : LibraryEvent
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
        is LibraryEvent.Turned -> set { it.copy(paths = event.paths) }
        is LibraryEvent.Picked -> set { it.copy(need = event.need) }
        LibraryEvent.MoreNeedsAsked -> set { it.copy(allNeeds = true) }
        LibraryEvent.NarrowAsked -> set { it.copy(narrowing = true) }
        is LibraryEvent.KindPicked -> set { it.copy(kind = event.kind) }
        is LibraryEvent.MinutesPicked -> set { it.copy(minutes = event.minutes) }
        LibraryEvent.NarrowClosed -> set { it.copy(narrowing = false) }
        LibraryEvent.Widened -> set { it.copy(need = null, kind = null, minutes = null) }
        is LibraryEvent.PathOpened -> open(Route.Path(event.id))
        is LibraryEvent.ExerciseOpened -> open(Route.Exercise(event.id))
        LibraryEvent.PackagesAsked -> open(Route.Packages)
        LibraryEvent.WentBack -> back()
        LibraryEvent.Retried -> refresh()
    }
}
