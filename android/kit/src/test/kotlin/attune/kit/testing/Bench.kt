package attune.kit.testing

import attune.kit.app.App
import attune.kit.app.AppPorts
import attune.kit.core.CoreGateway
import attune.kit.core.KeyFile
import attune.kit.core.KeyStore
import attune.kit.core.MeetingFolder
import attune.kit.core.PhoneFacts
import attune.kit.core.Platform
import attune.kit.core.RingsBy
import attune.kit.core.ScreenModel
import attune.kit.core.SteppedClock
import attune.kit.core.Whereabouts
import attune.kit.exchange.ExchangeKeeper
import attune.kit.nav.Navigator
import attune.kit.nav.Route
import attune.kit.pair.PairModel
import attune.kit.reminders.ReminderKeeper
import attune.kit.timeout.TimeOutModel
import attune.kit.together.SessionModel
import attune.kit.us.UsModel
import attune.kit.us.UsPort
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneId
import java.util.Collections
import kotlin.test.assertNotNull
import kotlin.time.Duration.Companion.minutes

/** Sunday 22 November 2026, 16:10 in Berlin. */
const val SUNDAY_AFTERNOON = 1_795_360_200_000L

/** A key store that does as it is told: [answers] may throw. */
class Keys(private val inner: KeyStore) : KeyStore by inner {
    var answers: () -> Unit = {}
    override fun unwrap(wrapped: ByteArray): ByteArray = answers().let { inner.unwrap(wrapped) }
}

/** A bench with any number of phones, one clock and one mailbox; all models live on the test's thread. */
class Bench private constructor(private val dir: Path, val scope: CoroutineScope, val clock: SteppedClock, private val on: CoroutineDispatcher? = null) {
    /** Where the phones are. */
    var zone: ZoneId = ZONE

    /** Those that are somewhere else. */
    val elsewhere = mutableMapOf<String, ZoneId>()
    fun zoneOf(label: String): ZoneId = elsewhere[label] ?: zone
    val mailbox: String = Files.createDirectory(dir.resolve("mailbox")).toString()
    val meeting = MeetingFolder(dir.resolve("meet-bench").toString())
    private val phones = mutableListOf<Phone>()

    /** A phone that knows nobody yet; [name] sets it up at once. */
    suspend fun phone(label: String, name: String? = null, keys: KeyStore = keyOf(label)): Phone {
        val phone = Phone(this, CoreGateway.open(folder(label), clock, keys, on) { whereabouts(zoneOf(label)) })
        phones += phone
        if (name != null) phone.core.call("setUp") { setUp(it, name) }
        return phone
    }

    fun keyOf(label: String): KeyStore = KeyFile(dir.resolve("$label.key").toFile())

    fun folder(label: String): String = Files.createDirectories(dir.resolve(label)).toString()

    /** Whether the disk under [label]'s phone has no room left; only builds for tests look for this. */
    fun full(label: String, full: Boolean) {
        val mark = Path.of(folder(label), "full-on-purpose")
        if (full) Files.createFile(mark) else Files.delete(mark)
    }

    /** Lets everyone exchange until nothing new comes. */
    suspend fun carry() = repeat(4) { for (phone in phones) phone.exchange.now() }

    private fun whereabouts(zone: ZoneId) =
        Whereabouts(zone.id, zone.rules.getOffset(Instant.ofEpochMilli(clock.utcMs())).totalSeconds, "en")

    companion object {
        val ZONE: ZoneId = ZoneId.of("Europe/Berlin")

        fun run(body: suspend Bench.() -> Unit) = runBlocking { with(this, SteppedClock(SUNDAY_AFTERNOON), null, body) }

        /** A bench in a folder of its own, whose models live in [scope]. */
        suspend fun with(scope: CoroutineScope, clock: SteppedClock, on: CoroutineDispatcher?, body: suspend Bench.() -> Unit) {
            val dir = Files.createTempDirectory("attune-kit")
            val life = Job(scope.coroutineContext.job)
            val bench = Bench(dir, scope + life, clock, on)
            try {
                bench.body()
            } finally {
                withContext(NonCancellable) {
                    life.cancelAndJoin()
                    bench.phones.forEach { it.core.close() }
                }
                dir.toFile().deleteRecursively()
            }
        }
    }
}

/** A [Bench] whose time passes by [TestScope]'s: at once where everyone waits, and exactly. The core runs on it too. */
fun inTime(body: suspend TestScope.(Bench) -> Unit) = runTest(timeout = 2.minutes) {
    val clock = SteppedClock(SUNDAY_AFTERNOON) { testScheduler.currentTime }
    Bench.with(backgroundScope, clock, StandardTestDispatcher(testScheduler)) { body(this) }
}

fun SteppedClock.minutes(minutes: Int) = pass(minutes * 60_000L)

/** One phone of a [Bench]: its core, where it stands, and every call it made with the thread it ran on. */
class Phone(val bench: Bench, val core: CoreGateway) {
    val carrier = ScriptedCarrier()
    val alarms = RecordedAlarms()
    val platform get() = Platform(32u, true, RingsBy.INSTANT, false, alarms.set.keys.toList())
    val reminders = ReminderKeeper(core, alarms) { platform }

    /** What it says of itself; every phone is well by itself. */
    var facts = { wellFacts(platform) }
    val exchange = ExchangeKeeper(core, carrier, reminders::replan)
    val pairPort = BenchPair(bench.mailbox, bench.meeting)
    val navigator = Navigator()
    val open: (Route) -> Unit = navigator::open
    val haptics = FeltBeats()
    val calls: MutableList<Pair<String, String>> = Collections.synchronizedList(mutableListOf())

    init {
        // Coroutines add their own name when assertions are on.
        core.onCall = { name, thread -> calls += name to thread.substringBefore(" @") }
    }

    /** The names of the calls since it was last asked. */
    fun called(): List<String> = synchronized(calls) { calls.map { it.first }.also { calls.clear() } }

    /** The whole app, with its screens; files it shares are left lying. */
    fun app(): App = App(
        core, bench.scope, AppPorts(bench.clock, NoTable, pairPort, CalendarTable(), PackageTable(), exchange, haptics, { facts() }, reminders::test, { Bench.ZONE.id }),
    ).also { it.run() }

    fun sessionModel(session: String) = SessionModel(session, bench.clock, haptics, core, bench.scope, open) {}

    fun pairModel() = PairModel(core, bench.scope, pairPort, exchange, open, {})

    fun timeOutModel() = TimeOutModel(bench.clock, pairPort.scanner, core, bench.scope, open, {})

    fun usModel(table: UsPort = NoTable) = UsModel(core, bench.scope, table, pairPort, exchange, open)

    /** Puts a model's screen on. */
    fun <M : ScreenModel<*>> on(model: M): M = model.also { bench.scope.launch { it.attend() } }
}

/** Waits until the model shows what is asked for. */
suspend fun <S> ScreenModel<S>.shows(what: String, test: (S) -> Boolean): S =
    assertNotNull(withTimeoutOrNull(20_000) { state.first(test) }, "never showed $what, but ${state.value}")

/** A phone that lets everything ring. */
fun wellFacts(platform: Platform) =
    PhoneFacts(mayNotify = true, exactAlarms = true, batteryRestricted = false, platform, backgroundLimited = false, silenced = false, channelOff = false, summary = false, zoneTable = null)
