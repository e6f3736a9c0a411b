package attune.ui.components.feelings

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.drawText
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.toSize
import attune.ui.strings.Words
import attune.ui.theme.Palette
import attune.ui.theme.Type

/** The four ends of the field, named where they are: above, below, at either side. */
internal fun axes(words: Words, type: Type, measurer: TextMeasurer, size: Size, gap: Float): List<Pair<TextLayoutResult, Rect>> {
    fun at(word: String, place: (Size) -> Offset) = measurer.measure(word, type.hint).let { it to Rect(place(it.size.toSize()), it.size.toSize()) }
    return listOf(
        at(words.fieldMoreEnergy) { Offset((size.width - it.width) / 2, gap) },
        at(words.fieldLessEnergy) { Offset((size.width - it.width) / 2, size.height - it.height - gap) },
        at(words.fieldUnpleasant) { Offset(gap * 1.5f, (size.height - it.height) / 2) },
        at(words.fieldPleasant) { Offset(size.width - it.width - gap * 1.5f, (size.height - it.height) / 2) },
    )
}

internal fun DrawScope.cross(colours: Palette, ends: List<Pair<TextLayoutResult, Rect>>) {
    val gap = 6.dp.toPx()
    val (above, below, left, right) = ends.map { it.second }
    drawLine(colours.line, Offset(size.width / 2, above.bottom + gap), Offset(size.width / 2, below.top - gap), 1.dp.toPx())
    drawLine(colours.line, Offset(left.right + gap, size.height / 2), Offset(right.left - gap, size.height / 2), 1.dp.toPx())
    for ((text, box) in ends) drawText(text, colours.quiet, box.topLeft)
}
