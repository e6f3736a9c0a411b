package attune.ui.rituals

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.temporal.TemporalAdjusters

/** The last five weeks as a calendar: a filled day is one on which the two did it. No count, no row to keep up. */
@Composable
fun TogetherDays(days: List<String>) {
    val filled = days.map(LocalDate::parse).toSet()
    val last = (filled.maxOrNull() ?: return).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
    val colours = Look.colours
    val spoken = days.map { Look.dates.shortDay(it) }.joinToString(", ")
    Canvas(Modifier.fillMaxWidth().height(112.dp).semantics { contentDescription = spoken }) {
        val across = size.width / 7
        val down = size.height / 5
        for (back in 0 until 35) {
            val column = (6 - back % 7).let { if (layoutDirection == LayoutDirection.Rtl) 6 - it else it }
            val centre = Offset(across * (column + .5f), size.height - down * (back / 7 + .5f))
            if (last.minusDays(back.toLong()) in filled) drawCircle(colours.accent, 6.dp.toPx(), centre)
            else drawCircle(colours.line, 5.dp.toPx(), centre, style = Stroke(1.5.dp.toPx()))
        }
    }
}
