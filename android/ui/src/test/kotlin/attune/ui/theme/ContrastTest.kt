package attune.ui.theme

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import kotlin.test.assertTrue

/** WCAG 2.2: text 4.5:1 (1.4.3), what shows that something can be touched 3:1 (1.4.11). Look.md asks more of ink. */
class ContrastTest {
    @TestFactory
    fun every_pair_of_colours_that_meet_can_be_told_apart() = listOf("day" to Day, "night" to Night).flatMap { (name, it) ->
        val notice = blend(it.line, it.paper, .55f)
        listOf(
            Triple("ink on paper", it.ink to it.paper, 14.0),
            Triple("ink on card", it.ink to it.card, 13.0),
            Triple("ink on a notice", it.ink to notice, 7.0),
            Triple("quiet on paper", it.quiet to it.paper, 5.5),
            Triple("quiet on card", it.quiet to it.card, 5.5),
            Triple("quiet on a switch", it.quiet to blend(it.line, it.paper, .5f), 4.5),
            Triple("accent on paper", it.accent to it.paper, 4.5),
            Triple("accent on card", it.accent to it.card, 4.5),
            Triple("accent on a notice", it.accent to notice, 4.5),
            Triple("text on accent", it.onAccent to it.accent, 4.5),
            Triple("an edge on card", it.edge to it.card, 3.0),
            Triple("an edge on paper", it.edge to it.paper, 3.0),
            Triple("one on card", it.one to it.card, 4.5),
            Triple("two on card", it.two to it.card, 4.5),
            Triple("one on paper", it.one to it.paper, 4.5),
            Triple("two on paper", it.two to it.paper, 4.5),
        ).map { (pair, colours, least) ->
            DynamicTest.dynamicTest("$name: $pair") {
                val found = contrast(colours.first, colours.second)
                assertTrue(found >= least, "$pair has %.2f:1, needs $least:1".format(found))
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

    private fun contrast(a: Color, b: Color): Double {
        val (dark, light) = listOf(a.luminance(), b.luminance()).sorted()
        return (light + .05) / (dark + .05)
    }

    private fun blend(over: Color, under: Color, alpha: Float) = Color(
        over.red * alpha + under.red * (1 - alpha), over.green * alpha + under.green * (1 - alpha), over.blue * alpha + under.blue * (1 - alpha),
    )
}
