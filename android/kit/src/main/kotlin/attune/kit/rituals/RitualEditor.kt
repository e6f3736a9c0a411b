package attune.kit.rituals

import attune.kit.core.AnchoredZone
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.FloatingZone
import attune.kit.core.Load
import attune.kit.core.RitualDraft
import attune.kit.core.RitualPreview
import attune.kit.core.ScreenModel
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/**
 * The simple editor. [rule] is null where the rule is more than it can show: then only time, length and wording are offered.
 * [preview] says in plain words what the draft means.
 */
data class RitualEditorState(
    val load: Load<RitualDraft> = Load.Loading,
    val rule: Rule? = null,
    val preview: RitualPreview? = null,
    val changing: Boolean = false,
    val trouble: CoreFailure? = null,
)

/** What is changed of a draft, and what becomes of it. */
sealed interface RitualEditorEvent {
    data class Titled(val title: String) : RitualEditorEvent
    data class Daily(val daily: Boolean) : RitualEditorEvent
    data class Interval(val weeks: Int) : RitualEditorEvent
    data class DayToggled(val day: String) : RitualEditorEvent

    /** [minutes] since midnight. */
    data class Timed(val minutes: Int) : RitualEditorEvent
    data class Lasting(val minutes: Int) : RitualEditorEvent
    data class SameMoment(val same: Boolean) : RitualEditorEvent
    data class Generic(val generic: Boolean) : RitualEditorEvent
    data object Proposed : RitualEditorEvent
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
        val draft = route.id?.let { id -> core.call("ritual", this) { ritual(it, id) }.draft }
            ?: route.library?.let { library -> core.call("rituals", this) { rituals(it) }.library.firstOrNull { it.id == library }?.draft }
            ?: RitualDraft(null, "", "FREQ=WEEKLY;BYDAY=SU", null, "19:00", FloatingZone, 20u, false)
        set { it.copy(load = Load.Ready(draft), rule = Rule.of(draft.rule)) }
        look()
    }

    override fun told(state: RitualEditorState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: RitualEditorEvent) = when (event) {
        is RitualEditorEvent.Titled -> change { it.copy(title = event.title) }
        is RitualEditorEvent.Daily -> ruled { it.copy(daily = event.daily, interval = 1, days = if (event.daily) emptySet() else it.days.ifEmpty { setOf("SU") }) }
        is RitualEditorEvent.Interval -> ruled { it.copy(interval = event.weeks) }
        is RitualEditorEvent.DayToggled -> ruled { it.copy(days = (if (event.day in it.days) it.days - event.day else it.days + event.day).ifEmpty { it.days }) }
        is RitualEditorEvent.Timed -> change { it.copy(time = clock(event.minutes)) }
        is RitualEditorEvent.Lasting -> change { it.copy(minutes = event.minutes.coerceIn(1, 1440).toUInt()) }
        is RitualEditorEvent.SameMoment -> change { it.copy(policy = if (event.same) AnchoredZone(zone()) else FloatingZone) }
        is RitualEditorEvent.Generic -> change { it.copy(genericLine = event.generic) }
        RitualEditorEvent.Proposed -> propose()
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

    private fun ruled(change: (Rule) -> Rule) {
        val rule = state.value.rule?.let(change) ?: return
        set { it.copy(rule = rule) }
        change { it.copy(rule = rule.text()) }
    }

    private fun change(change: (RitualDraft) -> RitualDraft) {
        val draft = state.value.load.value?.let(change) ?: return
        set { it.copy(load = Load.Ready(draft), trouble = null) }
        atPause { look() }
    }

    private suspend fun look() {
        val draft = state.value.load.value ?: return
        if (draft.title.isBlank()) return
        val preview = core.call("previewRitual", this) { previewRitual(it, draft) }
        set { it.copy(preview = preview, trouble = null) }
    }
}

/** Minutes since midnight as `19:30`, going round at midnight. */
fun clock(minutes: Int): String = Math.floorMod(minutes, 1440).let { "%02d:%02d".format(it / 60, it % 60) }

/** `19:30` as minutes since midnight. */
fun minutesOf(time: String): Int = time.split(':').let { it[0].toInt() * 60 + it[1].toInt() }
