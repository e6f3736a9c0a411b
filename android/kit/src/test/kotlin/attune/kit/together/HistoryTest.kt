package attune.kit.together

import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.minutes
import attune.kit.testing.shows
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** What was done, page by page. */
class HistoryTest {
    private suspend fun Phone.leaves(exercise: String): String {
        val session = core.call("start") { start(it, exercise) }
        core.call("leaveSession") { leaveSession(it, session) }
        return session
    }

    @Test
    fun what_was_done_is_turned_through_and_opens_to_be_read_again() = Bench.run {
        val (ana, _) = couple()
        val model = ana.on(HistoryModel(null, ana.core, scope, ana.open, {}))
        assertTrue(model.shows("nothing yet") { it.load.value != null }.sessions.isEmpty())
        // What was left and is begun again goes on, so each is another exercise.
        val ids = ana.core.call("library") { library(it) }.exercises.map { it.id }.filter { !it.startsWith("rite-") }.take(34)
        val begun = ids.mapNotNull { id ->
            clock.minutes(1)
            ana.leaves(id)
        }
        model.on(HistoryEvent.Retried)
        val first = model.shows("the first page") { it.sessions.firstOrNull()?.id == begun.last() }
        assertEquals(30 to true, first.sessions.size to (first.load.value?.next != null))
        model.on(HistoryEvent.More)
        val all = model.shows("the rest") { it.sessions.size > 30 }
        assertEquals(begun.reversed(), all.sessions.map { it.id })
        assertEquals(null, all.load.value?.next)
        model.on(HistoryEvent.SessionOpened(begun.first()))
        assertEquals(Route.Session(begun.first()), ana.navigator.stack.value.last())

        val one = ana.on(ExerciseModel(ids.first(), ana.core, scope, ana.open, ana.open, {}))
        val before = one.shows("when it was done before") { it.load.value?.before?.isNotEmpty() == true }.load.value!!.before
        assertEquals(listOf(begun.first()), before.map { it.id })
        one.on(ExerciseEvent.SessionOpened(before.single().id))
        assertEquals(Route.Session(begun.first()), ana.navigator.stack.value.last())
        one.on(ExerciseEvent.HistoryAsked)
        assertEquals(Route.History(ids.first()), ana.navigator.stack.value.last())
        val only = ana.on(HistoryModel(ids.first(), ana.core, scope, ana.open, {})).shows("that one alone") { it.load.value != null }
        assertEquals(listOf(begun.first()), only.sessions.map { it.id })
        assertTrue(only.load.value!!.title.isNotEmpty())
    }

    @Test
    fun together_leads_there_and_to_the_path() = Bench.run {
        val (ana, _) = couple()
        val model = ana.on(TogetherModel(ana.core, scope, ana.open))
        model.on(TogetherEvent.HistoryAsked)
        assertEquals(Route.History(), ana.navigator.stack.value.last())
        model.on(TogetherEvent.PathOpened("learning-to-listen"))
        assertEquals(Route.Path("learning-to-listen"), ana.navigator.stack.value.last())
    }
}
