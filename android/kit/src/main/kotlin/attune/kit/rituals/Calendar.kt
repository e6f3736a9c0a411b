package attune.kit.rituals

import attune.kit.core.CalendarFile
import attune.kit.core.CalendarRecord
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** What the platform does with calendar files. */
interface CalendarPort {
    /** Gives a file to the person, for an app of their choice; false when they thought better of it. Throws `CoreException`, with words, where the phone has no room for it. */
    suspend fun share(file: CalendarFile): Boolean

    /** A calendar file the person picked; null when none. Throws `CoreException`, with words, where it cannot be read. */
    suspend fun pickCalendar(): ByteArray?
}

/** [load]: what the picked file holds; null before one is picked. [chosen]: what of it is to be taken, by its place there. [done]: that was taken. */
data class CalendarState(
    val load: Load<CalendarRecord?> = Load.Ready(null),
    val chosen: Set<UInt> = emptySet(),
    val done: Boolean = false,
    val trouble: CoreFailure? = null,
) {
    /** What the picked file holds. */
    val preview: CalendarRecord? get() = load.value
}

/** What is done with calendar files. */
sealed interface CalendarEvent {
    data object Picked : CalendarEvent
    data class Toggled(val at: UInt) : CalendarEvent
    data object Taken : CalendarEvent
    data object Exported : CalendarEvent

    /** What would be only one's own has nowhere to be kept yet. */
    data object VaultAsked : CalendarEvent
    data object WentBack : CalendarEvent
}

/** Rituals out of a calendar file, and into one. */
class CalendarModel(
    private val port: CalendarPort,
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) :
    ScreenModel<CalendarState>(CalendarState(), core, scope, Topic.RITUALS, Topic.PAIR) {
    private var file: ByteArray? = null

    /** What is taken elsewhere meanwhile can be taken here no more. */
    override suspend fun read() {
        val bytes = file ?: return
        val preview = core.call("readCalendar", this) { readCalendar(it, bytes) }
        // Another was picked meanwhile.
        if (file !== bytes) return
        set { state -> state.copy(load = Load.Ready(preview), chosen = state.chosen.filter { at -> preview.found.any { it.at == at } }.toSet()) }
    }

    /** Of a file that cannot be read nothing is shown but why; another can be picked. */
    override fun told(state: CalendarState, trouble: CoreFailure?) =
        state.copy(trouble = trouble, load = if (trouble != null && state.load is Load.Loading) Load.Ready(null) else state.load)

    fun on(event: CalendarEvent) = when (event) {
        CalendarEvent.Picked -> act(again = false) {
            val bytes = port.pickCalendar() ?: return@act
            file = null
            set { CalendarState(Load.Loading) }
            val preview = core.call("readCalendar", this) { readCalendar(it, bytes) }
            file = bytes
            set { it.copy(load = Load.Ready(preview)) }
        }
        is CalendarEvent.Toggled -> set { it.copy(chosen = if (event.at in it.chosen) it.chosen - event.at else it.chosen + event.at) }
        CalendarEvent.Taken -> act(again = false) {
            val bytes = file ?: return@act
            val chosen = state.value.chosen.sorted()
            core.call("takeCalendar", this) { takeCalendar(it, bytes, chosen) }
            file = null
            set { CalendarState(done = true) }
        }
        CalendarEvent.Exported -> act(again = false) { port.share(core.call("exportCalendar", this) { exportCalendar(it, null) }) }
        CalendarEvent.VaultAsked -> open(Route.Vault)
        CalendarEvent.WentBack -> back()
    }
}
