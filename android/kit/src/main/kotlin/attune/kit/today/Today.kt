package attune.kit.today

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.NextRitual
import attune.kit.core.ScreenModel
import attune.kit.core.Target
import attune.kit.core.TodayRecord
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.nav.Route
import attune.kit.nav.route
import kotlinx.coroutines.CoroutineScope

/** What today holds. */
data class TodayState(val load: Load<TodayRecord> = Load.Loading, val trouble: CoreFailure? = null)

/** What is done on Today. */
sealed interface TodayEvent {
    data class Opened(val target: Target) : TodayEvent
    data class Done(val ritual: NextRitual) : TodayEvent
    data class NotToday(val ritual: NextRitual) : TodayEvent
    data class InTenMinutes(val ritual: NextRitual) : TodayEvent

    /** A small touch is ended for both. */
    data object TouchEnded : TodayEvent
    data object PauseAsked : TodayEvent
    data object Retried : TodayEvent
}

/** Today, which any change may change. */
class TodayModel(core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit) :
    ScreenModel<TodayState>(TodayState(), core, scope, *Topic.entries.toTypedArray()) {

    override suspend fun read() {
        val record = core.call("today", this) { today(it) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: TodayState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: TodayEvent) = when (event) {
        is TodayEvent.Opened -> open(event.target.route())
        is TodayEvent.Done -> act { core.call("ritualDone", this) { ritualDone(it, event.ritual.id, event.ritual.`when`.occurrence) } }
        is TodayEvent.NotToday -> act { core.call("notToday", this) { notToday(it, event.ritual.id, event.ritual.`when`.occurrence) } }
        is TodayEvent.InTenMinutes -> act { core.call("inTenMinutes", this) { inTenMinutes(it, event.ritual.id, event.ritual.`when`.occurrence) } }
        TodayEvent.TouchEnded -> act { core.call("endTouch", this) { endTouch(it) } }
        TodayEvent.PauseAsked -> open(Route.TimeOut)
        TodayEvent.Retried -> refresh()
    }
}
