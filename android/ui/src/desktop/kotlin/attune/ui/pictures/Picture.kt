package attune.ui.pictures

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import attune.ui.theme.AttuneTheme
import attune.ui.theme.Day
import attune.ui.theme.Look
import attune.ui.theme.Motion
import attune.ui.theme.Night
import attune.ui.theme.Palette
import java.io.File

/** One way of looking at a screen: by day or night, at twice the text size, from right to left. */
enum class Light(val palette: Palette, val text: Float = 1f, val direction: LayoutDirection = LayoutDirection.Ltr) {
    DAY(Day),
    NIGHT(Night),
    LARGE(Day, text = 2f),
    RIGHT_TO_LEFT(Day, direction = LayoutDirection.Rtl),
}

/** Draws [content] without a display, at twice the pixels, with bundled fonts only; gives a PNG. Sizes in dp. */
fun picture(width: Int, height: Int, light: Light = Light.DAY, content: @Composable () -> Unit): ByteArray {
    val scene = ImageComposeScene(width * 2, height * 2, Density(2f, light.text)) {
        Framed(light, content)
    }
    try {
        // The second look sees what the first one's effects have set right.
        scene.render(0)
        return requireNotNull(scene.render(1_000_000_000).encodeToData()) { "the picture could not be encoded" }.bytes
    } finally {
        scene.close()
    }
}

/** Writes a picture, making its folder. */
fun File.draw(width: Int, height: Int, light: Light = Light.DAY, content: @Composable () -> Unit) {
    parentFile.mkdirs()
    writeBytes(picture(width, height, light, content))
}

/** Theme, direction and a still hand around [content]. */
@Composable
fun Framed(light: Light, content: @Composable () -> Unit) {
    AttuneTheme(light.palette, bundledFonts, motion = Motion.Reduced) {
        CompositionLocalProvider(LocalLayoutDirection provides light.direction) {
            Box(Modifier.fillMaxSize().background(Look.colours.paper)) { content() }
        }
    }
}
