package attune.kit.rituals

import attune.kit.core.AnchoredZone
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.DateZone
import attune.kit.core.FloatingZone
import attune.kit.core.Load
import attune.kit.core.OnDate
import attune.kit.core.OnNth
import attune.kit.core.Repeat
import attune.kit.core.RepeatWeeks
import attune.kit.core.RitualDraft
import attune.kit.core.RitualPreview
import attune.kit.core.ScreenModel
import attune.kit.core.Weekday
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** The editor. [preview] says in plain words what the draft means, and with what each way to repeat would begin. */
data class RitualEditorState(
    val load: Load<RitualDraft> = Load.Loading,
    val preview: RitualPreview? = null,
    val changing: Boolean = false,
    val trouble: CoreFailure? = null,
) {
    /** Whether nobody is asked and nobody else sees it. */
    val onlyMe: Boolean get() = load.value?.onlyMe == true || preview?.onlyMe == true

    /** Whether the one who writes it decides that: one new and of their own, while there is somebody to propose it to. */
    val mayBeOnlyMe: Boolean get() = load.value?.let { !changing && it.library == null && (it.onlyMe || preview?.onlyMe == false) } == true
}

/** What is changed of a draft, and what becomes of it. */
sealed interface RitualEditorEvent {
    data class Titled(val title: String) : RitualEditorEvent
    data class Repeated(val often: Often) : RitualEditorEvent

    /** Every so many days, weeks, months or years. */
    data class Every(val count: Int) : RitualEditorEvent
    data class DayToggled(val day: Weekday) : RitualEditorEvent

    /** In months and years: by a day of the week instead of a date. */
    data class ByWeekday(val by: Boolean) : RitualEditorEvent

    /** 1 to 31, or −1 for the last day. */
    data class OnDay(val day: Int) : RitualEditorEvent

    /** 1 to 5, or −1 for the last one. */
    data class OnNth(val nth: Int, val day: Weekday) : RitualEditorEvent

    /** 1 to 12. */
    data class InMonth(val month: Int) : RitualEditorEvent

    /** [minutes] since midnight. */
    data class Timed(val minutes: Int) : RitualEditorEvent
    data class Lasting(val minutes: Int) : RitualEditorEvent

    /** The first [day], or the one it is about, such as `2026-11-22`. */
    data class FromPicked(val day: String) : RitualEditorEvent

    /** The last [day]; null without an end. */
    data class UntilPicked(val day: String?) : RitualEditorEvent
    data class Kept(val by: KeptBy) : RitualEditorEvent
    data class ZonePicked(val zone: String) : RitualEditorEvent
    data class Generic(val generic: Boolean) : RitualEditorEvent

    /** Kept by the one who writes it, and never proposed. */
    data class OnlyMe(val only: Boolean) : RitualEditorEvent
    data object Proposed : RitualEditorEvent

    /** What is only one's own has nowhere to be kept yet. */
    data object VaultAsked : RitualEditorEvent
    data object WentBack : RitualEditorEvent
}

