package attune.desktop.gallery

import attune.ui.pictures.Light
import attune.ui.pictures.Viewer
import attune.ui.pictures.samples
import attune.ui.pictures.write
import java.io.File

/** One picture of the gallery: a screen, how it stands, the light in which it is seen. */
data class Shot(val screen: String, val state: String, val light: Light) {
    val file = "$screen-$state-${light.id}.png"

    /** The same in words, for who does not see it. */
    val words = "${screen.words()}, ${state.replace('-', ' ')}, ${light.title}"
}

/** "ritual-editor" as "Ritual editor". */
internal fun String.words() = replace('-', ' ').replaceFirstChar(Char::uppercase)

/** Every sample of every screen in every light. */
val shots: List<Shot> = samples.flatMap { (screen, states) -> states.keys.flatMap { state -> Light.entries.map { Shot(screen, state, it) } } }

/** Draws every screen in every light into [out], whole and at half as many pixels again, and beside the pictures the one page that shows them all. */
fun drawGallery(out: File) {
    Viewer(density = 1.5f).use { viewer ->
        for (shot in shots) {
            viewer.show(shot.light, samples.getValue(shot.screen).getValue(shot.state).content)
            viewer.image().use { File(out, shot.file).write(it) }
        }
    }
    File(out, "index.html").writeText(galleryPage(shots))
    println("${shots.size} pictures of ${samples.size} screens: ${File(out, "index.html")}")
}
