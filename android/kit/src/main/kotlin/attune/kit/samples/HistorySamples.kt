package attune.kit.samples

import attune.kit.core.HistoryRecord
import attune.kit.core.Load
import attune.kit.core.Rings
import attune.kit.core.SessionCard
import attune.kit.together.HistoryState

/** What was done: everything, one exercise, and nothing yet. */
object HistorySamples {
    internal val past = listOf(
        session("a", "daily-check-in", "Two lines a day", "2026-11-21"), session("b", "clear-table", "Clear the table", "2026-11-15"),
        session("c", "thank-you-in-full", "A proper thank-you", "2026-11-12", "Left here. You can take it up again."), session("d", "daily-check-in", "Two lines a day", "2026-11-09"),
        session("e", "listen-dont-fix", "Hear, don’t repair", "2026-10-25"), session("f", "daily-check-in", "Two lines a day", "2026-10-18"),
    )
    internal val daily = past.filter { it.exercise == "daily-check-in" }
    val everything = shown(HistoryRecord("", past, "f"))
    val exercise = shown(HistoryRecord("Two lines a day", daily, null))
    val nothing = shown(HistoryRecord("", emptyList(), null))
    val all = mapOf("everything" to everything, "exercise" to exercise, "nothing" to nothing)
}

private fun shown(record: HistoryRecord) = HistoryState(Load.Ready(record), record.sessions)

private fun session(id: String, exercise: String, title: String, day: String, line: String = "Done") = SessionCard(id, title, line, Rings(own = true, theirs = true), exercise, day)
