package attune.kit.samples

import attune.kit.core.CalendarFound
import attune.kit.core.CalendarLeftOut
import attune.kit.core.CalendarRecord
import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.kit.core.When
import attune.kit.rituals.CalendarState

/** A calendar file, before one is picked, read, and taken. */
object CalendarSamples {
    private val dinners = listOf("2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25").mapIndexed { week, day ->
        When("${day}T19:30:00", 1_795_804_200_000 + week * 604_800_000L, day, "19:30", "18:30 for Ben")
    }
    private val found = listOf(
        CalendarFound(0u, "Dinner, just us two", "Every Friday at 19:30, at the same moment for both", dinners),
        CalendarFound(2u, "Anniversary", "Every year on 14 June at 09:00", listOf(When("2027-06-14T09:00:00", 1_812_956_400_000, "2027-06-14", "09:00", null))),
    )
    private val leftOut = listOf(
        CalendarLeftOut("Stand-up", "In the rule, BYHOUR: It is not kept here; choose days and one time of the day."),
        CalendarLeftOut(null, "This one has no title."),
    )
    val start = CalendarState()
    val read = CalendarState(Load.Ready(CalendarRecord(found, leftOut, false)), setOf(0u))
    val long = CalendarState(Load.Ready(CalendarRecord(found, emptyList(), true)))
    val nothing = CalendarState(Load.Ready(CalendarRecord(emptyList(), leftOut, false)))
    val taken = CalendarState(done = true)
    val trouble = CalendarState(trouble = CoreFailure("This is not a calendar file; choose one that ends in .ics."))
    val all = mapOf("start" to start, "read" to read, "long" to long, "nothing" to nothing, "taken" to taken, "trouble" to trouble)
}
