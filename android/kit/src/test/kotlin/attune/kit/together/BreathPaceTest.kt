package attune.kit.together

import attune.kit.together.BreathPhase.Hold
import attune.kit.together.BreathPhase.Inward
import attune.kit.together.BreathPhase.Out
import attune.kit.together.BreathPhase.Rest
import kotlin.math.abs
import kotlin.math.roundToInt
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class BreathPaceTest {
    private val held = BreathPace(4, 2, 6, minutes = 5)

    @Test
    fun a_breath_goes_in_is_held_goes_out_and_comes_again() {
        val at = listOf(-1L, 0, 3_999, 4_000, 5_999, 6_000, 11_999, 12_000, 299_999, 300_000)
        assertEquals(listOf(Rest, Inward, Inward, Hold, Hold, Out, Out, Inward, Out, Rest), at.map(held::phase))
        assertTrue((0L..20_000 step 10).none { BreathPace(5, 0, 5, 1).phase(it) == Hold })
    }

    @Test
    fun the_lungs_fill_and_empty_without_a_leap() {
        val path = (0L..24_000 step 20).map(held::fullness)
        assertTrue(path.all { it in 0f..1f })
        assertTrue(path.zipWithNext().all { (one, next) -> abs(one - next) < .02f })
        assertEquals(listOf(0f, .5f, 1f, 1f, .5f), listOf(0L, 2_000, 4_000, 5_000, 9_000).map { Math.round(held.fullness(it) * 100) / 100f })
    }

    @Test
    fun with_less_movement_it_is_another_once_a_second() {
        assertEquals(listOf(.25f, .25f, .5f, 1f, 1f, 1f), listOf(0L, 999, 1_000, 3_000, 4_500, 6_000).map(held::steps))
        assertEquals(listOf(0, 1, 4, 1, 2, 1, 6), listOf(-1L, 0, 3_999, 4_000, 5_000, 6_000, 11_999).map(held::count))
        assertEquals(17, (held.steps(11_500) * 100).roundToInt())
    }

    @Test
    fun begun_minutes_are_counted_and_before_it_begins_all_of_them() {
        assertEquals(listOf<Int?>(5, 5, 5, 4, 1, 0, 0), listOf(-9_000L, 0, 59_999, 60_000, 299_999, 300_000, 999_999).map(held::minutesLeft))
        assertEquals(null, BreathPace().minutesLeft(1))
        assertEquals(Inward, BreathPace().phase(10_000_000_000))
    }
}
