package attune.kit.together

import attune.kit.core.CoreException
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.PackageCard
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** What the platform does with packages of exercises. */
interface PackagePort {
    /** A package the person picked; null when none. Throws `CoreException`, with words, where it cannot be read. */
    suspend fun pickPackage(): ByteArray?
}

/**
 * [preview]: the package that was picked, before it is added; null where none is. [sure]: it is unsigned, and whether it is added all the same is asked. [removing]: what is asked about once before
 * it goes. [added]: that is what was done last.
 */
data class PackagesState(
    val load: Load<List<PackageCard>> = Load.Loading,
    val preview: Load<PackageCard?> = Load.Ready(null),
    val sure: Boolean = false,
    val removing: PackageCard? = null,
    val added: Boolean = false,
    val trouble: CoreFailure? = null,
) {
    /** What is looked at before it is added. */
    val looking: PackageCard? get() = preview.value
}

/** What is done with exercises from outside. */
sealed interface PackagesEvent {
    data object Picked : PackagesEvent

    /** Adds what is looked at; of an unsigned one it is asked first. */
    data object Added : PackagesEvent
    data object AddedUnsigned : PackagesEvent

    /** Not sure after all: it is looked at again. */
    data object Unsure : PackagesEvent

    /** Leaves what is looked at. */
    data object LeftAlone : PackagesEvent
    data class RemoveAsked(val card: PackageCard) : PackagesEvent
    data object RemoveKept : PackagesEvent
    data class Removed(val id: String) : PackagesEvent
    data class ExerciseOpened(val id: String) : PackagesEvent
    data object WentBack : PackagesEvent
    data object Retried : PackagesEvent
}

/** Exercises from outside: which lie here, a look at one before it is added, and the way out. */
class PackagesModel(
    private val port: PackagePort,
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<PackagesState>(PackagesState(), core, scope, Topic.TOGETHER) {
    private var file: ByteArray? = null

    override suspend fun read() {
        val packages = core.call("packages", this) { packages(it) }
        set { it.copy(load = Load.Ready(packages)) }
        look(file ?: return)
    }

    override fun told(state: PackagesState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: PackagesEvent) = when (event) {
        PackagesEvent.Picked -> act(again = false) {
            val bytes = port.pickPackage() ?: return@act
            file = bytes
            set { it.copy(preview = Load.Loading, added = false) }
            look(bytes)
        }
        PackagesEvent.Added -> if (state.value.looking?.signed == true) add(unsignedOk = false) else set { it.copy(sure = it.looking != null) }
        PackagesEvent.AddedUnsigned -> add(unsignedOk = true)
        PackagesEvent.Unsure -> set { it.copy(sure = false) }
        PackagesEvent.LeftAlone -> leave(added = false)
        is PackagesEvent.RemoveAsked -> set { it.copy(removing = event.card) }
        PackagesEvent.RemoveKept -> set { it.copy(removing = null) }
        is PackagesEvent.Removed -> act {
            set { it.copy(removing = null, added = false) }
            core.call("removePack", this) { removePack(it, event.id) }
        }
        is PackagesEvent.ExerciseOpened -> open(Route.Exercise(event.id))
        PackagesEvent.WentBack -> back()
        PackagesEvent.Retried -> refresh()
    }

    /** Of a file that cannot be used nothing is shown but why; another can be picked. */
    private suspend fun look(bytes: ByteArray) {
        val card = try {
            core.call("previewPack", this) { previewPack(it, bytes) }
        } catch (refused: CoreException) {
            if (file === bytes) leave(added = false)
            throw refused
        }
        // Another was picked meanwhile, or this one left.
        if (file === bytes) set { it.copy(preview = Load.Ready(card)) }
    }

    private fun add(unsignedOk: Boolean) = act {
        set { it.copy(sure = false) }
        val bytes = file ?: return@act
        core.call("addPack", this) { addPack(it, bytes, unsignedOk) }
        leave(added = true)
    }

    private fun leave(added: Boolean) {
        file = null
        set { it.copy(preview = Load.Ready(null), sure = false, added = added, trouble = null) }
    }
}
