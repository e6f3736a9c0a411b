package attune.desktop

import attune.kit.core.CoreException
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.io.File
import java.time.Instant
import java.time.ZoneId

/**
 * Two phones, each where it is, the folder they share, and one clock. Each keeps its own exchange and its own alarms; where the clock
 * jumps, what was due on the way is done at its moment.
 */
class Desk private constructor(private val place: DeskPlace, val phones: List<DeskPhone>) {
    val clock get() = place.clock
    private val mutableNow = MutableStateFlow(clock.nowMs())
    private val carrying = Mutex()

    /** What every clock on the desk shows. */
    val now: StateFlow<Long> = mutableNow.asStateFlow()

    /** Day or night. */
    val night = MutableStateFlow(false)

    /** Keeps the desk going while its clock flows. */
    fun run(scope: CoroutineScope) {
        for (phone in phones) {
            phone.app.run()
            scope.launch { phone.exchange.run(phone.app.pace) }
            scope.launch { phone.reminders.run() }
            scope.launch { phone.offline.drop(1).collect { offline -> if (!offline) orNothing { phone.exchange.now() } } }
            scope.launch { phone.app.navigator.stack.collect { if (it.last() == Route.Welcome) phone.alarms.clear() } }
            // A system that watches the shared folder says so when something lies there.
            scope.launch {
                phone.put.drop(1).collectLatest {
                    delay(NOTICED_MS)
                    phone.beside.exchange.ask()
                }
            }
        }
        scope.launch {
            while (true) {
                delay(1_000)
                mutableNow.value = clock.nowMs()
                for (phone in phones) if (phone.alarms.ring(clock.nowMs())) {
                    phone.exchange.ask()
                    orNothing { phone.reminders.replan() }
                }
            }
        }
    }

    /** Lets both exchange until nothing moves, then sets and rings every alarm. */
    suspend fun carry() = carrying.withLock {
        var quiet = 0
        for (turn in 0 until MOST_TURNS) {
            val before = phones.map { it.put.value }
            for (phone in phones) orNothing { phone.exchange.now() }
            quiet = if (phones.map { it.put.value } != before) 0 else quiet + 1
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

    /** Seven o'clock where the first phone is. */
    suspend fun tomorrowMorning() = skipTo(clock.morning(phones.first().zone.value))

    /** Whether it is the last minute before some phone's clock is put forward or back. */
    fun isBeforeChange(nowMs: Long) = changeMs(nowMs).let { it != null && nowMs >= it - CLOSE_MS }

    /** To the last minute before the next change of some phone's clock; from there to the first minute after it. */
    suspend fun clockChange() {
        val now = clock.nowMs()
        val change = changeMs(now) ?: return
        skipTo(if (isBeforeChange(now)) change + CLOSE_MS else change - CLOSE_MS)
    }

    private fun changeMs(nowMs: Long): Long? =
        phones.mapNotNull { it.zone.value.rules.nextTransition(Instant.ofEpochMilli(nowMs))?.toEpochSecond()?.times(1_000) }.minOrNull()

    /** [phone] lands in [zone]. */
    suspend fun fly(phone: DeskPhone, zone: ZoneId) {
        phone.land(zone)
        carry()
    }

    /** To the moment of the first alarm on either phone; nothing when there is none. */
    suspend fun nextReminder() = nextMs()?.let { skipTo(it) }

    suspend fun close() {
        remember()
        phones.forEach { it.core.close() }
    }

    private fun remember() = clockFile(place.dir).writeText(clock.nowMs().toString())

    companion object {
        /** How long a system takes to notice a new file. */
        private const val NOTICED_MS = 1_200L

        /** An exchange that leads to another is over after a handful of turns. */
        private const val MOST_TURNS = 8

        /** More than ring on two phones until a clock change half a year away. */
        private const val MOST_RINGS = 2_000

        /** How close "before" and "after" a clock change are. */
        private const val CLOSE_MS = 60_000L

        /** Sunday 22 November 2026, 16:10 in Berlin. */
        const val BEGIN = 1_795_360_200_000L

        /**
         * Opens the two phones in [dir]; a clock that was moved there before goes on. Without [flows] it stands still, and so
         * does everything on the screens. Each phone speaks its own of the two [languages] (BCP 47) and is in its own of the two
         * [zones]; left out, where it last was.
         */
        suspend fun open(
            dir: File,
            scope: CoroutineScope,
            flows: Boolean = true,
            languages: List<String> = listOf("en", "en"),
            zones: List<ZoneId>? = null,
            begin: Long = BEGIN,
        ): Desk {
            val start = clockFile(dir).takeIf(File::exists)?.readText()?.trim()?.toLongOrNull() ?: begin
            val place = DeskPlace(dir, DeskClock(start, flows), still = !flows)
            val phones = listOf("left", "right").zip(languages).mapIndexed { at, (label, language) -> DeskPhone.open(place, label, language, zones?.get(at), scope) }
            phones.zip(phones.reversed()) { one, other -> one.beside = other }
            return Desk(place, phones)
        }

        private fun clockFile(dir: File) = File(dir, "clock")
    }
}
