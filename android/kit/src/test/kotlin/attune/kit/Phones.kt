package attune.kit

import attune.kit.core.CoreGateway
import attune.kit.core.FolderMailbox
import attune.kit.core.HandOverFile
import attune.kit.core.KeyFile
import attune.kit.core.PairInviting
import attune.kit.core.PairPick
import attune.kit.core.PairWords
import attune.kit.core.PhoneFacts
import attune.kit.core.SteppedClock
import attune.kit.core.Whereabouts
import attune.kit.app.App
import attune.kit.app.AppPorts
import attune.kit.pair.Carrier
import attune.kit.us.UsPort
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import java.io.File
import java.nio.file.Files
import java.util.concurrent.Executors

/** Sunday 22 November 2026, 17:00 in Berlin. */
const val SUNDAY_FIVE = 1_795_363_200_000L

/** The real core with a stepped clock; only the folder is thrown away. */
class Phone(folder: File, val clock: SteppedClock, between: File) {
    val core: CoreGateway = runBlocking {
        CoreGateway.open(folder.path, clock, KeyFile(File("${folder.path}.key"))) { Whereabouts("Europe/Berlin", 3600, "en") }
    }
    private val main = Executors.newSingleThreadExecutor { Thread(it, "main").apply { isDaemon = true } }.asCoroutineDispatcher()
    private val job = SupervisorJob()
    val scope = CoroutineScope(main + job)
    val carrier = Carrier(between.resolve("meet").path, FolderMailbox(between.path))
    val handedOver = mutableListOf<HandOverFile>()
    var toPick: ByteArray? = null
    val app = App(
        core, scope,
        AppPorts(
            clock,
            object : UsPort {
                override suspend fun share(file: HandOverFile) = handedOver.add(file)
                override suspend fun pick() = toPick
                override var still = false
            },
            { carrier }, { PhoneFacts(mayNotify = true, exactAlarms = true, batteryRestricted = false) }, { "Europe/Berlin" },
        ),
    )
    private var running: Job? = null

    fun start() {
        running = app.run()
    }

    suspend fun <T> onMain(body: () -> T): T = withContext(main) { body() }

    suspend fun close() {
        job.cancelAndJoin()
        core.close()
    }
}

/** Two phones and a folder between them. */
class TwoPhones : AutoCloseable {
    private val dir = Files.createTempDirectory("attune").toFile()
    private val between = dir.resolve("between").apply { mkdirs() }
    val ana = Phone(dir.resolve("ana"), SteppedClock(SUNDAY_FIVE), between)
    val ben = Phone(dir.resolve("ben"), SteppedClock(SUNDAY_FIVE), between)

    fun folder(name: String): File = dir.resolve(name)

    suspend fun settle() = repeat(4) { for (phone in listOf(ana, ben)) phone.core.call("exchange") { exchange(it) } }

    /** Set up and paired, words compared. */
    suspend fun paired(): TwoPhones {
        ana.core.call("setUp") { setUp(it, "Ana") }
        ben.core.call("setUp") { setUp(it, "Ben") }
        ana.core.call("invite") { invite(it, true, ana.carrier.meetingFolder, ana.carrier.mailbox) }
        val text = (ana.core.call("pair") { pair(it) } as PairInviting).text
        ben.core.call("join") { join(it, text) }
        settle()
        val words = (ana.core.call("pair") { pair(it) } as PairWords).words
        val pick = (ben.core.call("pair") { pair(it) } as PairPick).choices.indexOf(words)
        ana.core.call("confirmWords") { confirmWords(it) }
        ben.core.call("pickWords") { pickWords(it, pick.toUInt()) }
        settle()
        return this
    }

    override fun close() = runBlocking {
        ana.close()
        ben.close()
        dir.deleteRecursively()
        Unit
    }
}

/** Waits for a state, never sleeps. */
suspend fun <S> StateFlow<S>.until(what: String, is_: (S) -> Boolean): S = try {
    withTimeout(20_000) { first(is_) }
} catch (late: kotlinx.coroutines.TimeoutCancellationException) {
    throw AssertionError("never came: $what; last state: $value", late)
}

/** A test with two phones that are closed whatever happens. */
fun twoPhones(body: suspend TwoPhones.() -> Unit) = TwoPhones().use { runBlocking { it.body() } }
