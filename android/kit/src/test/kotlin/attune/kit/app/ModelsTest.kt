package attune.kit.app

import attune.kit.Phone
import attune.kit.SUNDAY_FIVE
import attune.kit.core.CoreException
import attune.kit.core.CoreGateway
import attune.kit.core.EntryDraft
import attune.kit.core.KeyFile
import attune.kit.core.Load
import attune.kit.core.Start
import attune.kit.core.SteppedClock
import attune.kit.core.Whereabouts
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.today.TodayModel
import attune.kit.twoPhones
import attune.kit.until
import attune.kit.us.UsEvent
import attune.kit.us.UsModel
import attune.kit.us.UsState
import kotlinx.coroutines.runBlocking
import java.io.File
import java.nio.file.Files
import java.util.Collections
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue

class ModelsTest {
    @Test
    fun a_screen_is_one_call_and_a_tap_is_one_call_each_on_the_core_s_own_thread() = twoPhones {
        paired()
        val calls = Collections.synchronizedList(mutableListOf<Pair<String, String>>())
        ana.core.onCall = { name, thread -> calls += name to thread }
        ana.start()
        val today = ana.onMain { ana.app.model(Route.At(Place.Today)) as TodayModel }
        today.state.until("Today") { it.load is Load.Ready }
        assertEquals(listOf("welcome", "today"), calls.map { it.first })
        for ((place, name) in listOf(Place.Together to "together", Place.Journal to "journalPage", Place.Rituals to "rituals", Place.Us to "us")) {
            calls.clear()
            ana.onMain { ana.app.navigator.open(Route.At(place)) }
            ana.onMain { ana.app.model(Route.At(place)) }.state.until("$place") { calls.isNotEmpty() }
            assertEquals(listOf(name), calls.map { it.first }.distinct())
        }
        val us = ana.onMain { ana.app.model(Route.At(Place.Us)) as UsModel }
        us.state.until("Us") { it.load is Load.Ready }
        calls.clear()
        ana.onMain { us.on(UsEvent.Typed("Anouk")); us.on(UsEvent.Named) }
        us.state.until("the new name") { it.load.value?.name == "Anouk" }
        assertEquals(listOf("setName", "us"), calls.map { it.first })
        assertTrue(calls.all { it.second.startsWith("attune-core") }, calls.toString())
    }

    @Test
    fun what_the_partner_did_appears_without_asking() = twoPhones {
        paired()
        ana.start()
        val today = ana.onMain { ana.app.model(Route.At(Place.Today)) as TodayModel }
        today.state.until("Today") { it.load is Load.Ready }
        ben.core.call("saveEntry") { saveEntry(it, Which.OURS, null, EntryDraft("You warmed up the car.", emptyList(), null)) }
        settle()
        today.state.until("Ben's line") { it.load.value?.fromPartner?.any { quote -> "warmed" in quote.text } == true }
    }

    @Test
    fun a_failed_tap_is_told_beside_what_is_shown() = twoPhones {
        paired()
        ana.start()
        ana.onMain { ana.app.navigator.open(Route.At(Place.Us)) }
        val us = ana.onMain { ana.app.model(Route.At(Place.Us)) as UsModel }
        us.state.until("Us") { it.load is Load.Ready }
        ana.onMain { us.on(UsEvent.Asked(UsState.Sheet.Erase)); us.on(UsEvent.Typed("no")); us.on(UsEvent.Erased) }
        val state = us.state.until("the refusal") { it.trouble != null }
        assertTrue(state.load is Load.Ready && "erase" in state.trouble!!.message, state.toString())
    }

    @Test
    fun a_folder_that_cannot_be_used_says_why_and_is_left_alone() = runBlocking<Unit> {
        val file = Files.createTempFile("attune", "file").toFile()
        val failure = assertFailsWith<CoreException> { CoreGateway.open(file.path, SteppedClock(0), KeyFile(File("${file.path}.key"))) { Whereabouts("UTC", 0, "en") } }
        assertTrue(failure.failure.message.isNotBlank(), failure.failure.toString())
        assertTrue(file.isFile)
    }

    @Test
    fun a_copied_folder_without_its_key_opens_as_a_new_phone() = twoPhones {
        paired()
        ana.core.pause()
        folder("ana").copyRecursively(folder("copy"))
        val copy = Phone(folder("copy"), SteppedClock(SUNDAY_FIVE), folder("between"))
        assertEquals(Start.NEW_PHONE, copy.core.call("welcome") { welcome(it) }.start)
        copy.close()
    }
}
