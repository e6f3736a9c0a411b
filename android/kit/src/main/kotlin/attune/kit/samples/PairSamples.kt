package attune.kit.samples

import attune.kit.core.BringCard
import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.kit.core.PairConfirmed
import attune.kit.core.PairInviting
import attune.kit.core.PairJoining
import attune.kit.core.PairPaired
import attune.kit.core.PairPick
import attune.kit.core.PairStart
import attune.kit.core.PairWords
import attune.kit.pair.PairState
import attune.kit.pair.Way

/** Every stage of pairing. */
object PairSamples {
    private const val TEXT = "attune1:pair:AEQ7 5XKD PZ2M 9QHT LW8C R3VN 6BYF EJ4S GU0A TX1K MD5P HQ9Z WC2L VN7R YF3B SJ6E AG8U KT4X PM0D ZH1Q"
    private val words = listOf("harbour", "violet", "candle", "meadow", "thread")

    private val ways = Way.entries.toList()
    private val code = SampleCode.code

    val start = PairState(Load.Ready(PairStart(null)), canScan = true, ways = ways, way = Way.Folder)
    val startWebDav = start.copy(way = Way.WebDav, address = "https://cloud.example/remote.php/dav/files/ana/Attune", user = "ana", password = "twelve words")
    val startByHand = PairState(Load.Ready(PairStart(null)), nearby = false)
    val ended = PairState(Load.Ready(PairStart("The words differed, so this pairing was erased. Nothing was shared.")), trouble = CoreFailure("This invitation has lapsed. Ask for a new one."))
    val inviting = PairState(Load.Ready(PairInviting(TEXT, "https://attune.example/p", 1_795_453_200_000, false, code)), canScan = true)
    val invitingMeets = PairState(Load.Ready(PairInviting(TEXT, "https://attune.example/p", 1_795_453_200_000, true, null)), nearby = false)
    val joining = PairState(Load.Ready(PairJoining(TEXT, false, code)), canScan = true)
    val reading = PairState(Load.Ready(PairWords(words, "418 306 · 775 120 · 90 412", "Ben", null, null)))
    val readingShown = PairState(Load.Ready(PairWords(words, "418 306 · 775 120 · 90 412", "Ben", TEXT, code)))
    val picking = PairState(
        Load.Ready(
            PairPick(
                listOf(listOf("lantern", "violet", "saddle", "meadow", "basket"), words, listOf("harbour", "copper", "candle", "orchard", "thread"), listOf("willow", "marble", "candle", "meadow", "kettle")),
                "Ana",
            ),
        ),
    )
    val confirmed = PairState(Load.Ready(PairConfirmed("Ben", null, null)))
    val confirmedPicking = PairState(
        Load.Ready(PairConfirmed("Ana", "Your phones exchange through a folder that you both reach. Choose the same folder on this phone, too.", "k3yq")),
    )
    val paired = PairState(Load.Ready(PairPaired("Ben", emptyList())))
    private val own = listOf(BringCard("daily", "Two lines a day", "Every day at 20:45"), BringCard("week", "Our week", "Every Sunday at 17:00"))
    val pairedBringing = PairState(Load.Ready(PairPaired("Ben", own)), ticked = setOf("week"))
    val all = mapOf(
        "start" to start, "start-webdav" to startWebDav, "start-by-hand" to startByHand, "ended" to ended, "inviting" to inviting, "inviting-meets" to invitingMeets, "joining" to joining,
        "reading" to reading, "reading-shown" to readingShown, "picking" to picking, "confirmed" to confirmed, "confirmed-picking" to confirmedPicking, "paired" to paired, "paired-bringing" to pairedBringing,
    )
}
