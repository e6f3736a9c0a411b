package attune.kit.app

import attune.kit.core.EntryDraft
import attune.kit.core.Load
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.journal.EditorEvent
import attune.kit.journal.EditorModel
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.couple
import attune.kit.testing.inTime
import attune.kit.testing.shows
import attune.kit.today.TodayModel
import attune.kit.welcome.WelcomeModel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.test.runCurrent
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertSame
import kotlin.test.assertTrue

class AppTest {
    @Test
    fun a_start_is_two_calls_and_each_place_one_more() = Bench.run {
        val (ana, _) = couple()
        val app = ana.app()
        app.navigator.stack.first { it == listOf(Route.At(Place.Today)) }
        app.model(Route.At(Place.Today)).let { (it as TodayModel).shows("Today") { state -> state.load is Load.Ready } }
        assertEquals(listOf("welcome", "today"), ana.called())
        for ((place, name) in listOf(Place.Together to "together", Place.Journal to "journalPage", Place.Rituals to "rituals", Place.Us to "us")) {
            app.navigator.open(Route.At(place))
            while (ana.calls.isEmpty()) delay(5)
            delay(50)
            assertEquals(listOf(name), ana.called())
        }
    }

    @Test
    fun what_the_partner_did_appears_without_asking() = Bench.run {
        val (ana, ben) = couple()
        val app = ana.app()
        app.navigator.stack.first { it == listOf(Route.At(Place.Today)) }
        val today = app.model(Route.At(Place.Today)) as TodayModel
        today.shows("Today") { it.load is Load.Ready }
        ben.core.call("saveEntry") { saveEntry(it, Which.OURS, null, EntryDraft("You warmed up the car.", emptyList(), null)) }
        carry()
        today.shows("Ben's line") { state -> state.load.value?.fromPartner?.any { "warmed" in it.text } == true }
    }

    @Test
    fun a_screen_keeps_its_model_while_it_is_open_and_no_longer() = Bench.run {
        val app = phone("ana", "Ana").app()
        app.navigator.stack.first { it == listOf(Route.At(Place.Today)) }
        app.navigator.open(Route.Help())
        val help = app.model(Route.Help())
        app.navigator.open(Route.TimeOut)
        assertSame(help, app.model(Route.Help()))
    }

    @Test
    fun what_was_typed_last_is_kept_before_its_pause_is_over_and_once() = inTime { bench ->
        val (ana, _) = bench.couple()
        val app = ana.app()
        app.navigator.open(Route.Editor(Which.OURS, null))
        val editor = app.model(Route.Editor(Which.OURS, null)) as EditorModel
        testScheduler.runCurrent()
        editor.on(EditorEvent.Typed("You warmed up the car."))
        app.keepNow()
        assertEquals("You warmed up the car.", ana.core.call("editor") { editor(it, Which.OURS, null) }.body)
        ana.called()
        delay(1_000)
        app.keepNow()
        assertEquals(emptyList(), ana.called())
    }

    @Test
    fun files_that_cannot_be_read_any_more_are_told_by_the_first_screen() = Bench.run {
        val ana = phone("ana", "Ana")
        ana.core.pause()
        val folder = File(folder("ana"))
        folder.renameTo(File(folder.parentFile, "moved"))
        folder.writeText("no folder")
        val welcome = ana.app().model(Route.Welcome) as WelcomeModel
        assertTrue(welcome.shows("what is wrong") { it.trouble != null }.trouble!!.message.isNotBlank())
    }

    @Test
    fun a_phone_that_knows_nobody_begins_at_the_welcome() = Bench.run {
        val fresh = phone("fresh")
        val app = fresh.app()
        while (fresh.calls.isEmpty()) delay(5)
        delay(50)
        assertEquals(listOf<Route>(Route.Welcome), app.navigator.stack.value)
    }
}
