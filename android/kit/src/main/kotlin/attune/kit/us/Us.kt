package attune.kit.us

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.HandOverFile
import attune.kit.core.Load
import attune.kit.core.QuietHours
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.UsRecord
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.exchange.ExchangeKeeper
import attune.kit.nav.Route
import attune.kit.pair.PairPort
import attune.kit.rituals.clock
import kotlinx.coroutines.CoroutineScope

/**
 * [sheet]: what a sheet asks. [typed]: what is typed into it. [user]: the name typed beside a password, else the one kept. [line]: what came of the last hand-over, in a sentence. [still]:
 * less movement, kept by the platform.
 */
data class UsState(
    val load: Load<UsRecord> = Load.Loading,
    val sheet: Sheet? = null,
    val typed: String = "",
    val user: String = "",
    val line: String? = null,
    val still: Boolean = false,
    val trouble: CoreFailure? = null,
) {
    /** What can be asked before it is done. */
    enum class Sheet { Name, QuietHours, Leave, Erase, Login }
}

/** What is done in Us. */
sealed interface UsEvent {
    data class Asked(val sheet: UsState.Sheet?) : UsEvent
    data class Typed(val text: String) : UsEvent
    data object Named : UsEvent
    /** Both in minutes since midnight. */
    data class QuietSet(val from: Int, val to: Int) : UsEvent

    /** Whether something new may be said while the app is closed. */
    data class NoticesSet(val on: Boolean) : UsEvent
    data object PairAsked : UsEvent
    data object Exchanged : UsEvent

    /** Picks the folder that this phone no longer has. */
    data object FolderPicked : UsEvent

    /** The name at the couple's server; its password is what is typed. */
    data class UserTyped(val text: String) : UsEvent
    data object LoginTried : UsEvent
    data object HandedOver : UsEvent
    data object HandOverTaken : UsEvent
    data class Left(val letThemKnow: Boolean) : UsEvent
    data object Erased : UsEvent
    data class Still(val still: Boolean) : UsEvent
    data object HelpAsked : UsEvent
    data object RemindersAsked : UsEvent

    /** Looks back on what the two did and said. */
    data object InsightsAsked : UsEvent
    data object Retried : UsEvent
}

/** What the platform does with files and settings. */
interface UsPort {
    /** Gives a file to the person to carry; false when they thought better of it. Throws `CoreException`, with words, where the phone has no room for it. */
    suspend fun share(file: HandOverFile): Boolean

    /** A file the person picked; null when none. Throws `CoreException`, with words, where it cannot be read. */
    suspend fun pick(): ByteArray?
    var still: Boolean
}

/** The two of us, this phone, and the ways out. */
class UsModel(
    core: CoreGateway,
    scope: CoroutineScope,
    private val port: UsPort,
    private val pair: PairPort,
    private val exchange: ExchangeKeeper,
    private val open: (Route) -> Unit,
) :
    ScreenModel<UsState>(UsState(still = port.still), core, scope, Topic.US, Topic.PAIR) {

    override suspend fun read() {
        val record = core.call("us", this) { us(it) }
        set { it.copy(load = Load.Ready(record), still = port.still) }
    }

    override fun told(state: UsState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: UsEvent) = when (event) {
        is UsEvent.Asked -> set { it.copy(sheet = event.sheet, typed = "", user = it.load.value?.status?.login?.user.orEmpty(), trouble = null) }
        is UsEvent.Typed -> set { it.copy(typed = event.text) }
        UsEvent.Named -> closing { typed -> core.call("setName", this) { setName(it, typed) } }
        is UsEvent.QuietSet -> act { core.call("setQuietHours", this) { setQuietHours(it, QuietHours(clock(event.from), clock(event.to))) } }
        UsEvent.PairAsked -> open(Route.Pair)
        UsEvent.Exchanged -> act { exchange.now() }
        is UsEvent.NoticesSet -> act { core.call("setNotices", this) { setNotices(it, event.on) } }
        UsEvent.FolderPicked -> act {
            val folder = state.value.load.value?.status?.folder ?: return@act
            if (pair.pickFolder(folder) != null) exchange.now()
        }
        is UsEvent.UserTyped -> set { it.copy(user = event.text) }
        UsEvent.LoginTried -> act {
            val (user, password) = state.value.run { user.trim() to typed }
            core.call("tryLogin", this) { tryLogin(it, user, password) }
            exchange.now()
            read()
            set { if (it.load.value?.status?.login == null) it.copy(sheet = null, typed = "") else it }
        }
        UsEvent.HandedOver -> act { port.share(core.call("handOver", this) { handOver(it) }) }
        UsEvent.HandOverTaken -> act {
            val bytes = port.pick() ?: return@act
            val taken = core.call("takeHandOver", this) { takeHandOver(it, bytes) }
            set { it.copy(line = taken.line) }
        }
        is UsEvent.Left -> closing { core.call("leave", this) { leave(it, event.letThemKnow) } }
        UsEvent.Erased -> act(again = false) {
            val typed = state.value.typed
            core.call("erasePhone", this) { erasePhone(it, typed) }
            open(Route.Welcome)
        }
        is UsEvent.Still -> {
            port.still = event.still
            set { it.copy(still = event.still) }
        }
        UsEvent.HelpAsked -> open(Route.Help())
        UsEvent.RemindersAsked -> open(Route.Reminders)
        UsEvent.InsightsAsked -> open(Route.Insights)
        UsEvent.Retried -> refresh()
    }

    private fun closing(body: suspend (typed: String) -> Unit) = act {
        body(state.value.typed.trim())
        set { it.copy(sheet = null, typed = "") }
    }
}
