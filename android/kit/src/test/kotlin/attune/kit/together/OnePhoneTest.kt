package attune.kit.together

import attune.kit.core.AloudStep
import attune.kit.core.Asks
import attune.kit.core.DoneStep
import attune.kit.core.ReadStep
import attune.kit.core.TimerStep
import attune.kit.core.value
import attune.kit.testing.Bench
import attune.kit.testing.begin
import attune.kit.testing.couple
import attune.kit.testing.minutes
import attune.kit.testing.moves
import attune.kit.testing.shows
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** One phone is passed between the two. */
class OnePhoneTest {
    @Test
    fun it_shows_what_is_read_said_and_timed_asks_for_nothing_and_the_other_phone_hears_of_nothing() = Bench.run {
        val (ana, ben) = couple()
        val model = begin(ana, "clear-table", ExerciseEvent.StartOnOnePhone)
        val kinds = mutableListOf<Any>()
        while (model.state.value.load.value?.step !is DoneStep) {
            val record = checkNotNull(model.state.value.load.value)
            assertEquals(true to Asks.NOTHING, record.onePhone to record.asks)
            kinds += record.step::class
            if (record.step is TimerStep) {
                model.on(SessionEvent.ClockStarted)
                clock.minutes(16)
                model.tick()
                assertEquals(listOf(BreathPhase.Rest), ana.haptics.felt, "the end of the time is felt")
            }
            model.moves()
        }
        assertTrue(kinds.containsAll(listOf(ReadStep::class, AloudStep::class, TimerStep::class)), "$kinds")
        carry()
        val there = ben.on(TogetherModel(ben.core, scope, ben.open)).shows("what runs") { it.load.value != null }.load.value!!
        assertEquals(emptyList(), there.running + there.past)
    }
}
