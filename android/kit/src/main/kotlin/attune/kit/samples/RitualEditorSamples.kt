package attune.kit.samples

import attune.kit.core.AnchoredZone
import attune.kit.core.CoreFailure
import attune.kit.core.DateZone
import attune.kit.core.FloatingZone
import attune.kit.core.Load
import attune.kit.core.OnDate
import attune.kit.core.OnNth
import attune.kit.core.Repeat
import attune.kit.core.RepeatDays
import attune.kit.core.RepeatMonths
import attune.kit.core.RepeatOnce
import attune.kit.core.RepeatWeeks
import attune.kit.core.RepeatYears
import attune.kit.core.RitualDraft
import attune.kit.core.RitualPreview
import attune.kit.core.Weekday
import attune.kit.core.When
import attune.kit.core.ZoneOption
import attune.kit.rituals.RitualEditorState

/** A ritual being written, in every way it can repeat. */
object RitualEditorSamples {
    private val draft = RitualDraft("r-weekly", "Our week", null, "17:00", AnchoredZone("Europe/Berlin"), 45u, false, RepeatWeeks(1u, listOf(Weekday.SUNDAY)), null, false)
    private val zones = listOf(ZoneOption("Europe/Berlin", "Berlin"), ZoneOption("Europe/Lisbon", "Lisbon"))
    private val begins = listOf(
        RepeatOnce, RepeatDays(1u), RepeatWeeks(1u, listOf(Weekday.FRIDAY)), RepeatMonths(1u, OnDate(20)), RepeatMonths(1u, OnNth(3, Weekday.FRIDAY)),
        RepeatYears(1u, 11u, OnDate(20)), RepeatYears(1u, 11u, OnNth(3, Weekday.FRIDAY)),
    )

    private fun comes(at: String, theirs: String?, vararg days: String) =
        days.mapIndexed { number, day -> When("${day}T$at:00", 1_795_363_200_000 + number * 604_800_000L, day, at, theirs) }

    private fun state(draft: RitualDraft, says: String, next: List<When>, hint: String? = null, ends: String? = null) =
        RitualEditorState(Load.Ready(draft), RitualPreview(says, next, zones, hint, ends, begins, draft.from ?: "2026-11-20", draft.onlyMe))

    private fun own(title: String, repeat: Repeat, at: String = "19:30") =
        RitualDraft(null, title, null, at, FloatingZone, 20u, false, repeat, null, false)

    val library = state(
        draft, "Every Sunday at 17:00, at the same moment for both",
        comes("17:00", "16:00 for Ben", "2026-11-22", "2026-11-29", "2026-12-06", "2026-12-13", "2026-12-20"),
    )
    val own = state(
        own("", RepeatDays(1u)), "Every day at 19:30, where each of you is",
        comes("19:30", "Ben’s 19:30 is 20:30 here", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"),
    )
    val once = state(
        own("The lake", RepeatOnce).copy(from = "2026-12-12"), "Once, on 12 December 2026 at 19:30, where each of you is",
        comes("19:30", "Ben’s 19:30 is 20:30 here", "2026-12-12"),
    )
    val monthly = state(
        own("Money, calmly", RepeatMonths(1u, OnDate(31))).copy(until = "2027-12-31"), "Every month on the 31st at 19:30, where each of you is, until 31 December 2027",
        comes("19:30", "Ben’s 19:30 is 20:30 here", "2026-12-31", "2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"),
        "Where a month has no 31st, it is left out. “The last day” comes in every month.",
    )
    val yearly = state(
        own("The long table", RepeatYears(1u, 5u, OnNth(2, Weekday.SUNDAY))), "Every year on the second Sunday of May at 19:30, where each of you is",
        comes("19:30", "Ben’s 19:30 is 20:30 here", "2027-05-09", "2028-05-14", "2029-05-13", "2030-05-12", "2031-05-11"),
    )
    val anniversary = state(
        draft.copy(library = "r-story", title = "Our story, again", time = "19:00", policy = DateZone, repeat = RepeatYears(1u, 11u, OnDate(20))),
        "Every year on a date to be chosen, at 19:00", emptyList(), "Choose the date it is about.",
    )
    val boundary = state(
        draft.copy(
            library = "r-work-off", title = "Work stays out", time = "20:00", policy = FloatingZone, minutes = 120u,
            repeat = RepeatWeeks(1u, listOf(Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY)),
        ),
        "Monday to Friday from 20:00 to 22:00, where each of you is",
        comes("20:00", "Ben’s 20:00 is 21:00 here", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"), ends = "22:00",
    )
    val mine = state(
        own("Ten breaths", RepeatDays(1u), "08:30").copy(onlyMe = true), "Every day at 08:30",
        comes("08:30", null, "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"),
    ).copy(trouble = CoreFailure("Nothing is kept here yet; choose a passphrase first.", CoreFailure.Kind.VAULT))
    val all = mapOf("library" to library, "own" to own, "once" to once, "monthly" to monthly, "yearly" to yearly, "anniversary" to anniversary, "boundary" to boundary, "mine" to mine)
}
