package attune.ui.components

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import attune.kit.together.BreathPace
import attune.kit.together.BreathPhase
import attune.ui.strings.Words
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.Motion
import attune.ui.theme.Palette
import attune.ui.theme.grid
import kotlin.math.abs

/**
 * The mark, breathing at a pace: both rings grow with the breath in and come to rest with the breath out, and the word stands in
 * their middle. With reduced motion a still ring fills by steps of a second. [elapsedMs]: since the first breath began, as it stood
 * when the screen last looked; [runs]: whether it goes on.
 */
@Composable
fun PacedRing(pace: BreathPace, elapsedMs: Long, runs: Boolean, modifier: Modifier = Modifier, diameter: Dp = 292.dp) {
    val still = Look.motion == Motion.Reduced
    val now = if (runs && !still) flowing(elapsedMs) else elapsedMs
    val phase = pace.phase(now)
    val word = Look.words.of(pace, phase)
    BreathPicture(if (still && phase != BreathPhase.Rest) "$word ${pace.count(now)}" else word, if (phase == BreathPhase.Rest) Look.type.lead else Look.type.title, still, if (still) pace.steps(now) else pace.fullness(now), modifier, diameter)
}

/** One moment of it: [full] lungs, 0 to 1, and what is done. */
@Composable
internal fun BreathPicture(word: String, style: TextStyle, still: Boolean, full: Float, modifier: Modifier = Modifier, diameter: Dp = 292.dp) {
    val colours = Look.colours
    Box(modifier.size(diameter).clearAndSetSemantics { contentDescription = word; liveRegion = LiveRegionMode.Polite }, Alignment.Center) {
        Canvas(Modifier.fillMaxSize()) { if (still) filling(colours, full) else mark(colours, full) }
        Text(word, Modifier.padding(horizontal = grid(9)), style, align = TextAlign.Center)
    }
}

/** Between two looks at the clock time goes on with every frame; where the clock says otherwise, it holds. */
@Composable
private fun flowing(from: Long): Long {
    val began = remember { from }
    val now = began + passing()
    return if (abs(now - from) < 1_000) now else from
}

/** What is done in a phase; at rest the whole of one breath: "in 4 · out 6". */
private fun Words.of(pace: BreathPace, phase: BreathPhase): String = when (phase) {
    BreathPhase.Inward -> breatheIn
    BreathPhase.Hold -> breatheHold
    BreathPhase.Out -> breatheOut
    BreathPhase.Rest -> joined(
        listOf(breatheIn to pace.inward, breatheHold to pace.hold, breatheOut to pace.out).filter { it.second > 0 }.map { (word, seconds) -> "$word $seconds" },
    )
}

private fun DrawScope.mark(colours: Palette, full: Float) {
    breathing(colours, full)
    val radius = size.minDimension * (.2f + .13f * full)
    val apart = radius * .44f
    val stroke = Stroke(2.dp.toPx())
    val first = if (layoutDirection == LayoutDirection.Rtl) apart else -apart
    drawCircle(colours.one, radius, Offset(center.x + first, center.y), style = stroke)
    drawCircle(colours.two, radius, Offset(center.x - first, center.y), style = stroke)
}

private fun DrawScope.filling(colours: Palette, part: Float) {
    val stroke = Stroke(grid(2).toPx(), cap = StrokeCap.Round)
    val inset = stroke.width
    val (corner, inner) = Offset(inset, inset) to Size(size.width - 2 * inset, size.height - 2 * inset)
    drawArc(colours.line, -90f, 360f, false, corner, inner, style = stroke)
    if (part > 0f) drawArc(colours.one, -90f, 360f * part, false, corner, inner, style = stroke)
}
