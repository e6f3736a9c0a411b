package attune.kit.rituals

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.RestChoice
import attune.kit.core.Ringing
import attune.kit.core.RitualRecord
import attune.kit.core.RitualsRecord
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** The rituals that are on, asked for and offered. [rest]: the sheet asks for how long all of them rest. */
data class RitualsState(val load: Load<RitualsRecord> = Load.Loading, val rest: RestDays? = null, val trouble: CoreFailure? = null)

/** What is done among the rituals. */
sealed interface RitualsEvent {
    data class Opened(val id: String) : RitualsEvent
    data class Accepted(val id: String, val proposal: String) : RitualsEvent
    data class Declined(val id: String, val proposal: String) : RitualsEvent
    data class LibraryOpened(val id: String) : RitualsEvent
    data object OwnBegun : RitualsEvent
    data object WeeksOpened : RitualsEvent
    data object RemindersOpened : RitualsEvent
    data object CalendarOpened : RitualsEvent
    data class RestSheet(val open: Boolean) : RitualsEvent
    data class RestFrom(val day: String) : RitualsEvent
    data class RestUntil(val day: String) : RitualsEvent
    data class RestChosen(val choice: RestChoice) : RitualsEvent
    data class RestEnded(val id: String) : RitualsEvent

    /** A small touch is wished for. */
    data object TouchWished : RitualsEvent

    /** It is ended, or the wish for it taken back. */
    data object TouchEnded : RitualsEvent
    data object Retried : RitualsEvent
}

/** All rituals of the two. */
class RitualsModel(core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit) :
    ScreenModel<RitualsState>(RitualsState(), core, scope, Topic.RITUALS, Topic.PAIR) {

    override suspend fun read() {
        val record = core.call("rituals", this) { rituals(it) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: RitualsState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: RitualsEvent) = when (event) {
        is RitualsEvent.Opened -> open(Route.Ritual(event.id))
        is RitualsEvent.Accepted -> act { core.call("acceptRitual", this) { acceptRitual(it, event.id, event.proposal) } }
        is RitualsEvent.Declined -> act { core.call("declineRitual", this) { declineRitual(it, event.id, event.proposal) } }
        is RitualsEvent.LibraryOpened -> open(Route.RitualEditor(library = event.id))
        RitualsEvent.OwnBegun -> open(Route.RitualEditor())
        RitualsEvent.WeeksOpened -> open(Route.Weeks)
        RitualsEvent.RemindersOpened -> open(Route.Reminders)
        RitualsEvent.CalendarOpened -> open(Route.Calendar)
        is RitualsEvent.RestSheet -> set { it.copy(rest = it.load.value?.today?.takeIf { event.open }?.let(::RestDays), trouble = null) }
        is RitualsEvent.RestFrom -> set { it.copy(rest = it.rest?.from(event.day)) }
        is RitualsEvent.RestUntil -> set { it.copy(rest = it.rest?.until(event.day)) }
        is RitualsEvent.RestChosen -> act {
            core.call("rest", this) { rest(it, event.choice, null) }
            set { it.copy(rest = null) }
        }
        is RitualsEvent.RestEnded -> act { core.call("endRest", this) { endRest(it, event.id) } }
        RitualsEvent.TouchWished -> act { core.call("wishTouch", this) { wishTouch(it) } }
        RitualsEvent.TouchEnded -> act { core.call("endTouch", this) { endTouch(it) } }
        RitualsEvent.Retried -> refresh()
    }
}

/** [asking]: the sheet asks before stopping it for both. [rest]: another asks for how long it rests; [ringing]: another, how it rings on this phone. */
data class RitualState(
    val load: Load<RitualRecord> = Load.Loading, val asking: Boolean = false, val rest: RestDays? = null, val trouble: CoreFailure? = null, val ringing: Boolean = false,
) {
    /** Whether nobody else sees it. */
    val onlyMe: Boolean get() = load.value?.card?.onlyMe == true
}

/** What is done with one ritual. */
sealed interface RitualEvent {
    data class Accepted(val proposal: String) : RitualEvent
    data class Declined(val proposal: String) : RitualEvent

    /** One of two titles that were written at the same time. */
    data class TitleKept(val title: String) : RitualEvent
    data object Edited : RitualEvent

    /** Another time than the one asked for. */
    data object Countered : RitualEvent
    data class Silenced(val silent: Boolean) : RitualEvent
    data class RingingSheet(val open: Boolean) : RitualEvent
    data class RingingChosen(val ringing: Ringing) : RitualEvent

    /** This one for the calendar on the phone. */
    data object Exported : RitualEvent
    data class StopAsked(val asking: Boolean) : RitualEvent
    data object Stopped : RitualEvent
    data class RestSheet(val open: Boolean) : RitualEvent
    data class RestFrom(val day: String) : RitualEvent
    data class RestUntil(val day: String) : RitualEvent
    data class Rested(val choice: RestChoice) : RitualEvent
    data class RestEnded(val id: String) : RitualEvent
    data object WentBack : RitualEvent
}

/** One ritual: its rule, its next times, its days together. */
class RitualModel(
    private val id: String,
    private val calendar: CalendarPort,
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) :
    ScreenModel<RitualState>(RitualState(), core, scope, Topic.RITUALS) {

    override suspend fun read() {
        val record = core.call("ritual", this) { ritual(it, id) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: RitualState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: RitualEvent) = when (event) {
        is RitualEvent.Accepted -> act { core.call("acceptRitual", this) { acceptRitual(it, id, event.proposal) } }
        is RitualEvent.Declined -> act(again = false) {
            core.call("declineRitual", this) { declineRitual(it, id, event.proposal) }
            back()
        }
        is RitualEvent.TitleKept -> act { core.call("keepRitualTitle", this) { keepRitualTitle(it, id, event.title) } }
        RitualEvent.Edited -> open(Route.RitualEditor(id = id))
        RitualEvent.Countered -> open(Route.RitualEditor(id = id, counter = true))
        is RitualEvent.Silenced -> act { core.call("silenceRitual", this) { silenceRitual(it, id, event.silent) } }
        is RitualEvent.RingingSheet -> set { it.copy(ringing = event.open, trouble = null) }
        is RitualEvent.RingingChosen -> act { core.call("setRinging", this) { setRinging(it, id, event.ringing.atQuiet, event.ringing.always) } }
        RitualEvent.Exported -> act(again = false) { calendar.share(core.call("exportCalendar", this) { exportCalendar(it, id) }) }
        is RitualEvent.StopAsked -> set { it.copy(asking = event.asking) }
        RitualEvent.Stopped -> act(again = false) {
            core.call("stopRitual", this) { stopRitual(it, id) }
            back()
        }
        is RitualEvent.RestSheet -> set { it.copy(rest = it.load.value?.today?.takeIf { event.open }?.let(::RestDays), trouble = null) }
        is RitualEvent.RestFrom -> set { it.copy(rest = it.rest?.from(event.day)) }
        is RitualEvent.RestUntil -> set { it.copy(rest = it.rest?.until(event.day)) }
        is RitualEvent.Rested -> act {
            core.call("rest", this) { rest(it, event.choice, id) }
            set { it.copy(rest = null) }
        }
        is RitualEvent.RestEnded -> act { core.call("endRest", this) { endRest(it, event.id) } }
        RitualEvent.WentBack -> back()
    }
}
