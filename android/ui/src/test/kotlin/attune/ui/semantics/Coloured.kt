package attune.ui.semantics

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import attune.ui.pictures.Light
import attune.ui.theme.contrast
import attune.ui.theme.meetings
import org.jetbrains.skia.Bitmap
import kotlin.math.abs
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** How far a drawn colour may be from a computed one, of 255: rounding. */
private const val ROUNDING = 4

/** The colours as they are really drawn: every text on what lies behind it, every edge of what is filled in or ticked. */
val coloured = listOf(
    Rule("every text stands on a colour with which its contrast is checked", listOf(Light.DAY, Light.NIGHT)) {
        val drawn = Drawn(this)
        // What is behind a sheet is there to be dark.
        val sheet = unmerged.firstOrNull { SemanticsProperties.PaneTitle in it.config }
        val texts = unmerged.filter { node -> node.layout() != null && !node.isPale && (sheet == null || node.line.any { it.id == sheet.id }) }
        val unknown = texts.mapNotNull { node ->
            val over = checkNotNull(node.layout()).layoutInput.style.color
            val under = drawn.behind(node) ?: return@mapNotNull null
            if (light.palette.meetings().any { it.isText && it.over.near(over) && it.under.near(under) }) null
            else "'${node.label()}' in ${over.hex} on ${under.hex}, %.2f:1".format(contrast(over, under))
        }
        assertEquals(emptyList(), unknown)
    },
    Rule("the edge of a field is seen", listOf(Light.DAY, Light.NIGHT)) {
        val drawn = Drawn(this)
        for (field in touched.filter(SemanticsNode::isField)) {
            val found = drawn.edge(field)
            assertTrue(found >= 3.0, "the edge of '${field.label()}' has only %.2f:1".format(found))
        }
    },
)

/** Nothing can be done with it now, so it is pale; WCAG asks no contrast of it. */
private val SemanticsNode.isPale get() = line.any { SemanticsProperties.Disabled in it.config }

private val Color.hex get() = "#%06X".format(toArgb() and 0xFFFFFF)

private fun Color.near(other: Color): Boolean = listOf(red - other.red, green - other.green, blue - other.blue).all { abs(it) * 255 <= ROUNDING }

/** A screen's pixels. */
private class Drawn(seen: Seen) {
    private val bitmap = seen.viewer.image().use { Bitmap.makeFromImage(it) }

    /** The colour that most of the place of [node] has; null where it lies off the picture. */
    fun behind(node: SemanticsNode): Color? = with(node.box) {
        val (rows, columns) = (top.toInt() until minOf(bottom.toInt(), bitmap.height)) to (left.toInt() until minOf(right.toInt(), bitmap.width))
        rows.flatMap { y -> columns.map { x -> bitmap.getColor(x, y) } }.groupingBy { it }.eachCount().maxByOrNull { it.value }?.let { Color(it.key) }
    }

    /** How far the line around [node] is from what lies inside and outside of it, the nearer of the two. */
    fun edge(node: SemanticsNode): Double = with(node.box) {
        val y = center.y.toInt()
        fun at(x: Float) = Color(bitmap.getColor(x.toInt(), y))
        val (outside, inside) = at(left - 3) to at(left + 6)
        (0..2).maxOf { minOf(contrast(at(left + it), outside), contrast(at(left + it), inside)) }
    }
}
