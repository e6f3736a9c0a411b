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
        for (need in library.needs) {
            model.on(LibraryEvent.Picked(need.id))
            val fitting = model.state.value.fitting
            assertTrue(fitting.isNotEmpty() && fitting.size < library.exercises.size && fitting.all { need.id in it.needs }, "${need.text}: ${fitting.size}")
        }
        model.on(LibraryEvent.Picked(null))
        assertEquals(library.exercises, model.state.value.fitting)
        assertEquals(emptyList(), ana.called())
        model.on(LibraryEvent.ExerciseOpened(library.exercises.last().id))
        assertEquals(Route.Exercise(library.exercises.last().id), ana.navigator.stack.value.last())
    }
}
