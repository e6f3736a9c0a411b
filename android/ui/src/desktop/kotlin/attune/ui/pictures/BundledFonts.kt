package attune.ui.pictures

import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import attune.ui.theme.Fonts

/** The fonts that come with the app, read from its resources; the same on every machine. */
val bundledFonts: Fonts by lazy {
    Fonts(
        serif = FontFamily(
            face("literata-400", FontWeight.Normal),
            face("literata-400-italic", FontWeight.Normal, FontStyle.Italic),
            face("literata-500", FontWeight.Medium),
            face("literata-600", FontWeight.SemiBold),
        ),
        plain = FontFamily(
            face("atkinson-hyperlegible-next-400", FontWeight.Normal),
            face("atkinson-hyperlegible-next-500", FontWeight.Medium),
            face("atkinson-hyperlegible-next-600", FontWeight.SemiBold),
        ),
    )
}

private fun face(name: String, weight: FontWeight, style: FontStyle = FontStyle.Normal) = Font("fonts/$name.ttf", weight, style)
