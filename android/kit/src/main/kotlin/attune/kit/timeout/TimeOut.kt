package attune.kit.timeout

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.PhoneClock
import attune.kit.core.ScreenModel
import attune.kit.core.TimeOutRecord
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.pair.Scanner
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay

/**
 * [minutes]: the length chosen before a call. [leftMs]: what is left of the one that runs, as elapsed time stands now. [canScan]:
 * this phone can read the other one's code.
 */
data class TimeOutState(
    val load: Load<TimeOutRecord> = Load.Loading,
    val minutes: Int? = null,
    val leftMs: Long = 0,
    val sharing: Boolean = false,
    val typed: String = "",
    val canScan: Boolean = false,
    val trouble: CoreFailure? = null,
)

/** What is done about a pause. */
sealed interface TimeOutEvent {
    data class Chosen(val minutes: Int) : TimeOutEvent
    data object Called : TimeOutEvent
    data class Renewed(val minutes: Int) : TimeOutEvent
    data class Muted(val muted: Boolean) : TimeOutEvent
    data object PactProposed : TimeOutEvent
    data object PactAccepted : TimeOutEvent
    data object PactDeclined : TimeOutEvent
    data class Sharing(val shown: Boolean) : TimeOutEvent
    data class Typed(val text: String) : TimeOutEvent

    /** Starts the countdown that the other phone's text names. */
    data object SharedStarted : TimeOutEvent

    /** The same with the text of the other phone's code. */
    data object Scanned : TimeOutEvent

    /** Opens the exercise with which two come back after a pause. */
    data object ReturnOpened : TimeOutEvent
    data object WentBack : TimeOutEvent
}

/** A pause: agreed on, called, counted down by elapsed time. */
class TimeOutModel(
    private val clock: PhoneClock,
    private val scanner: Scanner?,
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<TimeOutState>(TimeOutState(canScan = scanner != null), core, scope, Topic.TIME_OUT, Topic.PAIR) {
    private var readAt = 0L

    override suspend fun read() {
        val record = core.call("timeout", this) { timeout(it) }
        readAt = clock.sinceStartMs()
        set { it.copy(load = Load.Ready(record), leftMs = record.running?.leftMs?.toLong() ?: 0) }
    }

    /** Counts down while the screen is on, by elapsed time alone. */
    override suspend fun whileOn() {
        while (true) {
            delay(1_000)
            tick()
        }
    }

    /** Looks at the clock once. */
    fun tick() = set { state ->
        val left = state.load.value?.running?.leftMs?.toLong() ?: return@set state
        state.copy(leftMs = (left - (clock.sinceStartMs() - readAt)).coerceAtLeast(0))
    }

    override fun told(state: TimeOutState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: TimeOutEvent) = when (event) {
        is TimeOutEvent.Chosen -> set { it.copy(minutes = event.minutes) }
        TimeOutEvent.Called -> act {
            val minutes = state.value.run { minutes?.toUInt() ?: load.value?.minutes } ?: return@act
            core.call("callTimeout", this) { callTimeout(it, minutes) }
        }
        is TimeOutEvent.Renewed -> running { id -> core.call("renewTimeout", this) { renewTimeout(it, id, event.minutes.toUInt()) } }
        is TimeOutEvent.Muted -> running { id -> core.call("muteTimeout", this) { muteTimeout(it, id, event.muted) } }
        TimeOutEvent.PactProposed -> act { core.call("proposePact", this) { proposePact(it) } }
        TimeOutEvent.PactAccepted -> act { core.call("acceptPact", this) { acceptPact(it) } }
        TimeOutEvent.PactDeclined -> act { core.call("declinePact", this) { declinePact(it) } }
        is TimeOutEvent.Sharing -> set { it.copy(sharing = event.shown) }
        is TimeOutEvent.Typed -> set { it.copy(typed = event.text) }
        TimeOutEvent.SharedStarted -> act { start(state.value.typed) }
        TimeOutEvent.Scanned -> act { scanner?.scan()?.let { start(it) } }
        TimeOutEvent.ReturnOpened -> open(Route.Exercise("soft-return"))
        TimeOutEvent.WentBack -> back()
    }

    private suspend fun start(text: String) {
        core.call("startSharedTimeout", this) { startSharedTimeout(it, text.trim()) }
        set { it.copy(typed = "", sharing = false) }
    }

    private fun running(body: suspend (String) -> Unit) = act { state.value.load.value?.running?.let { body(it.id) } }
}