/** A ritual being written: a new one, one of the library, or a change to one that is on. */
class RitualEditorModel(
    private val route: Route.RitualEditor,
    private val zone: () -> String,
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<RitualEditorState>(RitualEditorState(changing = route.id != null), core, scope) {

    override suspend fun read() {
        if (state.value.load is Load.Ready) return
        val draft = route.id?.let { id -> core.call("ritual", this) { ritual(it, id) }.let { if (route.counter) it.counter ?: it.draft else it.draft } }
            ?: route.library?.let { library -> core.call("rituals", this) { rituals(it) }.let { all -> all.library + all.onlyMine }.firstOrNull { it.id == library }?.draft }
            ?: RitualDraft(null, "", null, "19:00", FloatingZone, 20u, false, RepeatWeeks(1u, listOf(Weekday.SUNDAY)), null, false)
        set { it.copy(load = Load.Ready(draft)) }
        look()
    }

    override fun told(state: RitualEditorState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: RitualEditorEvent) = when (event) {
        is RitualEditorEvent.Titled -> change { it.copy(title = event.title) }
        is RitualEditorEvent.Repeated -> begin(event.often)
        is RitualEditorEvent.Every -> repeat { it.every(event.count) }
        is RitualEditorEvent.DayToggled -> repeat { it.toggling(event.day) }
        is RitualEditorEvent.ByWeekday -> repeat { now -> begins().firstOrNull { it.often == now.often && (it.on is OnNth) == event.by }?.on?.let { now.on(it) } ?: now }
        is RitualEditorEvent.OnDay -> repeat { it.on(OnDate(event.day.toByte())) }
        is RitualEditorEvent.OnNth -> repeat { it.on(OnNth(event.nth.toByte(), event.day)) }
        is RitualEditorEvent.InMonth -> repeat { it.inMonth(event.month) }
        is RitualEditorEvent.Timed -> change { it.copy(time = clock(event.minutes)) }
        is RitualEditorEvent.Lasting -> change { it.copy(minutes = event.minutes.coerceIn(1, 1440).toUInt()) }
        is RitualEditorEvent.FromPicked -> change { it.copy(from = event.day, repeat = if (it.policy is DateZone) it.repeat.onDay(event.day) else it.repeat) }
        is RitualEditorEvent.UntilPicked -> change { it.copy(until = event.day) }
        is RitualEditorEvent.Kept -> change { it.copy(policy = policy(event.by)) }
        is RitualEditorEvent.ZonePicked -> change { it.copy(policy = AnchoredZone(event.zone)) }
        is RitualEditorEvent.Generic -> change { it.copy(genericLine = event.generic) }
        is RitualEditorEvent.OnlyMe -> change { it.copy(onlyMe = event.only) }
        RitualEditorEvent.Proposed -> propose()
        RitualEditorEvent.VaultAsked -> open(Route.Vault)
        RitualEditorEvent.WentBack -> back()
    }

    private fun propose() {
        dropPause()
        act(again = false) {
            val draft = state.value.load.value ?: return@act
            val id = route.id
            if (id == null) core.call("proposeRitual", this) { proposeRitual(it, draft) } else core.call("changeRitual", this) { changeRitual(it, id, draft) }
            open(Route.At(Place.Rituals))
        }
    }

    /** A date of the calendar is once or yearly; whoever chooses another way means a time of the day. */
    private fun begin(often: Often) = change {
        val repeat = begins().firstOrNull { one -> one.often == often } ?: return@change it
        it.copy(repeat = repeat, policy = if (it.policy is DateZone && !often.isOfDates) FloatingZone else it.policy)
    }

    private fun begins(): List<Repeat> = state.value.preview?.begins.orEmpty()

    private fun policy(by: KeptBy) = when (by) {
        KeptBy.EACH -> FloatingZone
        KeptBy.SAME -> AnchoredZone(zone())
        KeptBy.DATE -> DateZone
    }

    private fun repeat(change: (Repeat) -> Repeat) = change { it.copy(repeat = change(it.repeat)) }

    private fun change(change: (RitualDraft) -> RitualDraft) {
        val draft = state.value.load.value?.let(change) ?: return
        set { it.copy(load = Load.Ready(draft), trouble = null) }
        atPause { look() }
    }

    private suspend fun look() {
        val draft = state.value.load.value ?: return
        val preview = core.call("previewRitual", this) { previewRitual(it, draft) }
        set { it.copy(preview = preview, trouble = null) }
    }
}

/** Minutes since midnight as `19:30`, going round at midnight. */
fun clock(minutes: Int): String = Math.floorMod(minutes, 1440).let { "%02d:%02d".format(it / 60, it % 60) }

/** `19:30` as minutes since midnight. */
fun minutesOf(time: String): Int = time.split(':').let { it[0].toInt() * 60 + it[1].toInt() }
