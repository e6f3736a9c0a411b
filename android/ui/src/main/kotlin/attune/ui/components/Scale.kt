package attune.ui.components

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.horizontalDrag
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.setProgress
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.grid
import kotlin.math.roundToInt

/**
 * A line from [low] to [high] in whole steps; nothing is chosen until it is touched. No number is drawn: what counts is where
 * on the line one stands, and it stays with its person.
 */
@Composable
fun Scale(
    value: Int?,
    onValue: (Int) -> Unit,
    label: String,
    low: String,
    high: String,
    unset: String,
    modifier: Modifier = Modifier,
    steps: IntRange = 0..10,
) = Stack(modifier.fillMaxWidth(), grid(1)) {
    val colours = Look.colours
    val say by rememberUpdatedState(onValue)
    val present by rememberUpdatedState(value)
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val span = steps.last - steps.first
    Canvas(
        Modifier
            .fillMaxWidth()
            .height(grid(14))
            .semantics {
                contentDescription = label
                stateDescription = value?.let { "$it / ${steps.last}" } ?: unset
                progressBarRangeInfo = ProgressBarRangeInfo((value ?: steps.first).toFloat(), steps.first.toFloat()..steps.last.toFloat(), span - 1)
                setProgress { onValue(it.roundToInt().coerceIn(steps)); true }
            }
            .onKeyEvent { event ->
                val by = when (event.key) {
                    Key.DirectionLeft, Key.DirectionDown -> -1
                    Key.DirectionRight, Key.DirectionUp -> 1
                    else -> return@onKeyEvent false
                } * (if (mirrored) -1 else 1)
                if (event.type == KeyEventType.KeyDown) say(((present ?: (span / 2)) + by).coerceIn(steps))
                true
            }
            .focusable()
            .pointerInput(steps, mirrored) {
                fun at(x: Float): Int {
                    val inset = 16.dp.toPx()
                    val part = ((x - inset) / (size.width - 2 * inset)).coerceIn(0f, 1f)
                    return steps.first + ((if (mirrored) 1 - part else part) * span).roundToInt()
                }
                awaitEachGesture {
                    val down = awaitFirstDown()
                    say(at(down.position.x))
                    down.consume()
                    horizontalDrag(down.id) {
                        say(at(it.position.x))
                        it.consume()
                    }
                }
            },
    ) {
        val inset = 16.dp.toPx()
        fun x(step: Int): Float {
            val part = (step - steps.first) / span.toFloat()
            return inset + (if (mirrored) 1 - part else part) * (size.width - 2 * inset)
        }
        val middle = size.height / 2
        drawLine(colours.line, Offset(x(steps.first), middle), Offset(x(steps.last), middle), 4.dp.toPx(), StrokeCap.Round)
        for (step in steps) drawCircle(colours.edge, 3.dp.toPx(), Offset(x(step), middle))
        if (value != null) {
            drawCircle(colours.card, 16.dp.toPx(), Offset(x(value), middle))
            drawCircle(colours.accent, 13.dp.toPx(), Offset(x(value), middle))
            drawCircle(colours.onAccent, 4.dp.toPx(), Offset(x(value), middle))
        }
    }
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(4))) {
        Hint(low, Modifier.weight(1f))
        Hint(high, Modifier.weight(1f), TextAlign.End)
    }
}
