package attune.ui.semantics

import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.TextLayoutResult
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** How large things are and whether what is written has room. */
val laid = listOf(
    Rule("everything that is touched is 48 dp high and wide") {
        for (node in touched) {
            val density = node.layoutInfo.density.density
            val (width, height) = node.layoutInfo.width / density to node.layoutInfo.height / density
            assertTrue(minOf(width, height) >= 47.9f, "'${node.label()}' is only $width dp wide and $height dp high")
        }
    },
    Rule("no text is cut") {
        for (text in unmerged.mapNotNull { it.layout() }) {
            if (text.layoutInput.maxLines < Int.MAX_VALUE || text.layoutInput.text.isEmpty()) continue
            val lines = 0 until text.lineCount
            val high = lines.maxOf { text.getLineBottom(it) }
            val wide = lines.maxOf { text.getLineRight(it) - text.getLineLeft(it) }
            assertTrue(high <= text.size.height + 1.5f, "cut below: '${text.layoutInput.text}' $high of ${text.size}")
            assertTrue(wide <= text.size.width + 1.5f, "cut at the side: '${text.layoutInput.text}' $wide of ${text.size}")
        }
    },
    Rule("no name of a place is cut short") {
        val tabs = touched.filter { it.role == Role.Tab }.mapNotNull { it.layout() }
        assertEquals(emptyList(), tabs.filter { it.layoutInput.maxLines == 1 && it.multiParagraph.maxIntrinsicWidth > it.layoutInput.constraints.maxWidth + 1 }.map { it.layoutInput.text.text })
    },
    Rule("no word is broken where its line ends") {
        assertEquals(emptyList(), unmerged.mapNotNull { it.layout() }.flatMap(::broken))
    },
)

/** The words of which a part stands in the next line. */
private fun broken(text: TextLayoutResult): List<String> {
    val written = text.layoutInput.text.text
    return (0 until text.lineCount - 1).map { text.getLineEnd(it) }
        .filter { it in 1 until written.length && written[it - 1].isLetter() && written[it].isLetter() }
        .map { end -> written.substring(0, end).takeLastWhile(Char::isLetter) + "|" + written.substring(end).takeWhile(Char::isLetter) }
}
