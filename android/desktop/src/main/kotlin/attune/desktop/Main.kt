package attune.desktop

import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import androidx.compose.runtime.remember
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import attune.desktop.evening.playCrossing
import attune.desktop.evening.playEvening
import attune.desktop.gallery.drawGallery
import attune.ui.pictures.samePictures
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import java.awt.Toolkit
import java.io.File
import java.time.ZoneId
import kotlin.io.path.createTempDirectory
import kotlin.system.exitProcess

/** What script/demo was asked for. */
class Wish(words: Array<String>) {
    /** Where pictures and a transcript go; null opens the window. */
    val out: File?

    /** Every screen in every light, instead of an evening. */
    val gallery = "--gallery" in words

    /** Pictures of another evening, which this one's must equal. */
    val compare: File?

    /** What the two phones in the window speak, as `en,de`. */
    val languages: List<String>

    /** Where the two phones in the window are, as `Europe/Berlin,America/New_York`; null where they last were. */
    val zones: List<ZoneId>?

    /** Where the phones' folders lie. */
    val dir: File

    init {
        val rest = words.filter { it != "--headless" && it != "--gallery" }.toMutableList()
        fun after(name: String) = rest.indexOf(name).takeIf { it >= 0 }?.let { at -> rest[at + 1].also { repeat(2) { rest.removeAt(at) } } }
        fun folder(name: String) = after(name)?.let(::File)
        out = folder("--out")
        compare = folder("--compare")
        languages = after("--languages")?.split(',') ?: listOf("en", "en")
        require(languages.size == 2) { "--languages names two, as en,de" }
        zones = after("--zones")?.split(',')?.map(ZoneId::of)
        require(zones == null || zones.size == 2) { "--zones names two, as Europe/Berlin,America/New_York" }
        require(("--headless" in words || gallery) == (out != null)) { "--headless or --gallery and --out DIR belong together" }
        dir = rest.firstOrNull()?.let(::File) ?: createTempDirectory("attune-desk").toFile()
    }
}

fun main(words: Array<String>) {
    val wish = Wish(words)
    val out = wish.out
    val well = when {
        out == null -> true.also { window(wish) }
        wish.gallery -> true.also { drawGallery(out) }
        else -> playEvening(wish.dir, out) && playCrossing(File(wish.dir, "crossing"), File(out, "crossing")) && wish.compare?.let { samePictures(out, it) } != false
    }
    // Drawing leaves a thread of its own behind.
    exitProcess(if (well) 0 else 1)
}

/** One window with the two phones, until it is closed. */
private fun window(wish: Wish) = application {
    val life = remember { Job() }
    val scope = remember { CoroutineScope(Dispatchers.Main + life) }
    val desk by produceState<Desk?>(null) { value = Desk.open(wish.dir, scope, languages = wish.languages, zones = wish.zones).also { it.run(scope) } }
    val screen = remember { Toolkit.getDefaultToolkit().screenSize }
    val size = DpSize(minOf(DESK_WIDTH, screen.width - 20).dp, minOf(DESK_HEIGHT + 32, screen.height - 60).dp)
    fun close() {
        CoroutineScope(Dispatchers.Main).launch {
            life.cancelAndJoin()
            desk?.close()
            exitApplication()
        }
    }
    Window(::close, rememberWindowState(size = size), title = DeskWords.TITLE) { desk?.let { DeskView(it) } }
}
