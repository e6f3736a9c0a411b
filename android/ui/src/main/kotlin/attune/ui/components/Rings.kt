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
import attune.ui.theme.Look
import attune.ui.theme.Motion
import attune.ui.theme.Palette
import kotlin.math.PI
import kotlin.math.cos

/** One breath, in seconds. */
data class Breath(val inward: Int = 4, val hold: Int = 0, val outward: Int = 6) {
    private val length get() = (inward + hold + outward) * 1000L

    /** How full the lungs are, 0 to 1, [ms] after the first breath began: slow to start and slow to end. */
    fun fullness(ms: Long): Float {
        val at = ms % length
        val part = when {
            at < inward * 1000L -> at / (inward * 1000f)
            at < (inward + hold) * 1000L -> 1f
            else -> 1f - (at - (inward + hold) * 1000L) / (outward * 1000f)
        }
        return (1 - cos(part * PI).toFloat()) / 2
    }
}

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
    breath: Breath? = Breath(),
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
fun BreathRing(breath: Breath, still: String, spoken: String, modifier: Modifier = Modifier, diameter: Dp = 232.dp) {
    val colours = Look.colours
    val full = fullness(breath)
    Box(modifier.size(diameter).clearAndSetSemantics { contentDescription = spoken }, Alignment.Center) {
        Canvas(Modifier.fillMaxSize()) { breathing(colours, full) }
        if (Look.motion == Motion.Reduced) Text(still, style = Look.type.heading)
    }
}

@Composable
private fun fullness(breath: Breath?): Float {
    if (breath == null || Look.motion == Motion.Reduced) return .5f
    var ms by remember { mutableLongStateOf(0L) }
    LaunchedEffect(breath) {
        val start = withFrameMillis { it }
        while (true) withFrameMillis { ms = it - start }
    }
    return breath.fullness(ms)
}

private fun DrawScope.breathing(colours: Palette, full: Float) {
    val most = size.minDimension / 2
    for (ring in 0..5) drawCircle(colours.one, most * (.26f + ring * (.07f + .045f * full)), alpha = .055f)
}
