package attune.kit.samples

import attune.kit.core.Asked
import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.kit.core.NextRitual
import attune.kit.core.Notice
import attune.kit.core.Quote
import attune.kit.core.ReminderAction
import attune.kit.core.Rings
import attune.kit.core.TimeOutLine
import attune.kit.core.ToEntry
import attune.kit.core.ToExercise
import attune.kit.core.ToPair
import attune.kit.core.ToRitual
import attune.kit.core.ToRituals
import attune.kit.core.ToSession
import attune.kit.core.ToTimeOut
import attune.kit.core.ToUs
import attune.kit.core.TodayRecord
import attune.kit.core.TouchLine
import attune.kit.core.When
import attune.kit.today.TodayState

/** States of Today for pictures and tests. Ana and Ben are the sample couple everywhere. */
object TodaySamples {
    private val ourWeek = NextRitual(
        "ritual", "Our week", When("2026-11-22T19:30:00", 1_795_372_200_000, "2026-11-22", "19:30", null),
        "Today at 19:30, 45 minutes. Ben starts this time.", emptyList(),
    )
    private val full = TodayRecord(
        day = "2026-11-22",
        greeting = "Good evening, Ana",
        partner = "Ben",
        rings = Rings(own = false, theirs = true),
        asked = Asked(
            Rings(own = false, theirs = true), "Ben has answered. You see it once you have, too.",
            "What small thing did I do this week that made your day easier?", "Answer", ToSession("session"),
        ),
        next = ourWeek,
        fromPartner = listOf(Quote("Ben, this morning", "You warmed up the car before I even woke. I noticed.", ToEntry("entry"))),
        timeOut = null,
        notices = emptyList(),
        touch = null,
    )

    val evening = TodayState(Load.Ready(full))
    val due = TodayState(
        Load.Ready(
            full.copy(
                asked = null,
                next = ourWeek.copy(actions = ReminderAction.entries, `when` = ourWeek.`when`.copy(theirs = "18:30 for Ben")),
                notices = listOf(
                    Notice("Ben called a pause that was over before your phone heard of it.", ToTimeOut), Notice("Work stays out until 22:00.", ToRitual("work")),
                ),
            ),
        ),
    )
    val touch = TodayState(
        Load.Ready(full.copy(asked = null, touch = TouchLine("A small touch in passing, whenever you both like. You both said so.", "End it"))),
    )
    val quiet = TodayState(Load.Ready(full.copy(rings = Rings(own = true, theirs = true), asked = null, next = null, fromPartner = emptyList())))
    val pausing = TodayState(Load.Ready(full.copy(asked = null, next = null, timeOut = TimeOutLine("You both come back at 21:10.", 1_140_000uL, true))))
    val alone = TodayState(
        Load.Ready(
            TodayRecord(
                "2026-11-22", "Good evening, Ana", null, Rings(own = false, theirs = false),
                Asked(Rings(own = false, theirs = false), "", "Share this with someone?", "Pair two phones", ToPair),
                null, emptyList(), null, emptyList(), null,
            ),
        ),
    )
    val both = TodayState(Load.Ready(full.copy(next = ourWeek.copy(actions = ReminderAction.entries), notices = listOf(Notice("Update Attune to see one new thing.", null)))))
    val resting = TodayState(
        Load.Ready(
            full.copy(asked = null, next = null, notices = listOf(Notice("Your rituals rest up to and including 28 November 2026.", ToRituals))),
        ),
    )
    val ended = TodayState(
        Load.Ready(
            TodayRecord(
                "2026-11-22", "Good evening, Ana", null, Rings(own = false, theirs = false), null, null, emptyList(), null,
                listOf(Notice("Sync has ended. What was yours together stays readable here.", ToUs)), null,
            ),
        ),
    )
    val failed = TodayState(Load.Failed(CoreFailure("The folder is another process's. Close the other window, then try again.")))
    val waiting = TodayState()
    val begin = TodayState(
        Load.Ready(full.copy(asked = Asked(Rings(own = false, theirs = false), "", "Two lines a day", "Begin", ToExercise("daily-check-in")), fromPartner = emptyList())),
    )
    val all = mapOf("evening" to evening, "due" to due, "both" to both, "resting" to resting, "touch" to touch, "ended" to ended, "quiet" to quiet, "pausing" to pausing, "alone" to alone, "failed" to failed, "waiting" to waiting, "begin" to begin)
}
