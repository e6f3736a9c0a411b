package attune.kit.evening

import java.io.File
import java.time.Instant

/** One line of a script: [minutes] after what came before, [who] does [what], with [text]. */
data class Step(val minutes: Int, val who: String, val what: String, val text: String)

/** What both kits play: the steps in [folder], which [begin] at a moment; beside them lies what has to come of them. */
class Script(val folder: File) {
    private val lines = File(folder, "script.txt").readLines().filterNot { it.startsWith("#") || it.isBlank() }

    val begin: Instant = Instant.parse(lines.first().removePrefix("begins "))

    val steps: List<Step> = lines.drop(1).map { line ->
        val (minutes, who, what, text) = line.split('|', limit = 4).map(String::trim)
        Step(minutes.toInt(), who, what, text)
    }

    companion object {
        private val evenings = File(System.getProperty("attune.repository") ?: "../..", "tests/evening")

        /** One evening of one couple. */
        val evening get() = Script(evenings)

        /** Two who are apart, over both their clock changes and a flight. */
        val crossing get() = Script(evenings.resolve("crossing"))
    }
}
