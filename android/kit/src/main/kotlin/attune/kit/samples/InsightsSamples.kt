package attune.kit.samples

import attune.kit.core.CoreFailure
import attune.kit.core.DidTogether
import attune.kit.core.InsightsRecord
import attune.kit.core.Load
import attune.kit.core.MonthTogether
import attune.kit.core.MoodDay
import attune.kit.core.RitualFit
import attune.kit.core.ToldTogether
import attune.kit.core.YearBack
import attune.kit.insights.InsightsState

/** Looking back: of a couple that has done a few things, of one that begins, and alone. */
object InsightsSamples {
    private const val ONLY_YOU = "Only you can see this picture. It is made of your own words and never leaves this phone."

    private fun told(id: Int, title: String, day: String, own: String?, theirs: String?) =
        ToldTogether("00000000-0000-4000-8000-0000000001$id", title, day, listOfNotNull(own), listOfNotNull(theirs))

    private fun did(title: String, month: String, vararg days: Int) = DidTogether(title, days.map { "$month-${if (it < 10) "0$it" else "$it"}" })

    private val november = MonthTogether(
        "2026-11-01",
        listOf(did("Two lines a day", "2026-11", 1, 3, 4, 8, 12, 15, 19, 20), did("Our week", "2026-11", 8, 15, 22), did("Hear, don’t repair", "2026-11", 13)),
    )
    private val september = MonthTogether("2026-09-01", listOf(did("Our week", "2026-09", 6, 20), did("Walk by the river", "2026-09", 12)))
    private val year = YearBack(
        "A year ago this week",
        listOf(told(1, "Two lines a day", "2025-11-19", "You saved me the last pear and said nothing about it.", "You sang on the stairs. I heard it all the way up.")),
    )
    private val appreciated = listOf(
        told(2, "Two lines a day", "2026-11-20", "You rang my mother before I could ask.", "You laughed at the pancakes instead of at me."),
        told(3, "A proper thank-you", "2026-11-15", null, "You stayed up with the tax papers so that I could sleep. I woke up lighter."),
        told(4, "Two lines a day", "2026-11-12", "You waited with dinner.", "You told me you were nervous."),
        told(5, "Our week", "2026-11-08", "The way you ask our neighbour how she is, and mean it.", "Sunday without a plan."),
        told(6, "Two lines a day", "2026-11-04", "You left the light on.", "Your hand, at the cinema."),
    )
    private val cameBack = listOf(told(7, "Coming back", "2026-10-03", "A walk around the block, and that you had left the door open.", "Hearing that you were not angry any more, only tired."))
    private val rituals = listOf(
        RitualFit("00000000-0000-4000-8000-000000000041", "Goodbye kiss", "This one fits your weeks as they are."),
        RitualFit("00000000-0000-4000-8000-000000000042", "Our week", "This one comes off now and then."),
        RitualFit("00000000-0000-4000-8000-000000000043", "An evening out", "Quiet lately. Another hour, the two-minute form or letting it go are all fine."),
    )

    private fun mood(day: String, word: String): MoodDay {
        val on = WORDS.firstOrNull { it.text == word } ?: return MoodDay("2026-$day", word, "", null, null)
        return MoodDay("2026-$day", word, "${if (on.x < 0) "unpleasant" else "pleasant"}, with ${if (on.y < 0) "less" else "more"} energy", on.x, on.y)
    }

    private val moods = listOf(
        "10-14" to "worried", "10-16" to "low", "10-19" to "uneasy", "10-23" to "hopeful", "10-25" to "calm", "10-28" to "tender", "11-01" to "tender",
        "11-03" to "frustrated", "11-04" to "tired", "11-08" to "content", "11-12" to "playful", "11-15" to "tender", "11-19" to "proud", "11-20" to "tender",
    ).map { (day, word) -> mood(day, word) }

    private val nothing = InsightsRecord("Ben", emptyList(), emptyList(), emptyList(), emptyList(), emptyList(), emptyList(), ONLY_YOU)
    val shown = InsightsState(Load.Ready(InsightsRecord("Ben", listOf(november, september), listOf(year), appreciated, cameBack, rituals, moods, ONLY_YOU)))
    val earlier = shown.copy(month = "2026-09-01", appreciated = InsightsState.FIRST + InsightsState.MORE, inWords = true)
    val begun = InsightsState(
        Load.Ready(nothing.copy(months = listOf(MonthTogether("2026-11-01", listOf(did("Two lines a day", "2026-11", 22)))), moods = listOf(mood("11-22", "tired")))),
    )
    val quiet = InsightsState(Load.Ready(nothing))
    val alone = InsightsState(Load.Ready(nothing.copy(partner = null)))
    val trouble = begun.copy(trouble = CoreFailure("The phone's storage is full; make room and try again."))
    val all = mapOf("shown" to shown, "earlier" to earlier, "begun" to begun, "quiet" to quiet, "alone" to alone, "trouble" to trouble)
}
