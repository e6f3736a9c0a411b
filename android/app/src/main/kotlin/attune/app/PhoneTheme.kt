package attune.app

import android.content.Context
import android.provider.Settings
import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.text.font.Font
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontStyle
import androidx.compose.ui.text.font.FontWeight
import attune.ui.theme.AttuneTheme
import attune.ui.theme.Dates
import attune.ui.theme.Day
import attune.ui.theme.Fonts
import attune.ui.theme.Look
import attune.ui.theme.Motion
import attune.ui.theme.Night
import java.time.ZoneId

/** The theme as this phone and its person have it: day or night, language, zone, movement. */
@Composable
fun PhoneTheme(sitting: Sitting, content: @Composable () -> Unit) {
    val context = LocalContext.current
    val words by sitting.words.collectAsState()
    val still by sitting.still.collectAsState()
    val fonts = remember { packedFonts(context) }
    val locale = LocalConfiguration.current.locales[0]
    val zone = ZoneId.systemDefault()
    AttuneTheme(
        if (isSystemInDarkTheme()) Night else Day, fonts, remember(locale, zone) { Dates(locale, zone) }, words,
        if (still || context.animatesNothing()) Motion.Reduced else Motion.Full, content,
    )
}

/** Paper over the whole window, and [content] where nothing of the system lies over it: its bars, the keyboard, the camera's hole. */
@Composable
fun Bounded(content: @Composable () -> Unit) =
    Box(Modifier.fillMaxSize().background(Look.colours.paper).windowInsetsPadding(WindowInsets.safeDrawing)) { content() }

/** The person has switched off animations in the phone's settings. */
private fun Context.animatesNothing() = Settings.Global.getFloat(contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 1f) == 0f

/** The fonts of ui's resources, which the APK holds as assets. */
private fun packedFonts(context: Context): Fonts {
    fun face(name: String, weight: FontWeight, style: FontStyle = FontStyle.Normal) = Font("fonts/$name.ttf", context.assets, weight, style)
    return Fonts(
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
