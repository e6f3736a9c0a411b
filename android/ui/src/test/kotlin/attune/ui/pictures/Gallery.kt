package attune.ui.pictures

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import attune.ui.components.PhoneFrame
import attune.ui.theme.Look
import java.io.File

/** Where the pictures of a run go. */
val pictures = File(System.getProperty("attune.pictures") ?: "target/pictures")

/** `-Dlights=DAY,NIGHT` draws only these, `-Dgallery=today` only what begins so: for whoever works on one screen. */
private val lights = System.getProperty("lights")?.split(',')?.map(Light::valueOf) ?: Light.entries
private val only = System.getProperty("gallery").orEmpty()

/** Phones side by side on a desk, each showing one screen, drawn in every light. */
fun gallery(name: String, vararg screens: @Composable () -> Unit) {
    if (!name.startsWith(only)) return
    for (light in lights) {
        pictures.resolve("$name-${light.name.lowercase().replace('_', '-')}.png").draw(screens.size * 418 + 28, 900, light) {
            Row(Modifier.fillMaxSize().background(Look.colours.desk).padding(28.dp), Arrangement.spacedBy(28.dp)) {
                for (screen in screens) Box { PhoneFrame("19:04") { screen() } }
            }
        }
    }
}
