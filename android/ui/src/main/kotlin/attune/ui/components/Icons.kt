package attune.ui.components

import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.ColorFilter
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.PathParser
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space

/** The few signs the app draws, in one even line on a grid of 24. Those that point turn round from right to left. */
object Icons {
    val back = sign("M15 5 L8 12 L15 19", mirrored = true)
    val forward = sign("M9 5 L16 12 L9 19", mirrored = true)
    val close = sign("M6 6 L18 18 M18 6 L6 18")
    val plus = sign("M12 5 V19 M5 12 H19")
    val minus = sign("M5 12 H19")
    val check = sign("M5 12.5 L10 17.5 L19 7")

    /** Only you. */
    val lock = sign("M7 11 H17 A2 2 0 0 1 19 13 V18 A2 2 0 0 1 17 20 H7 A2 2 0 0 1 5 18 V13 A2 2 0 0 1 7 11 Z M8 11 V8 A4 4 0 0 1 16 8 V11")
    val unlock = sign("M7 11 H17 A2 2 0 0 1 19 13 V18 A2 2 0 0 1 17 20 H7 A2 2 0 0 1 5 18 V13 A2 2 0 0 1 7 11 Z M8 11 V7.5 A4 4 0 0 1 15.6 6")
    val key = sign("M8 7.5 A4.5 4.5 0 1 1 7.99 7.5 Z M12.5 12 H21 V15.5 M17 12 V15")

    /** The two of you. */
    val both = sign("M9 6 A6 6 0 1 1 8.99 6 Z M15 6 A6 6 0 1 1 14.99 6 Z")

    /** Sealed until both have answered. */
    val sealed = sign("M4 7 A1.5 1.5 0 0 1 5.5 5.5 H18.5 A1.5 1.5 0 0 1 20 7 V17 A1.5 1.5 0 0 1 18.5 18.5 H5.5 A1.5 1.5 0 0 1 4 17 Z M4.6 7 L12 13 L19.4 7")
    val clock = sign("M12 4 A8 8 0 1 1 11.99 4 Z M12 8 V12 L15 14")
    val bell = sign("M6.5 16 V11 A5.5 5.5 0 0 1 17.5 11 V16 L19 17.5 H5 Z M10 20 H14")
    val weeks = sign("M6.5 5.5 H17.5 A1.5 1.5 0 0 1 19 7 V17.5 A1.5 1.5 0 0 1 17.5 19 H6.5 A1.5 1.5 0 0 1 5 17.5 V7 A1.5 1.5 0 0 1 6.5 5.5 Z M5 10 H19 M9 3.5 V7 M15 3.5 V7")
    val phone = sign("M8 3.5 H16 A1.5 1.5 0 0 1 17.5 5 V19 A1.5 1.5 0 0 1 16 20.5 H8 A1.5 1.5 0 0 1 6.5 19 V5 A1.5 1.5 0 0 1 8 3.5 Z M11 17.5 H13")
    val share = sign("M12 15 V4 M8 8 L12 4 L16 8 M6 12 V18 A1.5 1.5 0 0 0 7.5 19.5 H16.5 A1.5 1.5 0 0 0 18 18 V12")
    val pen = sign("M5 19 L6 15 L16 5 L19 8 L9 18 Z M14 7 L17 10")
    val bin = sign("M5 7 H19 M9 7 V5 H15 V7 M7 7 L8 19.5 H16 L17 7")
    val search = sign("M10.5 5 A5.5 5.5 0 1 1 10.49 5 Z M14.5 14.5 L19 19")
    val list = sign("M9 7 H19 M9 12 H19 M9 17 H19 M5 7 H5.2 M5 12 H5.2 M5 17 H5.2", mirrored = true)

    /** Stones on the way. */
    val path = sign(
        "M7 16.1 A2.4 2.4 0 1 1 6.99 16.1 Z M16 9.6 A2.4 2.4 0 1 1 15.99 9.6 Z M8.5 2.6 A2.4 2.4 0 1 1 8.49 2.6 Z M9.2 16.9 L13.8 13.6 M14 10.2 L10.5 6.9",
        mirrored = true,
    )
    val field = sign("M12 4 V20 M4 12 H20 M7.5 8 H7.7 M16 7 H16.2 M17 16 H17.2 M8 17 H8.2")

    private fun sign(path: String, mirrored: Boolean = false) = ImageVector.Builder(
        defaultWidth = 24.dp, defaultHeight = 24.dp, viewportWidth = 24f, viewportHeight = 24f, autoMirror = mirrored,
    ).addPath(
        PathParser().parsePathString(path).toNodes(),
        stroke = SolidColor(Color.Black),
        strokeLineWidth = 1.6f,
        strokeLineCap = StrokeCap.Round,
        strokeLineJoin = StrokeJoin.Round,
    ).build()
}

/** A sign beside words that say the same; [description] only where it stands alone. */
@Composable
fun Icon(sign: ImageVector, description: String? = null, modifier: Modifier = Modifier, size: Dp = 20.dp, tint: Color = Look.colours.quiet) =
    Image(sign, description, modifier.size(size), colorFilter = ColorFilter.tint(tint))

/** A sign that is tapped; [label] is what a screen reader says. */
@Composable
fun IconButton(sign: ImageVector, label: String, onTap: () -> Unit, modifier: Modifier = Modifier, enabled: Boolean = true) = Box(
    modifier.alpha(if (enabled) 1f else .3f).size(Space.touch).tap(Shapes.pill, enabled = enabled, onTap = onTap).semantics { contentDescription = label },
    Alignment.Center,
) { Icon(sign, size = 24.dp, tint = Look.colours.ink) }
