package attune.kit.rituals

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull

class RuleTest {
    @Test
    fun what_the_simple_editor_shows_it_writes_back_as_it_was() {
        for (text in listOf("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=DAILY;COUNT=7", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101T000000")) {
            assertEquals(text, Rule.of(text)?.text())
        }
    }

    @Test
    fun days_are_written_in_the_order_of_the_week() = assertEquals("FREQ=WEEKLY;BYDAY=MO,WE,SU", Rule(false, 1, setOf("SU", "MO", "WE")).text())

    @Test
    fun a_rule_beyond_the_simple_editor_is_left_alone() {
        for (text in listOf("FREQ=MONTHLY;BYDAY=1SU", "FREQ=WEEKLY;BYDAY=1SU", "FREQ=WEEKLY;INTERVAL=9", "FREQ=WEEKLY;INTERVAL=x", "", "garbage", "FREQ=DAILY;BYDAY=MO")) {
            assertNull(Rule.of(text), text)
        }
    }

    @Test
    fun an_hour_goes_round_at_midnight() {
        assertEquals(listOf("23:45", "00:00", "00:15"), listOf(-15, 0, 15).map(::clock))
        assertEquals("00:00", clock(minutesOf("23:45") + 15))
    }
}
