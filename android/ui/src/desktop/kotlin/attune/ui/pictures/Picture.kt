package attune.ui.pictures

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.LayoutDirection
import attune.kit.core.phrases
import attune.ui.components.WithSheets
import attune.ui.strings.Words
import attune.ui.theme.AttuneTheme
import attune.ui.theme.Dates
import attune.ui.theme.Day
import attune.ui.theme.Look
import attune.ui.theme.Motion
import attune.ui.theme.Night
import attune.ui.theme.Palette
import java.time.ZoneId
import java.util.Locale

/** One way of looking at a screen; [title] says which, [id] stands in names of files. */
enum class Light(
    val title: String,
    val palette: Palette,
    val text: Float = 1f,
    val direction: LayoutDirection = LayoutDirection.Ltr,
) {
    DAY("by day", Day),
    NIGHT("by night", Night),
    LARGE("with text at 200 %", Day, text = 2f),
    RIGHT_TO_LEFT("from right to left", Day, direction = LayoutDirection.Rtl);

    /** What the app says in it: from right to left a language that nobody speaks, which only the library of test builds has. */
    val words: Words by lazy { Words(if (direction == LayoutDirection.Rtl) phrases("ar-XB") else emptyMap()) }

    val id = name.lowercase().replace('_', '-')
}

/** Ana's days and hours: what her samples say in words and what is drawn from a moment are one clock's. */
val sampleDates = Dates(Locale.ENGLISH, ZoneId.of("Europe/Berlin"))

/** Theme, direction, a still hand and room for sheets around [content]. */
@Composable
fun Framed(light: Light, content: @Composable () -> Unit) {
    AttuneTheme(light.palette, bundledFonts, sampleDates, light.words, Motion.Reduced) {
        CompositionLocalProvider(LocalLayoutDirection provides light.direction) {
            Box(Modifier.fillMaxSize().background(Look.colours.paper)) { WithSheets(content) }
        }
    }
}
