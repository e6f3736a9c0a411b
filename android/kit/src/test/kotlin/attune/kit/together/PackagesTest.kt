package attune.kit.together

import attune.kit.core.PackageCard
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.PackageTable
import attune.kit.testing.Phone
import attune.kit.testing.shows
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Exercises from outside on one phone. */
class PackagesTest {
    @Test
    fun a_signed_one_is_looked_at_added_found_in_the_library_and_taken_out_again() = Bench.run {
        val ana = phone("ana", "Ana")
        val model = ana.packages(PackageTable(lying("signed")))
        assertEquals(emptyList(), model.shows("that none lies here") { it.load.value != null }.load.value)
        val card = model.looks()
        assertTrue(card.signed && card.title == "An hour of the week" && card.author in card.caution, "$card")
        assertTrue(!ana.lists(), "a look keeps nothing")
        model.on(PackagesEvent.LeftAlone)
        assertEquals(null, model.state.value.looking)
        model.on(PackagesEvent.Added)
        model.on(PackagesEvent.AddedUnsigned)
        assertTrue(!ana.lists(), "what was left is not added by a late touch")
        model.on(PackagesEvent.Unsure)
        model.looks()
        model.on(PackagesEvent.Added)
        val added = model.shows("that it lies here") { it.added && it.load.value?.size == 1 }
        assertEquals(null, added.looking)
        assertTrue(ana.lists())
        assertEquals("It lies here already.", model.looks().line)
        model.on(PackagesEvent.LeftAlone)
        val here = checkNotNull(model.state.value.load.value).single()
        model.on(PackagesEvent.ExerciseOpened(here.exercises.single().id))
        assertEquals(Route.Exercise("a-good-hour"), ana.navigator.stack.value.last())
        model.on(PackagesEvent.RemoveAsked(here))
        model.on(PackagesEvent.RemoveKept)
        assertEquals(null, model.state.value.removing)
        assertTrue(ana.lists())
        model.on(PackagesEvent.RemoveAsked(here))
        model.on(PackagesEvent.Removed(here.id))
        assertEquals(null, model.shows("that it is gone") { it.load.value?.isEmpty() == true }.removing)
        assertTrue(!ana.lists())
    }

    @Test
    fun an_unsigned_one_is_asked_about_before_it_is_added() = Bench.run {
        val ana = phone("ana", "Ana")
        val model = ana.packages(PackageTable(lying("unsigned")))
        assertTrue(!model.looks().signed)
        model.on(PackagesEvent.Added)
        model.shows("the question") { it.sure }
        model.on(PackagesEvent.Unsure)
        assertTrue(!model.state.value.sure && model.state.value.looking != null && !ana.lists())
        model.on(PackagesEvent.Added)
        model.on(PackagesEvent.AddedUnsigned)
        model.shows("that it lies here") { it.added && it.load.value?.size == 1 }
        assertTrue(ana.lists())
    }

    @Test
    fun one_that_is_refused_says_why_and_leaves_everything_as_it_is() = Bench.run {
        val ana = phone("ana", "Ana")
        val table = PackageTable(ByteArray(3_000) { it.toByte() })
        val model = ana.packages(table)
        model.on(PackagesEvent.Picked)
        val none = model.shows("what is wrong") { it.trouble != null }
        assertTrue("no package of exercises" in none.trouble!!.message && none.preview.value == null, "$none")
        table.file = ByteArray((2 shl 20) + 1)
        model.on(PackagesEvent.Picked)
        model.shows("that it is too long") { "too long" in it.trouble?.message.orEmpty() }
        table.file = null
        model.on(PackagesEvent.Picked)
        model.shows("nothing, since nothing was picked") { it.trouble == null && it.looking == null }
        // Taken by somebody else: told beside what is looked at.
        table.file = lying("unsigned")
        model.looks()
        model.on(PackagesEvent.Added)
        model.on(PackagesEvent.AddedUnsigned)
        model.shows("that it lies here") { it.added }
        table.file = lying("signed")
        model.looks()
        model.on(PackagesEvent.Added)
        val taken = model.shows("that it is refused") { it.trouble != null }
        assertTrue("somebody else" in taken.trouble!!.message && taken.looking != null && taken.load.value?.size == 1, "$taken")
    }

    @Test
    fun the_next_version_says_whose_place_it_takes() = Bench.run {
        val ana = phone("ana", "Ana")
        val table = PackageTable(lying("signed"))
        val model = ana.packages(table)
        val first = model.looks()
        model.on(PackagesEvent.Added)
        model.shows("that it lies here") { it.added }
        table.file = lying("next")
        assertTrue("the place of an earlier one" in model.looks().line)
        model.on(PackagesEvent.Added)
        model.shows("the next in its place") { it.load.value?.singleOrNull()?.id.let { id -> id != null && id != first.id } }
    }

    private fun lying(name: String) = File(System.getProperty("attune.repository") ?: "../..", "tests/packages/$name.zip").readBytes()

    private fun Phone.packages(table: PackagePort) = on(PackagesModel(table, core, bench.scope, open, {}))

    private suspend fun Phone.lists() = core.call("library") { library(it) }.exercises.any { it.id == "a-good-hour" }

    private suspend fun PackagesModel.looks(): PackageCard {
        on(PackagesEvent.Picked)
        return checkNotNull(shows("what was picked") { it.looking != null }.looking)
    }
}
