package attune.desktop

import attune.desktop.evening.Hand
import attune.desktop.evening.MINUTE
import attune.desktop.evening.SUNDAY_FIVE
import attune.desktop.evening.Stage
import attune.desktop.evening.names
import attune.desktop.evening.pair
import attune.desktop.evening.playEvening
import attune.kit.core.CoreException
import attune.kit.core.Load
import attune.kit.core.PairConfirmed
import attune.kit.core.PairInviting
import attune.kit.core.PairJoining
import attune.kit.core.PairPaired
import attune.kit.core.PairPick
import attune.kit.core.PairRecord
import attune.kit.core.PairWords
import attune.kit.core.ReminderAction
import attune.kit.core.ToTimeOut
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairEvent
import attune.kit.pair.PairModel
import attune.kit.timeout.TimeOutEvent
import attune.kit.timeout.TimeOutModel
import attune.ui.pictures.samePictures
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.job
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import java.io.File
import java.nio.file.Files
import java.time.Instant
import java.time.ZoneId
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class DeskTest {
    @Test
    fun what_should_ring_while_the_clock_is_moved_rings_at_its_own_moment() = desk { desk ->
        desk.ritual()
        desk.skip(3 * 3_600_000)
        for (phone in desk.phones) {
            assertEquals(listOf(SUNDAY_FIVE), phone.alarms.rung.value.map { it.instantMs })
            assertEquals(SUNDAY_FIVE + 7 * 86_400_000L, phone.alarms.nextMs)
        }
    }

    @Test
    fun to_the_next_reminder_is_to_that_minute_and_in_ten_minutes_is_ten_minutes_later() = desk { desk ->
        desk.ritual()
        desk.nextReminder()
        assertEquals(SUNDAY_FIVE, desk.now.value)
        val phone = desk.phones.first()
        phone.act(phone.alarms.rung.value.single(), ReminderAction.IN_TEN_MINUTES)
        assertEquals(emptyList(), phone.alarms.rung.value)
        desk.carry()
        desk.nextReminder()
        assertEquals(SUNDAY_FIVE + 10 * MINUTE, desk.now.value)
        phone.open(phone.alarms.rung.value.single())
        assertEquals(Route.At(Place.Today), phone.app.navigator.stack.value.last())
    }

    @Test
    fun an_offline_phone_hears_nothing_until_it_is_back() = desk { desk ->
        val (ana, ben) = desk.phones
        ben.offline.value = true
        ana.core.call("proposePact") { proposePact(it) }
        desk.carry()
        assertFalse(ben.core.call("today") { today(it) }.asked?.target is ToTimeOut)
        ben.offline.value = false
        desk.carry()
        assertTrue(ben.core.call("today") { today(it) }.asked?.target is ToTimeOut)
    }

    @Test
    fun one_phone_speaks_german_and_the_other_english_in_the_same_session() = desk(languages = listOf("en", "de")) { desk ->
        val session = desk.phones.first().core.call("start") { start(it, "daily-check-in") }
        desk.carry()
        desk.phones.last().core.call("start") { start(it, "daily-check-in") }
        desk.phones.forEach { it.app.navigator.open(Route.Session(session)) }
        val stage = Stage(DESK_WIDTH, DESK_HEIGHT, currentCoroutineContext()) { DeskView(desk) }
        val (ana, ben) = desk.phones.map { Hand(stage, it.label) }
        ana.awaits("Which word comes closest to your day?")
        ben.awaits("Welches Wort kommt deinem Tag am nächsten?")
        for ((hand, phone) in listOf(ana to desk.phones.first(), ben to desk.phones.last())) {
            hand.awaits(phone.words.fieldAsList)
            hand.seesNot(desk.phones.first { it != phone }.words.fieldAsList)
        }
        val ended = desk.phones.map { phone -> assertFailsWith<CoreException> { phone.core.call("setName") { setName(it, "") } }.failure.message }
        assertEquals(listOf("Write a name of one to sixty characters, in one line.", "Schreib einen Namen mit einem bis sechzig Zeichen, in einer Zeile."), ended)
        stage.close()
    }

    @Test
    fun in_one_room_three_codes_read_off_the_other_s_screen_pair_two_phones() = desk(prepare = { names() }) { desk ->
        val (ana, ben) = desk.phones.map { it.app.navigator.open(Route.Pair); it.app.model(Route.Pair) as PairModel }
        ana.on(PairEvent.Invited)
        ana.step<PairInviting>()
        ben.scans<PairJoining>()
        ana.scans<PairWords>()
        val words = ana.step<PairWords>().words
        ben.scans<PairPick>()
        assertFalse(File(desk.phones.first().pairPort.pickFolder()!!).resolveSibling("meet-desk").exists(), "nothing went any other way")
        ben.on(PairEvent.WordsPicked(ben.step<PairPick>().choices.indexOf(words)))
        ana.on(PairEvent.WordsConfirmed)
        ben.step<PairConfirmed>()
        desk.carry()
        assertEquals("Ben", ana.step<PairPaired>().partner)
        assertEquals("Ana", ben.step<PairPaired>().partner)
    }

    @Test
    fun a_pause_is_read_off_the_other_s_screen_by_a_phone_that_is_offline() = desk { desk ->
        val (ana, ben) = desk.phones
        ben.offline.value = true
        val (hers, his) = desk.phones.map { it.app.navigator.open(Route.TimeOut); it.app.model(Route.TimeOut) as TimeOutModel }
        for (model in listOf(hers, his)) withTimeout(20_000) { model.state.first { it.load is Load.Ready } }
        hers.on(TimeOutEvent.Called)
        withTimeout(20_000) { hers.state.first { it.load.value?.running != null } }
        hers.on(TimeOutEvent.Sharing(true))
        his.on(TimeOutEvent.Scanned)
        val read = withTimeout(20_000) { his.state.first { it.load.value?.running != null || it.trouble != null } }
        assertEquals(null, read.trouble)
        val there = read.load.value!!.running!!
        assertEquals(ana.core.call("timeout") { timeout(it) }.running!!.backAtMs, there.backAtMs)
    }

    @Test
    fun the_clock_of_a_desk_that_is_opened_again_goes_on() {
        val dir = Files.createTempDirectory("attune-desk").toFile()
        desk(dir) { it.tomorrowMorning() }
        desk(dir, prepare = {}) { desk ->
            assertEquals("2026-11-23T07:00+01:00[Europe/Berlin]", Instant.ofEpochMilli(desk.now.value).atZone(desk.phones.first().zone.value).toString())
            assertEquals("Ben", desk.phones.first().core.call("us") { us(it) }.partner)
        }
        dir.deleteRecursively()
    }

    @Test
    fun to_the_clock_change_is_to_the_minute_before_the_first_one_and_then_past_it() = desk { desk ->
        val ben = desk.phones.last()
        desk.fly(ben, ZoneId.of("America/New_York"))
        assertFalse(desk.isBeforeChange(desk.now.value))
        desk.clockChange()
        assertEquals("01:59", ben.dates(ben.zone.value).clock(desk.now.value), "America's spring comes first")
        assertTrue(desk.isBeforeChange(desk.now.value))
        desk.clockChange()
        assertEquals("03:01", ben.dates(ben.zone.value).clock(desk.now.value))
        desk.clockChange()
        val ana = desk.phones.first()
        assertEquals("01:59", ana.dates(ana.zone.value).clock(desk.now.value), "then Europe's")
    }

    @Test
    fun a_phone_that_has_flown_rings_by_the_clock_where_it_is_and_stays_there() {
        val dir = Files.createTempDirectory("attune-desk").toFile()
        val newYork = ZoneId.of("America/New_York")
        desk(dir) { desk ->
            val (ana, ben) = desk.phones
            ana.core.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.first { it.id == "r-daily" }.draft) }
            desk.carry()
            ben.core.call("acceptRitual") { here -> rituals(here).asked.single().let { acceptRitual(here, it.id, it.proposal!!) } }
            desk.fly(ben, newYork)
            val hours = desk.phones.map { phone -> Instant.ofEpochMilli(phone.alarms.nextMs!!).atZone(phone.zone.value).toLocalTime().toString() }
            assertEquals(listOf("20:45", "20:45"), hours)
            assertEquals(6 * 3_600_000L, ben.alarms.nextMs!! - ana.alarms.nextMs!!)
        }
        desk(dir, prepare = {}) { desk -> assertEquals(listOf("Europe/Berlin", "America/New_York"), desk.phones.map { it.zone.value.id }) }
        dir.deleteRecursively()
    }

    @Test
    fun what_the_window_is_asked_for_is_understood_or_refused() {
        val wish = Wish(arrayOf("--zones", "Europe/Berlin,America/New_York", "--languages", "en,de", "phones"))
        assertEquals(listOf("Europe/Berlin", "America/New_York"), wish.zones?.map { it.id })
        assertEquals(listOf("en", "de") to "phones", wish.languages to wish.dir.path)
        assertEquals(null, Wish(arrayOf()).zones)
        assertFailsWith<IllegalArgumentException> { Wish(arrayOf("--zones", "Europe/Berlin")) }
    }

    @Test
    fun a_step_that_does_not_show_what_it_should_fails_by_its_name_and_leaves_a_picture() {
        val (dir, out) = Files.createTempDirectory("attune-desk").toFile() to Files.createTempDirectory("attune-out").toFile()
        assertTrue(playEvening(dir.resolve("first"), out.resolve("first")) { step("A good one"); picture("good") })
        assertFalse(
            playEvening(dir.resolve("second"), out.resolve("second")) {
                step("A good one")
                step("A step that cannot hold")
                sure("the moon is a phone", false)
            },
        )
        assertTrue("A step that cannot hold" in out.resolve("second/transcript.md").readText())
        assertTrue(out.resolve("second/01-failed.png").length() > 10_000)
        assertTrue(samePictures(out.resolve("first"), out.resolve("first")))
        assertFalse(samePictures(out.resolve("first"), out.resolve("second")))
        dir.deleteRecursively()
        out.deleteRecursively()
    }

    private fun desk(
        dir: File = Files.createTempDirectory("attune-desk").toFile(),
        languages: List<String> = listOf("en", "en"),
        prepare: suspend Desk.() -> Unit = { pair() },
        body: suspend (Desk) -> Unit,
    ) = runBlocking {
        val life = Job(coroutineContext.job)
        val desk = Desk.open(dir, CoroutineScope(coroutineContext + life), flows = false, languages)
        try {
            desk.prepare()
            desk.phones.forEach { it.app.run() }
            desk.phones.forEach { phone -> phone.app.navigator.stack.first { it == listOf(Route.At(Place.Today)) } }
            body(desk)
        } finally {
            life.cancelAndJoin()
            desk.close()
        }
    }

    private suspend inline fun <reified R : PairRecord> PairModel.step(): R =
        withTimeout(20_000) { state.first { it.load.value is R || it.trouble != null } }.also { assertEquals(null, it.trouble) }.load.value as R

    private suspend inline fun <reified R : PairRecord> PairModel.scans() {
        on(PairEvent.Scanned)
        step<R>()
    }

    /** "Our week", agreed. */
    private suspend fun Desk.ritual() {
        val (ana, ben) = phones.map { it.core }
        ana.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.first { it.id == "r-weekly" }.draft) }
        carry()
        ben.call("acceptRitual") { here -> rituals(here).asked.single().let { acceptRitual(here, it.id, it.proposal!!) } }
        carry()
    }
}
