package attune.kit.together

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class StepClockTest {
    private val minutes = StepClock(300)

    @Test
    fun it_counts_down_from_where_it_was_set_going_and_stands_where_it_was_stopped() {
        val going = minutes.started(10_000)
        assertEquals(300_000 to 290_000L, minutes.leftMs(99_000).toInt() to going.leftMs(20_000))
        val rests = going.rested(70_000)
        assertFalse(rests.runs)
        assertEquals(240_000, rests.leftMs(500_000))
        assertEquals(239_000, rests.started(900_000).leftMs(901_000))
    }

    @Test
    fun set_going_twice_it_goes_on() {
        assertEquals(minutes.started(5_000), minutes.started(5_000).started(80_000))
    }

    @Test
    fun several_times_in_a_row_follow_each_other_to_the_end() {
        val three = StepClock(5, 3).started(0)
        assertEquals(listOf(1, 1, 2, 3, 3, 3), listOf(0L, 4_999, 5_000, 10_000, 14_999, 60_000).map(three::round))
        assertEquals(listOf(5_000L, 1, 5_000, 5_000, 1, 0), listOf(0L, 4_999, 5_000, 10_000, 14_999, 60_000).map(three::leftMs))
        assertEquals(listOf(false, true, true), listOf(14_999L, 15_000, 60_000).map(three::isOver))
        assertEquals(listOf(1f, .5f, 0f), listOf(0L, 7_500, 15_000).map(three::left))
    }

    @Test
    fun one_that_begins_later_is_whole_until_then() {
        val later = minutes.started(30_000)
        assertEquals(-20_000L to 300_000L, later.elapsedMs(10_000) to later.leftMs(10_000))
        assertTrue(later.runs && !later.isOver(10_000))
        assertEquals(1, later.round(10_000))
    }
}
