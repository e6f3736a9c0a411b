package attune.kit.together

import attune.kit.core.CoreFailure
import attune.kit.core.DoneStep
import attune.kit.core.Load
import attune.kit.core.PathRecord
import attune.kit.core.StageStanding
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.begin
import attune.kit.testing.couple
import attune.kit.testing.minutes
import attune.kit.testing.moves
import attune.kit.testing.shows
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

private const val LISTEN = "learning-to-listen"
private const val APART = "living-apart"

/** A path, as it is walked on one phone. */
class PathTest {
    private fun Bench.path(phone: Phone, id: String) = phone.on(PathModel(id, phone.core, scope, phone.open, { phone.navigator.back() }))

    private suspend fun PathModel.read(what: String, test: (PathRecord) -> Boolean = { true }): PathRecord =
        checkNotNull(shows(what) { it.load.value?.let(test) == true }.load.value)

    private val PathRecord.states: List<StageStanding> get() = stages.map { it.state }

    @Test
    fun a_path_is_begun_walked_slowly_and_left_and_the_other_phone_hears_nothing_of_it() = Bench.run {
        val (ana, ben) = couple()
        val model = path(ana, LISTEN)
        val start = model.read("the path")
        assertTrue(start.canBegin && start.states.all { it == StageStanding.LATER } && start.instead.isEmpty())
        model.on(PathEvent.Begun)
        assertEquals(listOf(StageStanding.OPEN, StageStanding.LATER, StageStanding.LATER, StageStanding.LATER), model.read("it under way") { it.card.underWay }.states)
        model.on(PathEvent.Skipped("mindful-ears", true))
        assertEquals(listOf(StageStanding.SKIPPED, StageStanding.OPEN, StageStanding.LATER, StageStanding.LATER), model.read("it passed over") { it.stages[0].state == StageStanding.SKIPPED }.states)
        model.on(PathEvent.Skipped("mindful-ears", false))
        model.read("it put back") { it.stages[0].state == StageStanding.OPEN }

        val session = begin(ana, "mindful-ears", ExerciseEvent.StartOnOnePhone)
        while (session.state.value.load.value?.step !is DoneStep) session.moves()
        val rests = model.read("a rest") { it.stages[1].state == StageStanding.RESTING }
        assertEquals(listOf(StageStanding.DONE, StageStanding.RESTING, StageStanding.LATER, StageStanding.LATER) to "2026-11-24", rests.states to rests.stages[1].opens)
        model.on(PathEvent.Slowed(true))
        assertEquals("2026-11-26", model.read("the slower pace") { it.slower }.stages[1].opens)
        model.on(PathEvent.Slowed(false))
        model.read("the pace as it was") { !it.slower }
        clock.minutes(2 * 24 * 60)
        model.on(PathEvent.Retried)
        assertEquals(listOf(StageStanding.DONE, StageStanding.OPEN, StageStanding.LATER, StageStanding.LATER), model.read("the next one open") { it.stages[1].state == StageStanding.OPEN }.states)

        val together = ana.on(TogetherModel(ana.core, scope, ana.open))
        val shown = together.shows("the path under way") { it.load.value?.path != null }.load.value
        assertEquals(LISTEN to listOf("mindful-ears"), shown?.path?.id to shown?.past?.map { it.exercise })
        carry()
        assertNull(ben.core.call("together") { together(it) }.path)
        assertTrue(ben.core.call("path") { path(it, LISTEN) }.stages.all { it.state == StageStanding.LATER })
        ben.core.call("beginPath") { beginPath(it, APART) }

        model.on(PathEvent.LeaveAsked)
        model.on(PathEvent.LeaveKept)
        assertEquals(false, model.state.value.leaving)
        model.on(PathEvent.LeaveAsked)
        model.on(PathEvent.Left)
        assertTrue(model.read("it left") { !it.card.underWay }.states.all { it == StageStanding.LATER })
        assertEquals(false, model.state.value.leaving)
        together.shows("no path") { it.load.value?.path == null }
        assertEquals(APART, ben.core.call("together") { together(it) }.path?.id, "each phone walks its own")
    }

    @Test
    fun beginning_another_asks_first_and_leaves_the_one_before() = Bench.run {
        val (ana, _) = couple()
        ana.core.call("beginPath") { beginPath(it, LISTEN) }
        val model = path(ana, APART)
        assertTrue("Learning to listen" in model.read("the path").instead)
        ana.called()
        model.on(PathEvent.Begun)
        assertTrue(model.state.value.beginning)
        model.on(PathEvent.BeginKept)
        assertEquals(false to emptyList(), model.state.value.beginning to ana.called())
        model.on(PathEvent.Begun)
        model.on(PathEvent.Begun)
        assertEquals(listOf(StageStanding.OPEN, StageStanding.LATER, StageStanding.LATER, StageStanding.LATER), model.read("it under way") { it.card.underWay }.states)
        assertEquals(false, model.state.value.beginning)
        assertTrue(ana.core.call("path") { path(it, LISTEN) }.canBegin)
    }

    @Test
    fun from_a_path_one_opens_its_exercises_and_goes_back() = Bench.run {
        val (ana, _) = couple()
        ana.open(Route.Library)
        ana.open(Route.Path(LISTEN))
        val model = path(ana, LISTEN)
        model.read("the path")
        model.on(PathEvent.ExerciseOpened("gentle-guess"))
        assertEquals(Route.Exercise("gentle-guess"), ana.navigator.stack.value.last())
        ana.navigator.back()
        model.on(PathEvent.WentBack)
        assertEquals(Route.Library, ana.navigator.stack.value.last())
    }

    @Test
    fun a_path_that_this_app_does_not_have_is_told_kindly_and_leads_back() = Bench.run {
        val (ana, _) = couple()
        val gone = path(ana, "no-such").shows("that it is gone") { it.load is Load.Failed }.load as Load.Failed
        assertEquals(CoreFailure("This path is not here any more; go back and look again.", CoreFailure.Kind.GONE), gone.failure)
        val exercise = ana.on(ExerciseModel("no-such", ana.core, scope, ana.open, ana.open, {}))
        assertEquals(CoreFailure.Kind.GONE, (exercise.shows("that it is gone") { it.load is Load.Failed }.load as Load.Failed).failure.kind)
        val history = ana.on(HistoryModel("no-such", ana.core, scope, ana.open, {}))
        assertEquals(CoreFailure.Kind.GONE, (history.shows("that it is gone") { it.load is Load.Failed }.load as Load.Failed).failure.kind)
    }
}
