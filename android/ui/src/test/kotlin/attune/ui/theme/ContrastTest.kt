package attune.ui.theme

import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class ContrastTest {
    @TestFactory
    fun every_pair_of_colours_that_meet_can_be_told_apart() = listOf("day" to Day, "night" to Night).flatMap { (name, palette) ->
        palette.meetings().map { pair ->
            DynamicTest.dynamicTest("$name: ${pair.name}") {
                val found = contrast(pair.over, pair.under)
                assertTrue(found >= pair.least, "${pair.name} has %.2f:1, needs ${pair.least}:1".format(found))
            }
        }
    }

    @TestFactory
    fun the_two_partners_weigh_the_same() = listOf(Day, Night).map { palette ->
        DynamicTest.dynamicTest(if (palette.isDay) "day" else "night") {
            val (one, two) = contrast(palette.one, palette.card) to contrast(palette.two, palette.card)
            assertTrue(one / two in .8..1.25, "one %.2f, two %.2f".format(one, two))
        }
    }

    /** A colour that shines through is another colour: each is known here, with what it is for. */
    @Test
    fun no_colour_is_thinned_unseen() {
        val thinned = Regex("""(colours|palette|paper)\.?(\w*)\.copy\(alpha = ([^)]*)\)|draw\w+\(colours\.(\w+),.*alpha = (\.\d+)""")
        val sources = File(System.getProperty("attune.repository") ?: "../..").resolve("android/ui/src/main").walk().filter { it.extension == "kt" }
        val found = sources.flatMap { file -> file.readLines().flatMap { line -> thinned.findAll(line).map { "${file.name}: ${it.groupValues.drop(1).filter(String::isNotEmpty).joinToString(" ")}" } } }
        assertEquals(THINNED.keys.sorted(), found.distinct().sorted().toList())
    }

    private companion object {
        val THINNED = mapOf(
            "AttuneTheme.kt: palette accent .25f" to "behind selected text, which stays in its own colour",
            "BottomBar.kt: colours edge .5f" to "the dot over a name that says the same",
            "FeelingField.kt: edge .6" to "a dot that becomes a word when the finger comes near",
            "FeelingField.kt: line .6" to "behind the word under the finger: a meeting",
            "MoodPicture.kt: one .045" to "the soft light behind a word of one's own days, many rings over each other",
            "Notice.kt: colours line .55f" to "behind a notice: a meeting",
            "Page.kt: paper 0f" to "where a page fades into the paper",
            "Rings.kt: one .055" to "the breathing ring: a meeting",
            "Switcher.kt: colours line .5f" to "behind the views that are not chosen: a meeting",
        )
    }
}
