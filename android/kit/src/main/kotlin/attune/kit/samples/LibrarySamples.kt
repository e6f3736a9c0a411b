package attune.kit.samples

import attune.kit.core.Choice
import attune.kit.core.LibraryRecord
import attune.kit.core.Load
import attune.kit.core.PathCard
import attune.kit.together.LibraryState

/** Everything there is to do: all of it, what fits a need, a kind and a length, and the paths. */
object LibrarySamples {
    private val needs = listOf(
        Choice("short", "Ten minutes tonight"),
        Choice("alone", "On my own"),
        Choice("same-fight", "We keep having the same fight"),
        Choice("be-heard", "One of us would like to be heard"),
        Choice("drifting", "We’ve grown a little apart"),
        Choice("far-apart", "We’re far from each other"),
        Choice("everyday", "Small things every day"),
        Choice("hurt", "Something hurt"),
        Choice("hard-to-say", "It’s hard to say what I feel"),
        Choice("good-time", "A good time together"),
        Choice("touch", "Touch and wishes"),
        Choice("new-together", "We’re new together"),
        Choice("trust", "Trust was broken"),
        Choice("help", "Someone alongside us"),
    )
    private val kinds = listOf(
        Choice("emotional", "Letting each other in"), Choice("physical", "Touch"), Choice("intellectual", "Each other’s ideas"), Choice("spiritual", "What matters most"),
    )
    private val paths = listOf(
        path("learning-to-listen", "Learning to listen", "Be heard, and hear, one small skill at a time.", "4 exercises, 2 days or more between them", "be-heard"),
        path("kinder-quarrels", "Kinder quarrels", "Stop earlier, come back more gently, and mend what was hurt.", "5 exercises, 2 days or more between them", "same-fight"),
        path("living-apart", "Living apart", "Stay close across distance, in ways that suit both your days.", "4 exercises, 2 days or more between them", "far-apart"),
    )
    private val record = LibraryRecord(
        needs,
        kinds,
        listOf(
            twoLines.copy(needs = listOf("short", "everyday", "far-apart"), kinds = listOf("emotional")),
            exercise("listen-dont-fix", "Hear, don’t repair", "Reflective listening with advice held back.", 15u, solo = false).copy(needs = listOf("be-heard"), kinds = listOf("emotional")),
            exercise("clear-table", "Clear the table", "One talk with nothing else in the room.", 20u, solo = false)
                .copy(needs = listOf("be-heard"), kinds = listOf("emotional", "intellectual"), far = false, onePhone = true),
            exercise("our-loop", "Our loop", "Find the pattern you both get caught in.", 30u, solo = false).copy(needs = listOf("same-fight"), kinds = listOf("emotional"), far = false),
        ),
        paths,
    )

    val everything = LibraryState(Load.Ready(record))
    val needing = everything.copy(allNeeds = true)
    val picked = everything.copy(need = "be-heard")
    val narrowing = picked.copy(minutes = 20, narrowing = true)
    val narrowed = picked.copy(minutes = 20, kind = "intellectual")
    val nothing = narrowed.copy(minutes = 10, kind = "physical")
    val byPath = everything.copy(load = Load.Ready(record.copy(paths = listOf(PathSamples.listening) + paths.drop(1))), paths = true)
    val all = mapOf("everything" to everything, "needs" to needing, "picked" to picked, "narrowing" to narrowing, "narrowed" to narrowed, "nothing" to nothing, "paths" to byPath)
}

private fun path(id: String, title: String, purpose: String, line: String, need: String) = PathCard(id, title, purpose, line, underWay = false, needs = listOf(need))
