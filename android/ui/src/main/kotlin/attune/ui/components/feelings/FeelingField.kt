package attune.ui.components.feelings

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.drag
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.toSize
import attune.ui.theme.Look
import attune.ui.theme.Palette
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.Type
import attune.ui.theme.grid

/**
 * The field of feelings, found by touch: unpleasant to pleasant across, little energy to much upward. Words near the finger
 * grow; lifting it takes the nearest word, or gives it back. Left to right stays left to right in every script, as on a map.
 * The accessible form of the same choice is [FeelingList], which [onList] shows.
 */
@Composable
fun FeelingField(
    feelings: List<Feeling>,
    chosen: Set<String>,
    onToggle: (String) -> Unit,
    label: String,
    onList: () -> Unit,
    modifier: Modifier = Modifier,
    height: Dp = grid(86),
    start: Offset? = null,
) {
    BoxWithConstraints(
        modifier.fillMaxWidth().height(height).clipToBounds()
            .background(Look.colours.card, Shapes.card).border(1.dp, Look.colours.line, Shapes.card),
    ) {
        val density = LocalDensity.current
        val size = with(density) { Size(maxWidth.toPx(), maxHeight.toPx()) }
        val measurer = rememberTextMeasurer(256)
        val type = Look.type
        val written = remember(feelings, type, density, LocalLayoutDirection.current) {
            feelings.associate { feeling -> feeling.id to Nearness.entries.associateWith { measurer.measure(feeling.word, type.forWord(it)) } }
        }
        val words = Look.words
        val ends = remember(words, type, density, size) { axes(words, type, measurer, size, with(density) { grid(2).toPx() }) }
        val places = remember(feelings, size, written, ends) {
            val pad = with(density) { grid(4).toPx() to grid(1).toPx() }
            FeelingPlaces(feelings, size, with(density) { Space.page.toPx() }, ends.map { it.second }) { feeling, nearness ->
                val text = written.getValue(feeling.id).getValue(nearness).size.toSize()
                if (nearness == Nearness.Near) Size(text.width + 2 * pad.first, text.height + pad.second) else text
            }
        }
        var finger by remember { mutableStateOf(start?.let { Offset(it.x * size.width, it.y * size.height) }) }
        val toggle by rememberUpdatedState(onToggle)
        val colours = Look.colours
        Canvas(
            Modifier.fillMaxSize()
                .semantics { contentDescription = label; role = Role.Button; onClick { onList(); true } }
                .pointerInput(places) {
                    awaitEachGesture {
                        val down = awaitFirstDown()
                        down.consume()
                        finger = down.position
                        val whole = drag(down.id) { finger = it.position; it.consume() }
                        val at = finger
                        if (whole && at != null) places.nearest(at)?.let { finger = places.pointOf(it); toggle(it.id) }
                    }
                },
        ) {
            cross(colours, ends)
            for (placed in places.placed(finger, chosen)) {
                word(placed, written.getValue(placed.feeling.id).getValue(placed.nearness), placed.feeling.id in chosen, colours, grid(4).toPx())
            }
        }
    }
}

private fun Type.forWord(nearness: Nearness) = when (nearness) {
    Nearness.Near -> wordNear
    Nearness.Mid -> wordMid
    Nearness.Far -> wordFar
}

private fun DrawScope.word(placed: Placed, text: TextLayoutResult, chosen: Boolean, colours: Palette, pad: Float) {
    val box = placed.box
    if (box == null) {
        drawCircle(colours.edge, 2.dp.toPx(), placed.point, alpha = .6f)
        return
    }
    val near = placed.nearness == Nearness.Near
    // No line of the field runs through a word.
    drawRoundRect(colours.card, box.topLeft - Offset(3.dp.toPx(), 0f), Size(box.width + 6.dp.toPx(), box.height), CornerRadius(box.height / 2))
    if (chosen) drawRoundRect(colours.accent, box.topLeft, box.size, CornerRadius(box.height / 2))
    else if (near) drawRoundRect(colours.line, box.topLeft, box.size, CornerRadius(box.height / 2), alpha = .6f)
    val colour = if (chosen) colours.onAccent else if (placed.nearness == Nearness.Far) colours.quiet else colours.ink
    val inset = if (near) Offset(pad, (box.height - text.size.height) / 2) else Offset.Zero
    drawText(text, colour, box.topLeft + inset)
}
