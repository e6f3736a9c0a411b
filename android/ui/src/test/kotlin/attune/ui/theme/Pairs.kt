package attune.ui.theme

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.graphics.luminance

/** Two colours that meet: [over] stands on [under], and [least] is how far apart they are at least, as WCAG counts. [isText]: words are written so. */
class Meeting(val name: String, val over: Color, val under: Color, val least: Double, val isText: Boolean = true)

/** Every pair of colours in which this palette's words are written or its signs drawn. WCAG 2.2: text 4.5:1 (1.4.3), what shows that something can be touched 3:1 (1.4.11). Look.md asks more of ink. */
fun Palette.meetings(): List<Meeting> {
    val notice = line.copy(alpha = .55f).compositeOver(paper)
    val noticeOnCard = line.copy(alpha = .55f).compositeOver(card)
    val switch = line.copy(alpha = .5f).compositeOver(paper)
    val held = line.copy(alpha = .6f).compositeOver(card)
    return listOf(
        Meeting("ink on paper", ink, paper, 14.0),
        Meeting("ink on card", ink, card, 13.0),
        Meeting("ink on a notice", ink, notice, 7.0),
        Meeting("ink on a notice in a card", ink, noticeOnCard, 7.0),
        Meeting("quiet on paper", quiet, paper, 5.5),
        Meeting("quiet on card", quiet, card, 5.5),
        Meeting("quiet on a switch", quiet, switch, 4.5),
        Meeting("accent on paper", accent, paper, 4.5),
        Meeting("accent on card", accent, card, 4.5),
        Meeting("accent on a notice", accent, notice, 4.5),
        Meeting("text on accent", onAccent, accent, 4.5),
        Meeting("ink on the breathing ring", ink, ring(6), 7.0),
        Meeting("ink on the breathing ring, further out", ink, ring(5), 7.0),
        // Drawn, not laid out as text: the field of feelings, lines, rings, signs.
        Meeting("ink on the word under the finger", ink, held, 7.0, isText = false),
        Meeting("an edge on card", edge, card, 3.0, isText = false),
        Meeting("an edge on paper", edge, paper, 3.0, isText = false),
        Meeting("one on card", one, card, 4.5, isText = false),
        Meeting("two on card", two, card, 4.5, isText = false),
        Meeting("one on paper", one, paper, 4.5, isText = false),
        Meeting("two on paper", two, paper, 4.5, isText = false),
    )
}

/** The breathing ring where [layers] of it lie over each other. */
private fun Palette.ring(layers: Int): Color = (1..layers).fold(paper) { under, _ -> one.copy(alpha = .055f).compositeOver(under) }

/** How far two colours are apart, 1 to 21. */
fun contrast(a: Color, b: Color): Double {
    val (dark, light) = listOf(a.luminance(), b.luminance()).sorted()
    return (light + .05) / (dark + .05)
}
