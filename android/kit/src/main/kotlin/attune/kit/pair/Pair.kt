package attune.kit.pair

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.MailboxChoice
import attune.kit.core.MeetingChoice
import attune.kit.core.MeetingFolder
import attune.kit.core.PairRecord
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.nav.Place
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/**
 * [nearby]: the two sit together and can show each other their phones. [typed]: pairing text pasted so far. [ticked]: what of one's
 * own shall become both's.
 */
data class PairState(
    val load: Load<PairRecord> = Load.Loading,
    val nearby: Boolean = true,
    val typed: String = "",
    val ticked: Set<String> = emptySet(),
    val trouble: CoreFailure? = null,
)

/** What is done while two phones are paired. */
sealed interface PairEvent {
    data class Nearby(val nearby: Boolean) : PairEvent
    data object Invited : PairEvent
    data class Typed(val text: String) : PairEvent
    data object Joined : PairEvent
    data object WordsConfirmed : PairEvent

    /** [choice] 0 to 3; null: none of these, which ends this pairing. */
    data class WordsPicked(val choice: Int?) : PairEvent
    data object WordsDiffered : PairEvent
    data object Cancelled : PairEvent
    data object LookedAgain : PairEvent
    data class Ticked(val id: String) : PairEvent
    data object Finished : PairEvent
    data object WentBack : PairEvent
}

/** How this phone's pairing travels: where the phones meet, and the mailbox they will share. Chosen by the platform. */
data class Carrier(val meeting: MeetingChoice, val mailbox: MailboxChoice)

/** Pairing from the first tap until both phones know each other. */
class PairModel(
    core: CoreGateway,
    scope: CoroutineScope,
    private val carrier: () -> Carrier,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<PairState>(PairState(), core, scope, Topic.PAIR) {

    override suspend fun read() {
        val record = core.call("pair", this) { pair(it) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: PairState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: PairEvent) = when (event) {
        is PairEvent.Nearby -> set { it.copy(nearby = event.nearby) }
        PairEvent.Invited -> act {
            val way = carrier()
            val nearby = state.value.nearby
            core.call("invite", this) { invite(it, nearby, way.meeting, way.mailbox) }
        }
        is PairEvent.Typed -> set { it.copy(typed = event.text) }
        PairEvent.Joined -> act {
            val text = state.value.typed.trim()
            core.call("join", this) { join(it, text) }
            set { it.copy(typed = "") }
            reach()
        }
        PairEvent.WordsConfirmed -> act { core.call("confirmWords", this) { confirmWords(it) }; reach() }
        is PairEvent.WordsPicked -> act { core.call("pickWords", this) { pickWords(it, event.choice?.toUInt()) }; reach() }
        PairEvent.WordsDiffered -> act { core.call("wordsDiffer", this) { wordsDiffer(it) } }
        PairEvent.Cancelled -> act { core.call("cancelPairing", this) { cancelPairing(it) } }
        PairEvent.LookedAgain -> act { reach() }
        is PairEvent.Ticked -> set { it.copy(ticked = if (event.id in it.ticked) it.ticked - event.id else it.ticked + event.id) }
        PairEvent.Finished -> act(again = false) {
            val ticked = state.value.ticked.toList()
            if (ticked.isNotEmpty()) core.call("bringAlong", this) { bringAlong(it, ticked) }
            open(Route.At(Place.Today))
        }
        PairEvent.WentBack -> back()
    }

    /** Where the phones meet by themselves, what waits there is fetched and what is ready goes out. */
    private suspend fun reach() {
        if (carrier().meeting is MeetingFolder) core.exchange(this)
    }
}
