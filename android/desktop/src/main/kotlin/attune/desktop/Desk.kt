package attune.desktop

import attune.kit.core.CoreException
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.io.File
import java.time.ZoneId

/**
 * Two phones, the folder in which they meet, and one clock. After every change the phones that are not offline exchange until
 * nothing moves any more, and every phone's alarms follow its plan.
 */
class Desk private constructor(private val place: DeskPlace, val phones: List<DeskPhone>) {
    val clock get() = place.clock
    val zone get() = place.zone
    private val mutableNow = MutableStateFlow(clock.nowMs())
    private val asked = Channel<Unit>(Channel.CONFLATED)
    private val carrying = Mutex()

    /** What every clock on the desk shows. */
    val now: StateFlow<Long> = mutableNow.asStateFlow()

    /** Day or night. */
    val night = MutableStateFlow(false)

    /** Keeps the desk going: hears of changes, and looks at the clock each second. */
    fun run(scope: CoroutineScope) {
        for (phone in phones) {
            phone.app.run()
            scope.launch { phone.core.changes.collect { if (it.by !is Errand && it.by !== phone.reminders) asked.trySend(Unit) } }
            scope.launch { phone.offline.collect { asked.trySend(Unit) } }
            scope.launch { phone.app.navigator.stack.collect { if (it.last() == Route.Welcome) phone.alarms.clear() } }
        }
        scope.launch {
            for (one in asked) {
                // A person's tap often makes more than one change.
                delay(150)
                carry()
            }
        }
        scope.launch {
            var beats = 0
            while (true) {
                delay(1_000)
                mutableNow.value = clock.nowMs()
                if (++beats % 10 == 0 || phones.any { phone -> phone.alarms.nextMs.let { it != null && it <= clock.nowMs() } }) asked.trySend(Unit)
            }
        }
    }

    /** Exchanges until nothing moves, then sets and rings every alarm. */
    suspend fun carry() = carrying.withLock {
        var quiet = 0
        for (turn in 0 until MOST_TURNS) {
            val reports = phones.mapNotNull { orNothing { it.core.exchange(Errand) } }
            quiet = if (reports.any { it.received > 0u || it.sent > 0u }) 0 else quiet + 1
            if (quiet == 2) break
        }
        for (phone in phones) orNothing { phone.keepReminders() }
    }

    /** An errand that fails is told by the phone's own screens, each in its place, and tried again with the next change. */
    private suspend fun <T> orNothing(errand: suspend () -> T): T? = try {
        errand()
    } catch (_: CoreException) {
        null
    }

    suspend fun skip(ms: Long) = skipTo(clock.nowMs() + ms)

    /** Moves the clock on; what should ring on the way rings at its own moment. */
    suspend fun skipTo(ms: Long) {
        for (ring in 1..MOST_RINGS) {
            val next = nextMs() ?: break
            if (next > ms) break
            move(next)
        }
        move(ms)
        remember()
    }

    private suspend fun move(ms: Long) {
        clock.skipTo(ms)
        mutableNow.value = clock.nowMs()
        carry()
        phones.forEach { it.core.wake() }
    }

    private fun nextMs(): Long? = phones.mapNotNull { it.alarms.nextMs }.minOrNull()

    suspend fun tomorrowMorning() = skipTo(clock.morning(zone))

    /** To the moment of the first alarm on either phone; nothing when there is none. */
    suspend fun nextReminder() = nextMs()?.let { skipTo(it) }

    suspend fun close() {
        remember()
        phones.forEach { it.core.close() }
    }

    private fun remember() = clockFile(place.dir).writeText(clock.nowMs().toString())

    private object Errand

    companion object {
        /** An exchange that leads to another is over after a handful of turns. */
        private const val MOST_TURNS = 8

        /** More than ring on two phones between an evening and a morning. */
        private const val MOST_RINGS = 50

        /** Sunday 22 November 2026, 16:10 in Berlin. */
        const val BEGIN = 1_795_360_200_000L

        /**
         * Opens the two phones in [dir]; a clock that was moved there before goes on. Without [flows] it stands still, and so
         * does everything on the screens. Each phone speaks its own of the two [languages] (BCP 47).
         */
        suspend fun open(dir: File, scope: CoroutineScope, flows: Boolean = true, languages: List<String> = listOf("en", "en")): Desk {
            val start = clockFile(dir).takeIf(File::exists)?.readText()?.trim()?.toLongOrNull() ?: BEGIN
            val place = DeskPlace(dir, DeskClock(start, flows), ZoneId.of("Europe/Berlin"), still = !flows)
            val phones = listOf("left", "right").zip(languages) { label, language -> DeskPhone.open(place, label, language, scope) }
            return Desk(place, phones)
        }

        private fun clockFile(dir: File) = File(dir, "clock")
    }
}
