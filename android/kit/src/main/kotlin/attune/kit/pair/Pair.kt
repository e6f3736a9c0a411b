package attune.kit.pair

import attune.kit.core.ByHand
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.FolderMailbox
import attune.kit.core.Load
import attune.kit.core.PairConfirmed
import attune.kit.core.PairInviting
import attune.kit.core.PairJoining
import attune.kit.core.PairRecord
import attune.kit.core.PairWords
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.WebDavMailbox
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.exchange.ExchangeKeeper
import attune.kit.nav.Place
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/**
 * [nearby]: the two sit together and can show each other their phones. [typed]: pairing text pasted so far. [ticked]: what of one's
 * own shall become both's. [way]: how their exchange will travel, one of [ways]; [address], [user] and [password] say where, for
 * [Way.WebDav]. [canScan]: this phone can read the other one's code.
 */
data class PairState(
    val load: Load<PairRecord> = Load.Loading,
    val nearby: Boolean = true,
    val typed: String = "",
    val ticked: Set<String> = emptySet(),
    val canScan: Boolean = false,
    val ways: List<Way> = listOf(Way.ByHand),
    val way: Way = Way.ByHand,
    val address: String = "",
    val user: String = "",
    val password: String = "",
    val trouble: CoreFailure? = null,
)

/** What is done while two phones are paired. */
sealed interface PairEvent {
    data class Nearby(val nearby: Boolean) : PairEvent
    data object Invited : PairEvent
    data class Typed(val text: String) : PairEvent
    data object Joined : PairEvent

    /** Reads the other phone's code, and takes what it says like pasted text. */
    data object Scanned : PairEvent
    data class WayChosen(val way: Way) : PairEvent
    data class AddressTyped(val text: String) : PairEvent
    data class UserTyped(val text: String) : PairEvent
    data class PasswordTyped(val text: String) : PairEvent

    /** Gives the invitation's link, or the reply, to a person to send. */
    data object Shared : PairEvent
    data object WordsConfirmed : PairEvent

    /** [choice] 0 to 3; null: none of these, which ends this pairing. */
    data class WordsPicked(val choice: Int?) : PairEvent
    data object WordsDiffered : PairEvent
    data object Cancelled : PairEvent
    data object LookedAgain : PairEvent

    /** Picks the folder that both reach on this phone. */
    data object FolderPicked : PairEvent
    data class Ticked(val id: String) : PairEvent
    data object Finished : PairEvent
    data object WentBack : PairEvent
}

/** Pairing from the first tap until both phones know each other. */
class PairModel(
    core: CoreGateway,
    scope: CoroutineScope,
    private val port: PairPort,
    private val exchange: ExchangeKeeper,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<PairState>(PairState(canScan = port.scanner != null, ways = port.ways, way = port.ways.first()), core, scope, Topic.PAIR, Topic.US) {

    override suspend fun read() {
        val record = core.call("pair", this) { pair(it) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: PairState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: PairEvent) = when (event) {
        is PairEvent.Nearby -> set { it.copy(nearby = event.nearby) }
        PairEvent.Invited -> act { invite() }
        is PairEvent.WayChosen -> set { it.copy(way = event.way) }
        is PairEvent.AddressTyped -> set { it.copy(address = event.text) }
        is PairEvent.UserTyped -> set { it.copy(user = event.text) }
        is PairEvent.PasswordTyped -> set { it.copy(password = event.text) }
        PairEvent.Shared -> act(again = false) { state.value.load.value?.carried()?.let { port.shareText(it) } }
        is PairEvent.Typed -> set { it.copy(typed = event.text) }
        PairEvent.Joined -> act { join(state.value.typed.trim()) }
        PairEvent.Scanned -> act { port.scanner?.scan()?.let { join(it.trim()) } }
        PairEvent.WordsConfirmed -> act {
            core.call("confirmWords", this) { confirmWords(it) }
            exchange.ask()
        }
        is PairEvent.WordsPicked -> act {
            core.call("pickWords", this) { pickWords(it, event.choice?.toUInt()) }
            exchange.ask()
        }
        PairEvent.WordsDiffered -> act { core.call("wordsDiffer", this) { wordsDiffer(it) } }
        PairEvent.Cancelled -> act { core.call("cancelPairing", this) { cancelPairing(it) } }
        PairEvent.LookedAgain -> act { exchange.now() }
        PairEvent.FolderPicked -> act {
            val folder = (state.value.load.value as? PairConfirmed)?.folder ?: return@act
            if (port.pickFolder(folder) != null) exchange.now()
        }
        is PairEvent.Ticked -> set { it.copy(ticked = if (event.id in it.ticked) it.ticked - event.id else it.ticked + event.id) }
        PairEvent.Finished -> act(again = false) {
            val ticked = state.value.ticked.toList()
            if (ticked.isNotEmpty()) core.call("bringAlong", this) { bringAlong(it, ticked) }
            open(Route.At(Place.Today))
        }
        PairEvent.WentBack -> back()
    }

    /** Where the phones meet by themselves, each looks for the other this often; the last step is waited for in any case. */
    override fun paceOf(state: PairState): Long? = when (val pair = state.load.value) {
        is PairInviting -> MEETING_MS.takeIf { pair.meets }
        is PairJoining -> MEETING_MS.takeIf { pair.meets }
        is PairConfirmed -> MEETING_MS
        else -> null
    }

    private suspend fun invite() {
        val asked = state.value
        val mailbox = when (asked.way) {
            Way.Folder -> FolderMailbox(port.pickFolder() ?: return)
            Way.WebDav -> WebDavMailbox(asked.address.trim(), asked.user.trim(), asked.password)
            Way.ByHand -> ByHand
        }
        core.call("invite", this) { invite(it, asked.nearby, port.meeting(asked.nearby), mailbox) }
        set { it.copy(password = "") }
        exchange.ask()
    }

    private suspend fun join(text: String) {
        core.call("join", this) { join(it, text) }
        set { it.copy(typed = "") }
        exchange.ask()
    }

    private companion object {
        const val MEETING_MS = 5_000L
    }
}

/** What the present step shows to be carried to the other phone. */
private fun PairRecord.carried(): String? = when (this) {
    is PairInviting -> link
    is PairJoining -> reply
    is PairWords -> reply
    else -> null
}
