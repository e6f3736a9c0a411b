package attune.kit.samples

import attune.kit.core.AnchoredZone
import attune.kit.core.AtQuiet
import attune.kit.core.FloatingZone
import attune.kit.core.LibraryCard
import attune.kit.core.Load
import attune.kit.core.OtherChange
import attune.kit.core.RepeatDays
import attune.kit.core.RepeatWeeks
import attune.kit.core.RestCard
import attune.kit.core.Ringing
import attune.kit.core.RitualCard
import attune.kit.core.RitualDraft
import attune.kit.core.RitualRecord
import attune.kit.core.RitualStanding
import attune.kit.core.RitualsRecord
import attune.kit.core.Weekday
import attune.kit.core.TouchCard
import attune.kit.core.TouchStanding
import attune.kit.core.When
import attune.kit.rituals.RestDays
import attune.kit.rituals.RitualState
import attune.kit.rituals.RitualsState

private val draft = RitualDraft("r-weekly", "Our week", null, "17:00", AnchoredZone("Europe/Berlin"), 45u, false, RepeatWeeks(1u, listOf(Weekday.SUNDAY)), null, false)
private val sundays = listOf("2026-11-22", "2026-11-29", "2026-12-06", "2026-12-13", "2026-12-20").mapIndexed { week, day ->
    When("${day}T17:00:00", 1_795_363_200_000 + week * 604_800_000L, day, "17:00", "16:00 for Ben")
}
private val ourWeek = RitualCard("week", "Our week", "Every Sunday at 17:00, at the same moment for both", RitualStanding.ON, sundays[0], 45u, "Ben", null, null, false)

private val habit = RitualDraft("r-habit-week", "Antidote week", null, "08:30", FloatingZone, 1u, true, RepeatDays(1u), "2026-11-26", true)
private val mornings = listOf("2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25").mapIndexed { number, day ->
    When("${day}T08:30:00", 1_795_246_200_000 + number * 86_400_000L, day, "08:30", null)
}
private val unnamed = RitualCard("mine", "Something you planned", "Every day at 08:30, until 26 November 2026", RitualStanding.ON, mornings[0], 1u, null, null, null, true)

/** The rituals of two. */
object RitualsSamples {
    private val daily = RitualCard("daily", "Two lines a day", "Every day at 20:45, each at your own hour", RitualStanding.ON, When("2026-11-22T20:45:00", 1_795_376_700_000, "2026-11-22", "20:45", null), 5u, null, null, null, false)
    private val library = listOf(
        LibraryCard("r-meal", "Screens-away meal", "Tuesday, Thursday and Sunday at 19:00", 40u, draft),
        LibraryCard("r-parting", "Before we part", "Monday to Friday at 07:40", 2u, draft),
        LibraryCard("r-date", "Time for two", "Every Friday at 19:30", 120u, draft),
    )
    private val onlyMine = listOf(LibraryCard("r-habit-week", "Antidote week", "Every day at 08:30, until 26 November 2026", 1u, habit))
    private val touch = TouchCard(
        "A small touch", "You may both like a hand held, a hug, a kiss in passing. If you say so here, nobody sees it unless both of you do.",
        TouchStanding.NOT_YET, "I would like that",
    )
    val some = RitualsState(Load.Ready(RitualsRecord(emptyList(), listOf(ourWeek, daily), emptyList(), library, emptyList(), emptyList(), "2026-11-20", onlyMine, touch)))
    val asked = RitualsState(Load.Ready(RitualsRecord(listOf(ourWeek.copy(state = RitualStanding.PROPOSED_BY_PARTNER, next = null, starts = null, proposal = "change")), listOf(daily), emptyList(), library, emptyList(), emptyList(), "2026-11-20", onlyMine, touch)))
    val none = RitualsState(Load.Ready(RitualsRecord(emptyList(), emptyList(), emptyList(), library, emptyList(), library.take(2), "2026-11-20", onlyMine, touch)))
    val choosing = some.copy(rest = RestDays("2026-11-20", "2026-11-21"))
    val resting = RitualsState(
        Load.Ready(
            RitualsRecord(
                emptyList(), listOf(ourWeek, daily).map { it.copy(restsUntil = "2026-11-26") }, emptyList(), library,
                listOf(RestCard("rest", "All your rituals rest. They come again on 27 November 2026.", "2026-11-20", "2026-11-26", null)), emptyList(), "2026-11-20", onlyMine, touch.copy(line = "A small touch in passing, whenever you both like. You both said so.", state = TouchStanding.ON, action = "End it"),
            ),
        ),
    )
    val locked = RitualsState(Load.Ready(RitualsRecord(emptyList(), listOf(unnamed, daily), emptyList(), library, emptyList(), emptyList(), "2026-11-20", onlyMine, touch)))
    val all = mapOf("some" to some, "asked" to asked, "none" to none, "choosing" to choosing, "resting" to resting, "locked" to locked)
}

/** One ritual, as it can stand. */
object RitualScreenSamples {
    private val record = RitualRecord(
        ourWeek, "Your Sunday slot.", sundays, null, null, listOf("2026-11-15", "2026-11-08", "2026-10-25", "2026-11-12"), draft,
        null, null, null, emptyList(), "When there is little time: two minutes, a sentence each.", "2026-11-20",
        Ringing(AtQuiet.HOLD, false),
    )
    val on = RitualState(Load.Ready(record))
    val proposed = RitualState(Load.Ready(record.copy(card = ourWeek.copy(state = RitualStanding.PROPOSED_BY_PARTNER, starts = null, proposal = "change"), together = emptyList(), ringing = null)))
    val change = RitualState(Load.Ready(record.copy(card = ourWeek.copy(state = RitualStanding.CHANGE_PROPOSED, proposal = "change"), change = "Every Sunday at 18:00", counter = draft.copy(time = "18:00"))))
    val titles = RitualState(Load.Ready(record.copy(otherTitle = "Sunday at five")))
    val waits = RitualState(
        Load.Ready(record.copy(waits = "Every Sunday at 19:00", otherChange = OtherChange("Every Sunday at 18:00", "change"))),
    )
    val resting = RitualState(
        Load.Ready(
            record.copy(
                card = ourWeek.copy(restsUntil = "2026-12-31"),
                rests = listOf(RestCard("rest", "“Our week” rests. It comes again on 1 January 2027.", "2026-11-20", "2026-12-31", "week")),
            ),
        ),
    )
    val stopping = on.copy(asking = true)
    val ringing = on.copy(ringing = true)
    private val locked = record.copy(
        card = unnamed, line = "Something you planned.", nextFive = mornings, together = listOf("2026-11-20"),
        draft = habit.copy(library = null, title = "Something you planned"), short = null,
    )
    val mine = RitualState(Load.Ready(locked.copy(card = unnamed.copy(title = "Antidote week"), draft = habit)))
    val mineStopping = RitualState(Load.Ready(locked), asking = true)
    val all = mapOf("on" to on, "proposed" to proposed, "change" to change, "titles" to titles, "waits" to waits, "resting" to resting, "stopping" to stopping, "ringing" to ringing, "mine" to mine, "mineStopping" to mineStopping)
}
