package attune.ui.components

import androidx.compose.animation.core.LinearEasing
import androidx.compose.animation.core.animateFloat
import androidx.compose.animation.core.infiniteRepeatable
import androidx.compose.animation.core.rememberInfiniteTransition
import androidx.compose.animation.core.tween
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Motion
import attune.ui.theme.grid
import kotlinx.coroutines.delay

/** A wait that lasts: nothing for the first 300 ms, then a short line wandering along a track; still with reduced motion. */
@Composable
fun ProgressLine(label: String, modifier: Modifier = Modifier, after: Long = 300) {
    var shown by remember { mutableStateOf(after == 0L) }
    LaunchedEffect(Unit) {
        delay(after)
        shown = true
    }
    if (!shown) return
    Stack(modifier.fillMaxWidth().semantics { contentDescription = label; progressBarRangeInfo = ProgressBarRangeInfo.Indeterminate }, grid(2)) {
        Line(if (Look.motion == Motion.Full) wandering() else .35f)
        if (Look.motion == Motion.Reduced) Hint(label)
    }
}

/** How far through something one is: [part] from 0 to 1. No number; [label] says it in words. */
@Composable
fun StepLine(part: Float, label: String, modifier: Modifier = Modifier) {
    val colours = Look.colours
    Canvas(modifier.fillMaxWidth().height(4.dp).semantics { contentDescription = label; progressBarRangeInfo = ProgressBarRangeInfo(part, 0f..1f) }) {
        val y = size.height / 2
        val x = if (layoutDirection == androidx.compose.ui.unit.LayoutDirection.Rtl) size.width else 0f
        val to = if (x == 0f) size.width * part else size.width * (1 - part)
        drawLine(colours.line, Offset(0f, y), Offset(size.width, y), size.height, StrokeCap.Round)
        if (part > 0) drawLine(colours.accent, Offset(x, y), Offset(to, y), size.height, StrokeCap.Round)
    }
}

@Composable
private fun wandering(): Float {
    val along by rememberInfiniteTransition().animateFloat(0f, 1f, infiniteRepeatable(tween(1600, easing = LinearEasing)))
    return along
}

@Composable
private fun Line(along: Float) {
    val colours = Look.colours
    Canvas(Modifier.fillMaxWidth().height(3.dp)) {
        val y = size.height / 2
        drawLine(colours.line, Offset(0f, y), Offset(size.width, y), size.height, StrokeCap.Round)
        val from = size.width * (along * 1.3f - .3f)
        drawLine(colours.accent, Offset(from.coerceAtLeast(0f), y), Offset((from + size.width * .3f).coerceIn(0f, size.width), y), size.height, StrokeCap.Round)
    }
}
