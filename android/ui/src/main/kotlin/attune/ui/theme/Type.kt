package attune.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.em
import androidx.compose.ui.unit.sp

/** The two hands: a serif for titles and for what people say, a plain one for what the app says. */
@Immutable
class Fonts(val serif: FontFamily, val plain: FontFamily)

/**
 * Sizes 31, 27, 22, 19, 16, 13; lines 1.45 high. What is read grows with the system's text size to its full 200%; what is large
 * already grows half as fast, as Android itself scales text, so that a title leaves room for what it is about.
 */
@Immutable
class Type(fonts: Fonts, private val scale: Float = 1f) {
    /** The one greeting or the name of a place. */
    val display = style(fonts.serif, 31, FontWeight.Medium)

    /** What a screen asks or is about. */
    val title = style(fonts.serif, 27, FontWeight.Medium)

    /** A question, a longer line to read slowly. */
    val heading = style(fonts.serif, 22)

    /** The title of a card. */
    val lead = style(fonts.serif, 19, FontWeight.Medium)

    /** A person's own words; their script decides the direction, whatever the app's language. */
    val own = style(fonts.serif, 19).copy(textDirection = TextDirection.Content)

    /** The partner's quoted words. */
    val quote = own.copy(fontStyle = FontStyle.Italic)

    /** What the app says. */
    val body = style(fonts.plain, 16)

    /** Buttons and names of choices. */
    val label = style(fonts.plain, 16, FontWeight.SemiBold)
    val labelQuiet = style(fonts.plain, 16, FontWeight.Medium)

    /** Who can see it, when, hints. */
    val hint = style(fonts.plain, 13, FontWeight.Medium)
    val hintStrong = style(fonts.plain, 13, FontWeight.SemiBold)

    /** The number inside a ring. */
    val number = style(fonts.serif, 62, share = .3f).copy(lineHeight = 1.1.em, fontFeatureSettings = "lnum, tnum")

    /** Words placed on the field of feelings, from far to near. */
    val wordFar = style(fonts.serif, 13)
    val wordMid = style(fonts.serif, 16)
    val wordNear = style(fonts.serif, 19)

    private fun style(family: FontFamily, size: Int, weight: FontWeight = FontWeight.Normal, share: Float = if (size > 20) .5f else 1f) = TextStyle(
        fontFamily = family,
        fontSize = (size * (1 + (scale - 1) * share) / scale).sp,
        fontWeight = weight,
        lineHeight = 1.45.em,
        lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
    )
}
