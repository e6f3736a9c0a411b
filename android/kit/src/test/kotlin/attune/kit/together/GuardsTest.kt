package attune.kit.together

import attune.kit.core.CalmStep
import attune.kit.core.FearStep
import attune.kit.core.LinkToHelp
import attune.kit.core.ReadyStep
import attune.kit.core.value
import attune.kit.help.HelpEvent
import attune.kit.help.HelpModel
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.awaits
import attune.kit.testing.begin
import attune.kit.testing.couple
import attune.kit.testing.moves
import java.io.File
import java.security.MessageDigest
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** What stands before a talk is passed, and kept nowhere. */
class GuardsTest {
    @Test
    fun who_passes_them_leaves_every_file_as_it_was_and_nothing_in_what_the_screen_holds() = Bench.run {
        val (ana, _) = couple()
        val model = begin(ana, "repair-talk")
        val seen = mutableListOf<Any>()
        while (model.state.value.load.value?.step !is ReadyStep) {
            val step = checkNotNull(model.state.value.load.value).step
            val before = files("ana")
            model.moves()
            if (step !is CalmStep && step !is FearStep) continue
            seen += step::class
            assertTrue(before.size > 2, "$before")
            assertEquals(before, files("ana"))
        }
        assertEquals(setOf<Any>(CalmStep::class, FearStep::class), seen.toSet())
        val state = model.state.value
        assertEquals(listOf(Hand(), null, null), listOf(state.hand, state.clock, state.trouble))
        assertTrue(listOf("guard", "rather-not").none { it in state.toString() }, "$state")
    }

    @Test
    fun the_reading_is_a_page_of_help_from_which_one_comes_back_where_one_was() = Bench.run {
        val (ana, _) = couple()
        val model = begin(ana, "repair-talk")
        while (model.state.value.load.value?.step !is FearStep) model.moves()
        val reading = model.awaits<FearStep>("the question").reading
        val before = files("ana")
        model.on(SessionEvent.Follow(reading))
        val page = (reading.to as LinkToHelp).page
        assertEquals(Route.Help(page), ana.navigator.stack.value.last())
        val help = ana.on(HelpModel(page, ana.core, scope, ana.open) { ana.navigator.back() })
        assertEquals(page, help.state.value.page)
        help.on(HelpEvent.WentBack)
        assertTrue(ana.navigator.stack.value.last() is Route.Session)
        assertEquals(before, files("ana"))
    }

    @Test
    fun a_file_that_is_another_is_found() = Bench.run {
        val (ana, _) = couple()
        val before = files("ana")
        ana.core.call("start") { start(it, "daily-check-in") }
        assertTrue(before != files("ana"))
        assertContentEquals(before.keys.sorted(), files("ana").keys.sorted())
    }

    /** Every file of a phone by what is in it; the index beside a database is only how it is read. */
    private fun Bench.files(label: String): Map<String, String> {
        val folder = File(folder(label))
        val found = folder.walk().filter { it.isFile && !it.name.endsWith("-shm") }
        return found.associate { it.relativeTo(folder).path to MessageDigest.getInstance("SHA-256").digest(it.readBytes()).joinToString("") { byte -> "%02x".format(byte) } }
    }
}
