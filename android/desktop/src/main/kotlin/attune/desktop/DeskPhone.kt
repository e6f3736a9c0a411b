package attune.desktop

import attune.kit.app.App
import attune.kit.app.AppPorts
import attune.kit.core.CalendarFile
import attune.kit.core.CoreGateway
import attune.kit.core.HandOverFile
import attune.kit.core.KeyFile
import attune.kit.core.MeetingByHand
import attune.kit.core.MeetingFolder
import attune.kit.core.PhoneFacts
import attune.kit.core.Platform
import attune.kit.core.Reminder
import attune.kit.core.ReminderAction
import attune.kit.core.Request
import attune.kit.core.RequestOp
import attune.kit.core.RingsBy
import attune.kit.core.Unreachable
import attune.kit.core.Whereabouts
import attune.kit.core.phrases
import attune.kit.exchange.ExchangeKeeper
import attune.kit.exchange.FolderCarrier
import attune.kit.exchange.MailboxCarrier
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairPort
import attune.kit.pair.Way
import attune.kit.reminders.ReminderKeeper
import attune.kit.rituals.CalendarPort
import attune.kit.together.PackagePort
import attune.kit.together.NoHaptics
import attune.kit.us.UsPort
import attune.ui.strings.Words
import attune.ui.theme.Dates
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import java.io.File
import java.time.Instant
import java.time.ZoneId
import java.util.Locale

/** One phone on the desk: its own folder, key, core, alarms, and the app that runs on it. */
class DeskPhone private constructor(
    private val place: DeskPlace,
    val label: String,
    language: String,
    private val whereIs: MutableStateFlow<ZoneId>,
    val core: CoreGateway,
    scope: CoroutineScope,
) {
    /** Where it is. */
    val zone: StateFlow<ZoneId> = whereIs.asStateFlow()

    /** What its screens say by themselves, and how they write dates. */
    val words = Words(phrases(language))
    private val locale: Locale = Locale.forLanguageTag(language)
    val alarms = DeskAlarms()
    val offline = MutableStateFlow(false)
    val still = MutableStateFlow(place.still)
    val reminders = ReminderKeeper(core, alarms, ::platform)

    private fun platform() = Platform(32u, true, RingsBy.INSTANT, false, alarms.pending)

    /** Files are laid on the desk, where the other phone finds them. */
    private val port = object : UsPort {
        override suspend fun share(file: HandOverFile): Boolean {
            place.handed.mkdirs()
            File(place.handed, "$label-${file.name}").writeBytes(file.bytes)
            return true
        }

        override suspend fun pick(): ByteArray? =
            place.handed.listFiles { file -> file.extension !in listOf("ics", "zip") && !file.name.startsWith("$label-") }?.maxByOrNull(File::lastModified)?.readBytes()

        override var still: Boolean by this@DeskPhone.still::value
    }

    /** Calendar files lie on the desk, too, for whichever phone takes them. */
    private val calendar = object : CalendarPort {
        private val file get() = File(place.handed, "calendar.ics")

        override suspend fun share(file: CalendarFile): Boolean {
            place.handed.mkdirs()
            this.file.writeBytes(file.bytes)
            return true
        }

        override suspend fun pickCalendar(): ByteArray? = file.takeIf(File::exists)?.readBytes()
    }

    /** A package of exercises lies on the desk where somebody has put it there. */
    private val packages = object : PackagePort {
        override suspend fun pickPackage(): ByteArray? = place.handed.listFiles { file -> file.extension == "zip" }?.maxByOrNull(File::lastModified)?.readBytes()
    }

    /** The one lying beside this one. */
    lateinit var beside: DeskPhone

    /** Side by side they show each other their codes; apart they meet in a folder beside their mailbox. */
    val pairPort = object : PairPort {
        override val ways = listOf(Way.Folder, Way.ByHand)
        override val scanner = DeskScanner { beside }
        override fun meeting(nearby: Boolean) = if (nearby) MeetingByHand else MeetingFolder(place.meeting.path)
        override suspend fun pickFolder(name: String?) = place.mailbox.apply { mkdirs() }.path.takeIf { name == null || name == it }
        override suspend fun shareText(text: String) {
            place.handed.mkdirs()
            File(place.handed, "$label.txt").writeText(text)
        }
    }

    private val folders = FolderCarrier()

    /** How many files this phone has put into a folder. */
    val put = MutableStateFlow(0)

    val exchange = ExchangeKeeper(
        core,
        object : MailboxCarrier {
            override suspend fun perform(request: Request) =
                if (offline.value) Unreachable else folders.perform(request).also { if (request.op == RequestOp.PUT) put.value++ }
        },
        reminders::replan,
    )

    val app = App(core, scope, AppPorts(place.clock.phone(label), port, pairPort, calendar, packages, exchange, NoHaptics, ::facts, reminders::test, { zone.value.id }))

    /** A desk keeps nothing from ringing. */
    private fun facts() = PhoneFacts(true, true, false, platform(), backgroundLimited = false, silenced = false, channelOff = false, summary = false, zoneTable = null)

    /** How its screens write dates in [zone]. */
    fun dates(zone: ZoneId) = Dates(locale, zone)

    /** It has come to [zone]: as a system tells its apps, alarms are set anew and every screen looks again. */
    suspend fun land(zone: ZoneId) {
        whereIs.value = zone
        place.zoneFile(label).writeText(zone.id)
        keepReminders()
        core.wake()
    }

    /** What is due by now rings, whatever a new plan will say; then alarms are as the plan says. */
    suspend fun keepReminders() {
        alarms.ring(place.clock.nowMs())
        reminders.replan()
        if (alarms.ring(place.clock.nowMs())) reminders.replan()
    }

    suspend fun act(reminder: Reminder, action: ReminderAction) {
        alarms.takeAway(reminder.id)
        reminders.act(reminder, action)
    }

    /** A tap on a notification. */
    fun open(reminder: Reminder) {
        alarms.takeAway(reminder.id)
        app.navigator.open(Route.At(Place.Today))
    }

    companion object {
        /** Opens or makes the phone called [label], which speaks [language] (BCP 47) and is in [zone], else where it last was. */
        suspend fun open(place: DeskPlace, label: String, language: String, zone: ZoneId?, scope: CoroutineScope): DeskPhone {
            val folder = File(place.dir, label).apply { mkdirs() }
            val last = place.zoneFile(label)
            if (zone != null) last.writeText(zone.id)
            val whereIs = MutableStateFlow(if (last.exists()) ZoneId.of(last.readText()) else AT_HOME)
            val core = CoreGateway.open(folder.path, place.clock.phone(label), KeyFile(File(place.dir, "$label.key"))) { place.whereabouts(whereIs.value, language) }
            return DeskPhone(place, label, language, whereIs, core, scope)
        }

        private val AT_HOME = ZoneId.of("Europe/Berlin")
    }
}

/** What both phones share: a folder of the computer and a clock. [still] asks for less movement from the start. */
class DeskPlace(val dir: File, val clock: DeskClock, val still: Boolean) {
    val mailbox = File(dir, "mailbox").apply { mkdirs() }

    /** Where two phones meet that are paired apart from each other. */
    val meeting = File(dir, "meet-desk")

    /** Where hand-over files are laid. */
    val handed = File(dir, "handed over")

    /** Where the phone called [label] was last. */
    fun zoneFile(label: String) = File(dir, "$label.zone")

    fun whereabouts(zone: ZoneId, language: String) = Whereabouts(zone.id, zone.rules.getOffset(Instant.ofEpochMilli(clock.nowMs())).totalSeconds, language)
}
