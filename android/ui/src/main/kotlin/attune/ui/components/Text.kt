package attune.ui.components

import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.LayoutDirection
import attune.ui.theme.Look

/** Text in one of the theme's hands. It wraps; it is cut only where [lines] says so. */
@Composable
fun Text(
    text: String,
    modifier: Modifier = Modifier,
    style: TextStyle = Look.type.body,
    colour: Color = Look.colours.ink,
    align: TextAlign = TextAlign.Unspecified,
    lines: Int = Int.MAX_VALUE,
) = BasicText(
    text,
    modifier,
    (if (align == TextAlign.Unspecified) style.atTheStart() else style.copy(textAlign = align)).copy(color = colour),
    maxLines = lines,
    overflow = if (lines == Int.MAX_VALUE) TextOverflow.Clip else TextOverflow.Ellipsis,
)

/** A person's own words stand where the app's lines begin, whichever way they are read: beside the name that they belong to. */
@Composable
internal fun TextStyle.atTheStart(): TextStyle = when {
    textDirection != TextDirection.Content -> this
    LocalLayoutDirection.current == LayoutDirection.Rtl -> copy(textAlign = TextAlign.Right)
    else -> copy(textAlign = TextAlign.Left)
}

/** A title that a screen reader can jump to. */
@Composable
fun Heading(
    text: String,
    modifier: Modifier = Modifier,
    style: TextStyle = Look.type.title,
    align: TextAlign = TextAlign.Unspecified,
) = Text(text, modifier.semantics { heading() }, style, align = align)

/** Small and quiet: who can see it, when, a hint. */
@Composable
fun Hint(text: String, modifier: Modifier = Modifier, align: TextAlign = TextAlign.Unspecified) =
    Text(text, modifier, Look.type.hint, Look.colours.quiet, align)
