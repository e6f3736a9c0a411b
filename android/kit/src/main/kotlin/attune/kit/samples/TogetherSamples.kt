package attune.kit.samples

import attune.kit.core.AgreementCard
import attune.kit.core.ExerciseCard
import attune.kit.core.ExerciseRecord
import attune.kit.core.Link
import attune.kit.core.LinkToHelp
import attune.kit.core.Load
import attune.kit.core.Rings
import attune.kit.core.SessionCard
import attune.kit.core.TogetherRecord
import attune.kit.together.ExerciseState
import attune.kit.together.TogetherState

/** Words that two agreed on. */
internal const val PACT = "Either of us may call a pause, without giving reasons. It lasts at least 20 minutes and usually no more than 60. Whoever calls it names the time of return."
internal const val BISCUIT = "“Biscuit” means: three breaths, then on."
internal val afraid = Link("If you are afraid", LinkToHelp("afraid"))
internal val twoLines = exercise("daily-check-in", "Two lines a day", "Say how today feels, and one thing you were glad of in each other.", 5u, solo = false)

/** What two can do together, alone and paired. */
object TogetherSamples {
    private val suggested = listOf(
        twoLines,
        exercise("feeling-words", "Finding the word", "Move from “bad” or “fine” to a finer word.", 5u, solo = true),
        exercise("thank-you-in-full", "A proper thank-you", "Appreciate an effort, and the quality behind it.", 8u, solo = true),
    )

    val library = TogetherState(Load.Ready(TogetherRecord(emptyList(), suggested, emptyList(), emptyList(), null)))
    val running = TogetherState(
        Load.Ready(TogetherRecord(listOf(SessionCard("session", "Two lines a day", "Ben has answered. You see it once you have, too.", Rings(own = false, theirs = true), "daily-check-in", "2026-11-22")), suggested, emptyList(), emptyList(), null)),
    )
    private val pact = AgreementCard("session", "pact", "The pause we agreed on", PACT, 1_795_363_200_000)
    private val biscuit = AgreementCard("another", "stop", "What we say before a quarrel", BISCUIT, 1_795_104_000_000)
    val agreed = TogetherState(Load.Ready(TogetherRecord(emptyList(), suggested.take(2), emptyList(), listOf(pact, biscuit), null)))
    val ending = agreed.copy(ending = pact)
    val walking = TogetherState(Load.Ready(TogetherRecord(emptyList(), suggested.take(2), HistorySamples.past.take(1), emptyList(), PathSamples.listening)))
    val all = mapOf("library" to library, "running" to running, "agreed" to agreed, "ending" to ending, "walking" to walking)
}

internal fun exercise(id: String, title: String, purpose: String, minutes: UInt, solo: Boolean) =
    ExerciseCard(id, title, purpose, minutes, solo, needs = emptyList(), kinds = emptyList(), far = true, onePhone = false, reviewPending = false)

/** One exercise before it begins. */
object ExerciseSamples {
    private val record = ExerciseRecord(
        twoLines,
        "Inspired by the Gottman method",
        "43 couples kept a daily diary for 21 days and answered 94 % of the prompts. That shows it can be done, not what it does.",
        listOf("Skipping a day is fine. Nobody is told, and nothing is counted."),
        listOf("A word for today: sealed until both have answered", "Two lines: sealed until both have answered", "An answer, if you like: shared once sent", "An evening habit, if you both like"),
        false, null, true, listOf("In one room", "From a distance"), false, "", "", emptyList(), emptyList(),
    )
    val daily = ExerciseState(Load.Ready(record))
    val pending = ExerciseState(
        Load.Ready(
            record.copy(
                reviewPending = true, running = "session", review = "No licensed therapist has reviewed this one yet. It is best done with one.",
                guards = "Asks you first, for you alone, how stirred up you are. What you touch isn’t kept.", help = listOf(afraid),
            ),
        ),
    )
    val onePhone = ExerciseState(Load.Ready(record.copy(onePhone = true, ways = listOf("In one room", "On one phone"))))
    val alone = ExerciseState(Load.Ready(record.copy(canStart = false)))
    val again = ExerciseState(Load.Ready(record.copy(before = HistorySamples.daily)))
    val all = mapOf("daily" to daily, "pending" to pending, "alone" to alone, "one-phone" to onePhone, "again" to again)
}
