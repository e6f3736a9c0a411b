package attune.desktop.evening

import java.io.File

/** What was done and seen, with the pictures beside it; written as it goes, so that a failed evening can be read too. */
class Transcript(private val out: File, title: String) {
    private val file = File(out, "transcript.md")
    private var pictures = 0

    init {
        out.mkdirs()
        out.listFiles { old -> PICTURE.matches(old.name) }?.forEach(File::delete)
        file.writeText("# $title\n\nPlayed by `script/demo --headless`: the app's own screens and models, two cores, one folder between them.\n")
    }

    fun step(name: String) = write("\n## $name\n")

    fun line(text: String) = write("- $text")

    /** The file for the next picture. */
    fun picture(name: String): File {
        val picture = File(out, "%02d-%s.png".format(++pictures, name))
        write("\n![$name](${picture.name})\n")
        return picture
    }

    fun failed(step: String, why: String) = write("\n**Failed at “$step”**: $why")

    private fun write(text: String) = file.appendText(text + "\n")

    private companion object {
        val PICTURE = Regex("""\d\d-.*\.png""")
    }
}
