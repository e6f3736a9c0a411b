package attune.ui.components

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.grid

/** A phone lying on a desk: its clock, what it shows, and what drops down over it. */
@Composable
fun PhoneFrame(
    clock: String,
    modifier: Modifier = Modifier,
    offline: Boolean = false,
    over: @Composable BoxScope.() -> Unit = {},
    content: @Composable () -> Unit,
) {
    val colours = Look.colours
    Box(
        modifier.size(390.dp, 844.dp).clip(Shapes.phone).background(colours.paper).border(1.dp, colours.line, Shapes.phone),
    ) {
        WithSheets {
            Column(Modifier.fillMaxSize()) {
                StatusBar(clock, offline)
                Box(Modifier.fillMaxWidth().weight(1f)) { content() }
            }
        }
        Box(Modifier.fillMaxSize().padding(start = grid(3), end = grid(3), top = grid(11)), content = over)
    }
}

@Composable
private fun StatusBar(clock: String, offline: Boolean) {
    val colours = Look.colours
    // A phone's own status bar does not grow with the text.
    CompositionLocalProvider(LocalDensity provides Density(LocalDensity.current.density, 1f)) {
        Row(
            Modifier.fillMaxWidth().height(grid(11)).padding(start = grid(9), end = grid(8), top = grid(2)),
            Arrangement.SpaceBetween,
            Alignment.CenterVertically,
        ) {
            Text(clock, style = Look.type.hintStrong)
            Canvas(Modifier.size(44.dp, 12.dp)) {
                for (bar in 0..2) {
                    val tall = (5 + bar * 3).dp.toPx()
                    drawRoundRect(
                        if (offline) colours.line else colours.ink, Offset(bar * 5.dp.toPx(), size.height - tall), Size(3.dp.toPx(), tall), CornerRadius(1.dp.toPx()),
                    )
                }
                val left = 20.dp.toPx()
                drawRoundRect(colours.ink, Offset(left, .75.dp.toPx()), Size(20.dp.toPx(), 10.5.dp.toPx()), CornerRadius(3.dp.toPx()), Stroke(1.dp.toPx()))
                drawRoundRect(colours.ink, Offset(left + 2.dp.toPx(), 2.75.dp.toPx()), Size(13.dp.toPx(), 6.5.dp.toPx()), CornerRadius(1.5.dp.toPx()))
                drawRoundRect(colours.ink, Offset(left + 21.dp.toPx(), 4.dp.toPx()), Size(1.5.dp.toPx(), 4.dp.toPx()), CornerRadius(1.dp.toPx()))
            }
        }
    }
}
