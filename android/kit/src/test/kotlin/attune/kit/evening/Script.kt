package attune.kit.evening

import java.io.File

/** One line of the script of the evening: [minutes] after what came before, [who] does [what], with [text]. */
data class Step(val minutes: Int, val who: String, val what: String, val text: String)

/** The folder with the script and with what has to come of it. */
val eveningFolder = File(System.getProperty("attune.repository") ?: "../..", "tests/evening")

/** The steps of the evening that both kits play. */
fun script(): List<Step> = File(eveningFolder, "script.txt").readLines().filterNot { it.startsWith("#") || it.isBlank() }.map { line ->
    val (minutes, who, what, text) = line.split('|', limit = 4).map(String::trim)
    Step(minutes.toInt(), who, what, text)
}
