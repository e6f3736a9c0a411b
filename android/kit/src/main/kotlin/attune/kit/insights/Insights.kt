package attune.kit.insights

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.InsightsRecord
import attune.kit.core.Load
import attune.kit.core.MonthTogether
import attune.kit.core.ScreenModel
import attune.kit.core.ToldTogether
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/**
 * Looking back. [month]: which is looked at, by its first day; null for the latest. [appreciated], [cameBack]: so many of each are
 * shown. [inWords]: one's own days as a list, instead of the picture.
 */
data class InsightsState(
    val load: Load<InsightsRecord> = Load.Loading,
    val month: String? = null,
    val appreciated: Int = FIRST,
    val cameBack: Int = FIRST,
    val inWords: Boolean = false,
    val trouble: CoreFailure? = null,
) {
    /** A list that goes on further than it is shown. */
    enum class Part { Appreciated, CameBack }

    private val months: List<MonthTogether> get() = load.value?.months.orEmpty()
    private val at: Int get() = months.indexOfFirst { it.month == month }.coerceAtLeast(0)

    /** The month that is looked at; null where there is none. */
    val seen: MonthTogether? get() = months.getOrNull(at)

    /** The months beside it in which something was done, by their first days. */
    val earlier: String? get() = months.getOrNull(at + 1)?.month
    val later: String? get() = months.getOrNull(at - 1)?.month

    /** What is shown of each list. */
    val appreciations: List<ToldTogether> get() = load.value?.appreciated.orEmpty().take(appreciated)
    val waysBack: List<ToldTogether> get() = load.value?.cameBack.orEmpty().take(cameBack)

    /** Whether there is nothing at all. */
    val isEmpty: Boolean get() = load.value?.run { listOf(months, years, appreciated, cameBack, rituals, moods).all { it.isEmpty() } } == true

    companion object {
        /** So many of a list at first, and so many more each time. */
        const val FIRST = 4
        const val MORE = 20
    }
}

/** What is done while looking back. */
sealed interface InsightsEvent {
    /** By its first day. */
    data class MonthPicked(val month: String) : InsightsEvent
    data class MoreAsked(val part: InsightsState.Part) : InsightsEvent
    data class InWords(val on: Boolean) : InsightsEvent
    data class SessionOpened(val id: String) : InsightsEvent
    data class RitualOpened(val id: String) : InsightsEvent
    data object WentBack : InsightsEvent
    data object Retried : InsightsEvent
}

/** What the two did and said, and one's own days. */
class InsightsModel(core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit, private val back: () -> Unit) :
    ScreenModel<InsightsState>(InsightsState(), core, scope, Topic.TOGETHER, Topic.RITUALS, Topic.PAIR) {

    override suspend fun read() {
        val record = core.call("insights", this) { insights(it) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: InsightsState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: InsightsEvent) = when (event) {
        is InsightsEvent.MonthPicked -> set { it.copy(month = event.month) }
        is InsightsEvent.MoreAsked -> set {
            when (event.part) {
                InsightsState.Part.Appreciated -> it.copy(appreciated = it.appreciated + InsightsState.MORE)
                InsightsState.Part.CameBack -> it.copy(cameBack = it.cameBack + InsightsState.MORE)
            }
        }
        is InsightsEvent.InWords -> set { it.copy(inWords = event.on) }
        is InsightsEvent.SessionOpened -> open(Route.Session(event.id))
        is InsightsEvent.RitualOpened -> open(Route.Ritual(event.id))
        InsightsEvent.WentBack -> back()
        InsightsEvent.Retried -> refresh()
    }
}
