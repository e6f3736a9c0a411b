package attune.kit.testing

import attune.kit.core.CalendarFile
import attune.kit.core.HandOverFile
import attune.kit.core.MeetingChoice
import attune.kit.core.Reminder
import attune.kit.core.Request
import attune.kit.core.Response
import attune.kit.core.Unreachable
import attune.kit.exchange.FolderCarrier
import attune.kit.exchange.MailboxCarrier
import attune.kit.pair.PairPort
import attune.kit.pair.Scanner
import attune.kit.pair.Way
import attune.kit.reminders.Alarms
import attune.kit.rituals.CalendarPort
import attune.kit.together.PackagePort
import attune.kit.together.BreathPhase
import attune.kit.together.Haptics
import attune.kit.us.UsPort
import java.util.Collections
import kotlin.coroutines.EmptyCoroutineContext

/** Carries to the folder that a request names, on the caller's thread; [script] may answer instead, as a broken mailbox would. */
class ScriptedCarrier : MailboxCarrier {
    private val folder = FolderCarrier(EmptyCoroutineContext)

    /** Everything that was asked for, in order. */
    val performed: MutableList<Request> = Collections.synchronizedList(mutableListOf())

    /** What is answered in place of the folder; null leaves it to the folder. */
    var script: suspend (Request) -> Response? = { null }

    /** Whether nothing reaches anyone. */
    var offline = false

    override suspend fun perform(request: Request): Response {
        performed += request
        return script(request) ?: if (offline) Unreachable else folder.perform(request)
    }
}

/** A phone's alarms as ids. */
class RecordedAlarms : Alarms {
    val set = sortedMapOf<String, Reminder>()

    /** The moment of the next one. */
    val nextMs: Long? get() = set.values.minOfOrNull { it.instantMs }

    /** Those that are due ring, and wait no more. */
    fun ring(nowMs: Long): List<Reminder> = set.values.filter { it.instantMs <= nowMs }.onEach { set.remove(it.id) }

    /** Called before an alarm is set: throws where the phone dies. */
    var before: () -> Unit = {}

    override suspend fun set(reminder: Reminder): Boolean {
        before()
        set[reminder.id] = reminder
        return true
    }

    override suspend fun cancel(id: String) {
        set.remove(id)
    }
}

/** Picks the bench's mailbox; [shared] and [asked] are what was sent, and under which names a folder was picked. */
class BenchPair(private val mailbox: String, private val meet: MeetingChoice) : PairPort {
    override var ways = listOf(Way.Folder, Way.WebDav, Way.ByHand)
    override var scanner: Scanner? = null
    var meetings: (Boolean) -> MeetingChoice = { meet }
    var folder: String? = mailbox
    val asked = mutableListOf<String?>()
    val shared = mutableListOf<String>()

    override fun meeting(nearby: Boolean) = meetings(nearby)

    override suspend fun pickFolder(name: String?): String? {
        asked += name
        return folder
    }

    override suspend fun shareText(text: String) {
        shared += text
    }
}

/** What a phone let its holder feel, in order. */
class FeltBeats : Haptics {
    val felt = mutableListOf<BreathPhase>()

    override fun beat(phase: BreathPhase) {
        felt += phase
    }
}

/** No one to hand a file to. */
object NoTable : UsPort {
    override suspend fun share(file: HandOverFile) = true
    override suspend fun pick(): ByteArray? = null
    override var still = false
}

/** A table on which calendar files lie; [file] is the last one. */
class CalendarTable(var file: ByteArray? = null) : CalendarPort {
    var name: String? = null

    override suspend fun share(file: CalendarFile): Boolean {
        this.file = file.bytes
        name = file.name
        return true
    }

    override suspend fun pickCalendar() = file
}

/** A table on which a package of exercises lies, or none. */
class PackageTable(var file: ByteArray? = null) : PackagePort {
    override suspend fun pickPackage() = file
}
