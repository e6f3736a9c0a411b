package attune.kit.rituals

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.WeeksRecord
import attune.kit.core.orFailed
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/** The weeks of a month. [inWords]: as sentences, instead of the picture. */
data class WeeksState(val load: Load<WeeksRecord> = Load.Loading, val inWords: Boolean = false, val trouble: CoreFailure? = null)

/** What is done among days and weeks. */
sealed interface WeeksEvent {
    /** A day of this month, or of the one before or after. */
    data class DayPicked(val day: String) : WeeksEvent
    data class InWords(val on: Boolean) : WeeksEvent
    data class Opened(val id: String) : WeeksEvent
    data object WentBack : WeeksEvent
}

/** Days and weeks: what was done, what comes. */
class WeeksModel(core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit, private val back: () -> Unit) :
    ScreenModel<WeeksState>(WeeksState(), core, scope, Topic.RITUALS, Topic.PAIR) {
    private var day: String? = null

    override suspend fun read() {
        val record = core.call("weeks", this) { weeks(it, day) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: WeeksState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: WeeksEvent) = when (event) {
        is WeeksEvent.DayPicked -> {
            day = event.day
            refresh()
        }
        is WeeksEvent.InWords -> set { it.copy(inWords = event.on) }
        is WeeksEvent.Opened -> open(Route.Ritual(event.id))
        WeeksEvent.WentBack -> back()
    }
}
