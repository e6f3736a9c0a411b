package attune.kit.together

import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.couple
import attune.kit.testing.shows
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Everything there is to do. */
class LibraryTest {
    @Test
    fun what_is_looked_for_leaves_what_may_be_right_for_it_and_asks_the_core_for_nothing() = Bench.run {
        val (ana, _) = couple()
        val model = ana.on(LibraryModel(ana.core, scope, ana.open, {}))
        val library = checkNotNull(model.shows("the library") { it.load.value != null }.load.value)
        assertTrue(library.exercises.size > 50, "${library.exercises.size}")
        assertEquals(library.exercises, model.state.value.fitting)
        ana.called()
        assertTrue(model.state.value.hasMoreNeeds && model.state.value.needsShown == library.needs.take(7))
        model.on(LibraryEvent.MoreNeedsAsked)
        assertEquals(false to library.needs, model.state.value.hasMoreNeeds to model.state.value.needsShown)
        for (need in library.needs) {
            model.on(LibraryEvent.Picked(need.id))
            assertEquals(listOf(need), model.state.value.needsShown)
            val fitting = model.state.value.fitting
            assertTrue(fitting.isNotEmpty() && fitting.size < library.exercises.size && fitting.all { need.id in it.needs }, "${need.text}: ${fitting.size}")
        }
        model.on(LibraryEvent.Picked(null))
        assertEquals(library.exercises, model.state.value.fitting)
        assertEquals(emptyList(), ana.called())
        model.on(LibraryEvent.ExerciseOpened(library.exercises.last().id))
        assertEquals(Route.Exercise(library.exercises.last().id), ana.navigator.stack.value.last())
    }

    @Test
    fun a_kind_and_a_length_narrow_it_a_need_brings_its_paths_and_nothing_fits_too_much_at_once() = Bench.run {
        val (ana, _) = couple()
        val model = ana.on(LibraryModel(ana.core, scope, ana.open, {}))
        val library = checkNotNull(model.shows("the library") { it.load.value != null }.load.value)
        ana.called()
        for (most in LIBRARY_MINUTES) for (kind in library.kinds) {
            model.on(LibraryEvent.MinutesPicked(most))
            model.on(LibraryEvent.KindPicked(kind.id))
            val fitting = model.state.value.fitting
            assertTrue(fitting.isNotEmpty() && fitting.all { it.minutes.toInt() <= most && kind.id in it.kinds }, "${kind.text}, $most: ${fitting.size}")
        }
        model.on(LibraryEvent.Widened)
        assertEquals(library.exercises, model.state.value.fitting)
        assertEquals(emptyList(), model.state.value.fittingPaths)
        model.on(LibraryEvent.Picked("same-fight"))
        assertEquals(listOf("kinder-quarrels", "never-settled"), model.state.value.fittingPaths.map { it.id })
        model.on(LibraryEvent.NarrowAsked)
        model.on(LibraryEvent.MinutesPicked(10))
        model.on(LibraryEvent.KindPicked("physical"))
        model.on(LibraryEvent.NarrowClosed)
        val nothing = model.state.value
        assertTrue(nothing.fitting.isEmpty() && nothing.fittingPaths.isEmpty() && !nothing.narrowing, "${nothing.fitting.map { it.id }}")
        model.on(LibraryEvent.Turned(true))
        model.on(LibraryEvent.PathOpened(library.paths.first().id))
        assertEquals(Route.Path(library.paths.first().id), ana.navigator.stack.value.last())
        assertEquals(emptyList(), ana.called(), "nothing of it is asked of the core")
    }
}
