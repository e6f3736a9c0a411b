package attune.ui.components

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import attune.kit.core.QrCode
import attune.ui.theme.Day

/** Without so many light modules around it no camera finds a code. */
private const val QUIET_ZONE = 4

/**
 * A code for the other phone's camera, as wide as there is room. Dark on light by night too: many a camera reads it no other way.
 * [label] says what it is to who cannot see it; the same text stands beside it.
 */
@Composable
fun QrCode(code: QrCode, label: String, modifier: Modifier = Modifier) = Canvas(
    modifier.sizeIn(minWidth = 240.dp, minHeight = 240.dp, maxWidth = 480.dp, maxHeight = 480.dp).fillMaxWidth().aspectRatio(1f)
        .semantics { contentDescription = label; role = Role.Image },
) {
    drawRoundRect(Day.card, cornerRadius = CornerRadius(12.dp.toPx()))
    drawModules(code)
}

/** Each module of the same whole number of pixels, so that none is blurred. */
private fun DrawScope.drawModules(code: QrCode) {
    val side = code.size.toInt()
    val module = (size.minDimension / (side + 2 * QUIET_ZONE)).toInt().coerceAtLeast(1).toFloat()
    val from = ((size.minDimension - module * side) / 2).toInt().toFloat()
    for (row in 0 until side) {
        var column = 0
        while (column < side) {
            val begin = column
            while (column < side && code.modules[row * side + column] == 1.toByte()) column++
            // Neighbours in one stroke: no hairline between them.
            if (column > begin) drawRect(Day.ink, Offset(from + begin * module, from + row * module), Size((column - begin) * module, module))
            else column++
        }
    }
}
