package attune.kit.samples

import attune.kit.core.CoreFailure
import attune.kit.core.EditorRecord
import attune.kit.core.EntryCard
import attune.kit.core.EntryRecord
import attune.kit.core.JournalRecord
import attune.kit.core.Load
import attune.kit.core.VaultState
import attune.kit.core.Which
import attune.kit.journal.EditorState
import attune.kit.journal.EntryState
import attune.kit.journal.JournalState

/** The journal and its door, as they can stand. */
object JournalSamples {
    private val entries = listOf(
        entry("1", "2026-11-22", "Ben", false, "We walked the long way home by the river because neither of us wanted to arrive yet.", listOf("content", "safe")),
        entry("2", "2026-11-21", "Ana", true, "Your mother's soup, the radio, the cat on your coat. An evening with nothing in it, and I'd keep it.", listOf("grateful")),
        entry("3", "2026-11-19", "Ben", false, "First frost. You wrote something on the windscreen and I drove to work without wiping it.", emptyList()),
    )
    private val own = listOf(
        entry("4", "2026-11-22", "Ana", true, "I was short with B. at breakfast, and it was about the deadline, not the dishes.", listOf("irritated", "ashamed")),
        entry("5", "2026-11-20", "Ana", true, "Note to myself: the walk helped more than the list did.", listOf("relieved")),
    )

    val ours = state(Which.OURS, VaultState.OPEN, entries)
    val oursEmpty = state(Which.OURS, VaultState.OPEN, emptyList())
    val alone = state(Which.OURS, VaultState.OPEN, emptyList(), write = false)
    val mine = state(Which.MINE, VaultState.OPEN, own)
    val mineEmpty = state(Which.MINE, VaultState.OPEN, emptyList())
    val locked = state(Which.MINE, VaultState.LOCKED, emptyList()).copy(passphrase = "a river in november")
    val wrong = state(Which.MINE, VaultState.LOCKED, emptyList()).copy(trouble = CoreFailure("That is not the passphrase. Nothing was changed; try again in 2 seconds."))
    val byWords = state(Which.MINE, VaultState.LOCKED, emptyList()).copy(byWords = true)
    val renewing = state(Which.MINE, VaultState.OPEN, own).copy(renewing = true)
    val choosing = state(Which.MINE, VaultState.NOT_SET_UP, emptyList())
    val words = state(Which.MINE, VaultState.OPEN, emptyList()).copy(
        words = "harbour violet candle meadow thread lantern saddle basket copper orchard willow marble kettle garden silver pocket window ladder pepper cotton island magnet ribbon summer".split(" "),
    )
    val newWords = mine.copy(asking = true)
    val all = mapOf(
        "ours" to ours, "ours-empty" to oursEmpty, "alone" to alone, "mine" to mine, "mine-empty" to mineEmpty, "locked" to locked,
        "wrong" to wrong, "choosing" to choosing, "by-words" to byWords, "renewing" to renewing, "words" to words, "new-words" to newWords,
    )

    private fun state(which: Which, vault: VaultState, entries: List<EntryCard>, write: Boolean = true) =
        JournalState(which, Load.Ready(JournalRecord(which, vault, entries, null, write, false)), entries)

    private fun entry(id: String, day: String, author: String, own: Boolean, text: String, feelings: List<String>) =
        EntryCard(id, day, 1_795_372_000_000, author, own, text, feelings, false, 0u, emptyList())
}

/** One page as its writer and its other reader see it. */
object EntrySamples {
    private val record = EntryRecord(
        "1", Which.OURS, "Both of you can read this.", "Ana", true, "2026-11-21", 1_795_290_000_000, "Europe/Berlin",
        "Your mother's soup, the radio, the cat on your coat.\n\nAn evening with nothing in it, and I'd keep it.", listOf("grateful", "content"), emptyList(),
    )
    val own = EntryState(Load.Ready(record))
    val theirs = EntryState(Load.Ready(record.copy(author = "Ben", own = false)))
    val mine = EntryState(Load.Ready(record.copy(which = Which.MINE, whoSees = "Only you can see this. It never leaves this phone.")))
    val deleting = own.copy(asking = EntryState.Asking.Delete)
    val sharing = mine.copy(asking = EntryState.Asking.Share)
    val versions = EntryState(Load.Ready(record.copy(otherVersions = listOf("Your mother's soup, the radio, the cat asleep on your coat."))))
    val all = mapOf("own" to own, "theirs" to theirs, "mine" to mine, "deleting" to deleting, "sharing" to sharing, "versions" to versions)
}

/** A page being written. */
object EditorSamples {
    private val record = EditorRecord(Which.OURS, null, "Both of you can read this once you send it.", "", emptyList(), "2026-11-22", false)
    val ours = EditorState(Load.Ready(record), "We walked the long way home by the river because neither of us wanted to arrive yet.", kept = true)
    val empty = EditorState(Load.Ready(record))
    val mine = EditorState(Load.Ready(record.copy(which = Which.MINE, whoSees = "Only you can see this. It never leaves this phone.")), "I was short with B. at breakfast.")
    val all = mapOf("ours" to ours, "empty" to empty, "mine" to mine)
}
