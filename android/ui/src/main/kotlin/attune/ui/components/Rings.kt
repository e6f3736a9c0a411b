package attune.ui.components

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableLongStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.withFrameMillis
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import attune.kit.together.BreathPace
import attune.ui.theme.Look
import attune.ui.theme.Motion
import attune.ui.theme.Palette

/**
 * What is left of a pause: a ring that empties around a large number and its unit. Inside it a ring breathes in its own time;
 * with reduced motion it stays still. [spoken] is the same in words.
 */
@Composable
fun CountdownRing(
    left: Float,
    number: String,
    unit: String,
    spoken: String,
    modifier: Modifier = Modifier,
    breath: BreathPace? = BreathPace(),
    diameter: Dp = 272.dp,
) {
    val colours = Look.colours
    val full = fullness(breath)
    Box(modifier.size(diameter).clearAndSetSemantics { contentDescription = spoken }, Alignment.Center) {
        Canvas(Modifier.fillMaxSize().padding(6.dp)) {
            breathing(colours, full)
            val stroke = Stroke(5.dp.toPx(), cap = StrokeCap.Round)
            drawArc(colours.line, -90f, 360f, false, style = stroke)
            if (left > 0f) drawArc(colours.accent, -90f, 360f * left.coerceAtMost(1f), false, style = stroke)
        }
        Stack(gap = 0.dp, align = Alignment.CenterHorizontally) {
            Text(number, style = Look.type.number)
            Text(unit)
        }
    }
}

/** A ring to breathe with; with reduced motion a still ring and the counts in words, handed in as [still]. */
@Composable
fun BreathRing(still: String, spoken: String, modifier: Modifier = Modifier, diameter: Dp = 232.dp) {
    val colours = Look.colours
    val full = fullness(BreathPace())
    Box(modifier.size(diameter).clearAndSetSemantics { contentDescription = spoken }, Alignment.Center) {
        Canvas(Modifier.fillMaxSize()) { breathing(colours, full) }
        if (Look.motion == Motion.Reduced) Text(still, style = Look.type.heading)
    }
}

@Composable
private fun fullness(breath: BreathPace?): Float =
    if (breath == null || Look.motion == Motion.Reduced) .5f else breath.fullness(passing())

/** Milliseconds since this was first on the screen, frame by frame. */
@Composable
internal fun passing(): Long {
    var ms by remember { mutableLongStateOf(0L) }
    LaunchedEffect(Unit) {
        val start = withFrameMillis { it }
        while (true) withFrameMillis { ms = it - start }
    }
    return ms
}

/** Soft discs around one middle, wider the fuller the lungs are. */
internal fun DrawScope.breathing(colours: Palette, full: Float) {
    val most = size.minDimension / 2
    for (ring in 0..5) drawCircle(colours.one, most * (.26f + ring * (.07f + .045f * full)), alpha = .055f)
}
