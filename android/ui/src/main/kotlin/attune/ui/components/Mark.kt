package attune.ui.components

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Palette
import attune.ui.theme.gentle

/**
 * Two overlapping rings, the app's mark. A ring fills when that partner has done their part of something shared; it never
 * shows presence, speed or absence. [description] says the same in words; null where words already stand beside it.
 */
@Composable
fun Mark(one: Boolean, two: Boolean, description: String?, modifier: Modifier = Modifier, height: Dp = 34.dp, colours: Palette = Look.colours) {
    val first by animateFloatAsState(if (one) 1f else 0f, gentle())
    val second by animateFloatAsState(if (two) 1f else 0f, gentle())
    val spoken = if (description == null) modifier else modifier.semantics { contentDescription = description }
    Canvas(spoken.size(height * 1.56f, height)) {
        val thick = (size.height * .045f).coerceAtLeast(1.5.dp.toPx())
        val radius = size.height / 2 - thick
        val ends = listOf(radius + thick, size.width - radius - thick).map { Offset(it, size.height / 2) }
        // The first one stands where reading begins, as its name does.
        val (start, end) = if (layoutDirection == LayoutDirection.Rtl) ends.reversed() else ends
        fill(colours.one, first, radius, start)
        fill(colours.two, second, radius, end)
        drawCircle(colours.one, radius, start, style = Stroke(thick))
        drawCircle(colours.two, radius, end, style = Stroke(thick))
    }
}

private fun DrawScope.fill(colour: Color, part: Float, radius: Float, centre: Offset) {
    if (part > 0f) drawCircle(colour, radius, centre, alpha = .3f * part)
}
