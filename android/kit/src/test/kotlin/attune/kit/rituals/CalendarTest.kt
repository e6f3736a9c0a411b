package attune.kit.rituals

import attune.kit.core.Load
import attune.kit.core.value
import attune.kit.testing.Bench
import attune.kit.testing.CalendarTable
import attune.kit.testing.couple
import attune.kit.testing.shows
import kotlinx.coroutines.delay
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Two events of another calendar, of which one can be kept. */
const val ANOTHER_CALENDAR = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:Swimming\r\nDTSTART:20261123T190000\r\nDURATION:PT1H\r\n" +
    "RRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Stand-up\r\nDTSTART:20261123T090000\r\nRRULE:FREQ=DAILY;BYHOUR=9,10\r\nEND:VEVENT\r\n" +
    "END:VCALENDAR\r\n"

class CalendarTest {
    @Test
    fun what_is_taken_of_a_calendar_is_proposed_to_the_other() = Bench.run {
        val (ana, ben) = couple()
        val table = CalendarTable(ANOTHER_CALENDAR.toByteArray())
        val calendar = ana.on(CalendarModel(table, ana.core, scope, {}, {}))
        calendar.on(CalendarEvent.Picked)
        val preview = calendar.shows("what it holds") { it.preview != null }.preview!!
        assertEquals(listOf("Swimming"), preview.found.map { it.title })
        assertTrue("BYHOUR" in preview.leftOut.single().why)
        calendar.on(CalendarEvent.Toggled(0u))
        calendar.on(CalendarEvent.Taken)
        assertEquals(CalendarState(done = true), calendar.shows("that it was taken") { it.done })
        carry()
        val rituals = ben.on(RitualsModel(ben.core, scope, ben.open))
        assertEquals("Swimming", rituals.shows("the proposal") { it.load.value?.asked?.size == 1 }.load.value!!.asked.single().title)
        calendar.on(CalendarEvent.Picked)
        val again = calendar.shows("what it holds now") { it.preview != null }
        assertEquals(listOf("Swimming", "Stand-up"), again.preview!!.leftOut.map { it.title }, "what is here already is not found again")
    }

    @Test
    fun rituals_are_given_to_a_calendar_one_or_all_and_nothing_is_named() = Bench.run {
        val (ana, ben) = couple()
        ana.core.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.first { it.id == "r-weekly" }.draft) }
        carry()
        val table = CalendarTable()
        val calendar = ana.on(CalendarModel(table, ana.core, scope, {}, {}))
        calendar.on(CalendarEvent.Exported)
        assertTrue(calendar.shows("that nothing is on yet") { it.trouble != null }.trouble!!.message.isNotBlank())
        ben.core.call("acceptRitual") { here -> rituals(here).asked.single().let { acceptRitual(here, it.id, it.proposal!!) } }
        carry()
        calendar.on(CalendarEvent.Exported)
        while (table.file == null) delay(5)
        val all = table.file!!.decodeToString()
        assertEquals("attune.ics", table.name)
        assertTrue("RRULE:FREQ=WEEKLY;BYDAY=SU" in all && "BEGIN:VTIMEZONE" in all)
        assertTrue(listOf("Our week", "Ana", "Ben").none { it in all })
        table.file = null
        val id = ana.core.call("rituals") { rituals(it) }.on.single().id
        val ritual = ana.on(RitualModel(id, table, ana.core, scope, ana.open, {})).apply { shows("its record") { it.load is Load.Ready } }
        ritual.on(RitualEvent.Exported)
        while (table.file == null) delay(5)
        assertTrue("UID:$id@attune" in table.file!!.decodeToString())
    }

    @Test
    fun a_file_that_is_none_is_told_and_nothing_is_left_of_the_one_before() = Bench.run {
        val ana = phone("ana", "Ana")
        val table = CalendarTable(ANOTHER_CALENDAR.toByteArray())
        val calendar = ana.on(CalendarModel(table, ana.core, scope, {}, {}))
        calendar.on(CalendarEvent.Picked)
        val alone = calendar.shows("what it holds") { it.preview != null }.preview!!
        assertEquals(1 to 1, alone.found.size to alone.leftOut.size, "alone, a title of one's own can be kept too")
        table.file = ByteArray(3_000) { it.toByte() }
        calendar.on(CalendarEvent.Picked)
        assertEquals(null, calendar.shows("what is wrong") { it.trouble != null }.preview)
        table.file = null
        calendar.on(CalendarEvent.Picked)
        assertTrue(calendar.shows("no complaint") { it.trouble == null }.chosen.isEmpty())
    }
}
