package attune.kit.testing

import attune.kit.app.App
import attune.kit.app.AppPorts
import attune.kit.core.CoreGateway
import attune.kit.core.FolderMailbox
import attune.kit.core.MeetingFolder
import attune.kit.core.HandOverFile
import attune.kit.core.KeyFile
import attune.kit.core.KeyStore
import attune.kit.core.PhoneFacts
import attune.kit.core.ScreenModel
import attune.kit.core.SteppedClock
import attune.kit.core.Whereabouts
import attune.kit.nav.Navigator
import attune.kit.nav.Route
import attune.kit.pair.Carrier
import attune.kit.us.UsPort
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneId
import java.util.Collections
import kotlin.test.assertNotNull

/** Sunday 22 November 2026, 16:10 in Berlin. */
const val SUNDAY_AFTERNOON = 1_795_360_200_000L

/** A key store that does as it is told: [answers] may throw. */
class Keys(private val inner: KeyStore) : KeyStore by inner {
    var answers: () -> Unit = {}
    override fun unwrap(wrapped: ByteArray): ByteArray = answers().let { inner.unwrap(wrapped) }
}

/** A bench with any number of phones, one clock and one mailbox; all models live on the test's thread. */
class Bench private constructor(private val dir: Path, val scope: CoroutineScope) {
    val clock = SteppedClock(SUNDAY_AFTERNOON)
    val mailbox: String = Files.createDirectory(dir.resolve("mailbox")).toString()
    val carrier = Carrier(MeetingFolder(dir.resolve("meet-bench").toString()), FolderMailbox(mailbox))
    private val phones = mutableListOf<Phone>()

    /** A phone that knows nobody yet; [name] sets it up at once. */
    suspend fun phone(label: String, name: String? = null, keys: KeyStore = keyOf(label)): Phone {
        val phone = Phone(this, CoreGateway.open(folder(label), clock, keys) { whereabouts() })
        phones += phone
        if (name != null) phone.core.call("setUp") { setUp(it, name) }
        return phone
    }

    fun keyOf(label: String): KeyStore = KeyFile(dir.resolve("$label.key").toFile())

    fun folder(label: String): String = Files.createDirectories(dir.resolve(label)).toString()

    /** Lets everyone exchange until nothing new comes. */
    suspend fun carry() = repeat(4) { for (phone in phones) phone.core.exchange() }

    private fun whereabouts() =
        Whereabouts(ZONE.id, ZONE.rules.getOffset(Instant.ofEpochMilli(clock.utcMs())).totalSeconds, "en")

    companion object {
        val ZONE: ZoneId = ZoneId.of("Europe/Berlin")

        fun run(body: suspend Bench.() -> Unit) {
            val dir = Files.createTempDirectory("attune-kit")
            try {
                runBlocking {
                    val life = Job(coroutineContext.job)
                    val bench = Bench(dir, CoroutineScope(coroutineContext + life))
                    try {
                        bench.body()
                    } finally {
                        life.cancelAndJoin()
                        bench.phones.forEach { it.core.close() }
                    }
                }
            } finally {
                dir.toFile().deleteRecursively()
            }
        }
    }
}

fun SteppedClock.minutes(minutes: Int) = pass(minutes * 60_000L)

/** One phone of a [Bench]: its core, where it stands, and every call it made with the thread it ran on. */
class Phone(val bench: Bench, val core: CoreGateway) {
    val navigator = Navigator()
    val open: (Route) -> Unit = navigator::open
    val calls: MutableList<Pair<String, String>> = Collections.synchronizedList(mutableListOf())

    init {
        // Coroutines add their own name when assertions are on.
        core.onCall = { name, thread -> calls += name to thread.substringBefore(" @") }
    }

    /** The names of the calls since it was last asked. */
    fun called(): List<String> = synchronized(calls) { calls.map { it.first }.also { calls.clear() } }

    /** The whole app, with its screens; files it shares are left lying. */
    fun app(): App = App(
        core, bench.scope, AppPorts(bench.clock, NoTable, { bench.carrier }, { PhoneFacts(true, true, false) }, { Bench.ZONE.id }),
    ).also { it.run() }

    /** Puts a model's screen on. */
    fun <M : ScreenModel<*>> on(model: M): M = model.also { bench.scope.launch { it.attend() } }
}

/** No one to hand a file to. */
object NoTable : UsPort {
    override suspend fun share(file: HandOverFile) = true
    override suspend fun pick(): ByteArray? = null
    override var still = false
}

/** Waits until the model shows what is asked for. */
suspend fun <S> ScreenModel<S>.shows(what: String, test: (S) -> Boolean): S =
    assertNotNull(withTimeoutOrNull(20_000) { state.first(test) }, "never showed $what, but ${state.value}")
