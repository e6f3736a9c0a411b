package attune.ui

import org.jetbrains.skia.Data
import org.jetbrains.skia.FontMgr
import org.jetbrains.skia.Typeface
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

/** No picture falls back to a system font: every letter of the catalogues is in the bundled fonts. */
class GlyphsTest {
    private val fonts = listOf("literata-400", "literata-400-italic", "literata-500", "atkinson-hyperlegible-next-400", "atkinson-hyperlegible-next-500", "atkinson-hyperlegible-next-600")
        .associateWith { typeface("fonts/$it.ttf") }

    @Test
    fun every_letter_of_the_words_is_in_every_bundled_font() {
        val locales = File(System.getProperty("attune.repository") ?: "../..").resolve("core/locales")
        val letters = locales.walk().filter { it.extension == "ftl" }.toList().flatMap { file ->
            file.readLines().filter { "=" in it && !it.startsWith("#") }.flatMap { it.substringAfter("=").toList() }
        }.filterNot { it.isWhitespace() }.toSet()
        for ((name, font) in fonts) {
            val missing = letters.filter { font.getUTF32Glyph(it.code) == 0.toShort() }
            assertEquals(emptyList(), missing, "$name lacks")
        }
    }

    private fun typeface(resource: String): Typeface {
        val bytes = checkNotNull(javaClass.classLoader.getResourceAsStream(resource)) { "$resource is missing" }.use { it.readBytes() }
        return checkNotNull(FontMgr.default.makeFromData(Data.makeFromBytes(bytes))) { "$resource is no font" }
    }
}
