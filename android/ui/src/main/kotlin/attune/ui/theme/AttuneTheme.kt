package attune.ui.theme

import androidx.compose.foundation.LocalIndication
import androidx.compose.foundation.text.selection.LocalTextSelectionColors
import androidx.compose.foundation.text.selection.TextSelectionColors
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalDensity
import attune.ui.strings.Words

/** Whether things may move. With [Reduced], fades jump to their end and the breathing ring is a still picture and a number. */
enum class Motion { Full, Reduced }

private val LocalPalette = staticCompositionLocalOf { Day }
private val LocalType = staticCompositionLocalOf<Type> { error("AttuneTheme gives the type") }
private val LocalMotion = staticCompositionLocalOf { Motion.Full }
private val LocalDates = staticCompositionLocalOf<Dates> { error("AttuneTheme gives the dates") }
private val LocalWords = staticCompositionLocalOf { Words() }

/** Colours, type, words, dates and motion for everything inside. */
@Composable
fun AttuneTheme(
    palette: Palette,
    fonts: Fonts,
    dates: Dates,
    words: Words = Words(),
    motion: Motion = Motion.Full,
    content: @Composable () -> Unit,
) {
    val scale = LocalDensity.current.fontScale
    val type = remember(fonts, scale) { Type(fonts, scale) }
    CompositionLocalProvider(
        LocalPalette provides palette,
        LocalType provides type,
        LocalMotion provides motion,
        LocalWords provides words,
        LocalDates provides dates,
        LocalIndication provides remember(palette) { Press(palette.ink) },
        LocalTextSelectionColors provides remember(palette) {
            TextSelectionColors(handleColor = palette.accent, backgroundColor = palette.accent.copy(alpha = .25f))
        },
        content = content,
    )
}

/** What the theme holds, as `Look.colours.ink`. */
object Look {
    val colours: Palette @Composable @ReadOnlyComposable get() = LocalPalette.current
    val type: Type @Composable @ReadOnlyComposable get() = LocalType.current
    val motion: Motion @Composable @ReadOnlyComposable get() = LocalMotion.current
    val dates: Dates @Composable @ReadOnlyComposable get() = LocalDates.current
    val words: Words @Composable @ReadOnlyComposable get() = LocalWords.current
}
