package attune.kit.together

import attune.kit.core.BreatheStep
import attune.kit.core.value
import attune.kit.testing.Bench
import attune.kit.testing.couple
import attune.kit.testing.shows
import attune.kit.testing.together
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** Breathing on two phones. */
class BreatheTest {
    @Test
    fun both_begin_at_one_moment_and_feel_the_same_breaths() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = together<BreatheStep>(ana, ben, "breathe-together")
        hers.on(SessionEvent.Ready(null))
        hers.shows("that it waits") { (it.load.value?.step as? BreatheStep)?.ownReady == true }
        carry()
        his.on(SessionEvent.Ready(null))
        his.shows("when it begins") { it.clock?.runs == true }
        carry()
        hers.shows("when it begins") { it.clock?.runs == true }
        val starts = listOf(hers, his).map { assertNotNull((it.state.value.load.value?.step as BreatheStep).startsAtMs) }
        assertEquals(starts.first(), starts.last())
        for (model in listOf(hers, his)) {
            model.tick()
            assertEquals(clock.utcMs() - starts.first(), model.state.value.run { clock!!.elapsedMs(nowMs) })
            assertEquals(BreathPhase.Rest, model.state.value.phase)
        }
        clock.pass(starts.first() - clock.utcMs())
        for (second in 0..10) {
            for (model in listOf(hers, his)) model.tick()
            if (second < 10) clock.pass(1_000)
        }
        for (phone in listOf(ana, ben)) assertEquals(listOf(BreathPhase.Inward, BreathPhase.Out, BreathPhase.Inward), phone.haptics.felt)
        clock.pass(300_000)
        hers.tick()
        assertEquals(BreathPhase.Rest, ana.haptics.felt.last())
        assertTrue(hers.state.value.run { clock!!.isOver(nowMs) && !clock!!.runs })
    }
}
