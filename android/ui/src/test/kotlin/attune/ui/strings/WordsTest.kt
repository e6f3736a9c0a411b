package attune.ui.strings

import attune.kit.core.phrases
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

class WordsTest {
    private val repository = File(System.getProperty("attune.repository") ?: "../..")
    private val getters = Words::class.java.methods.filter { it.name.startsWith("get") && it.returnType == String::class.java }
        .associate { it.name.removePrefix("get").replaceFirstChar(Char::lowercase) to it }

    private fun catalogue(language: String) = repository.resolve("core/locales/$language/ui.ftl").readLines()
        .filter { it.matches(Regex("[a-z][a-z0-9-]* = .*")) }.associate { name(it.substringBefore(" = ")) to it.substringAfter(" = ") }

    private fun said(words: Words) = getters.mapValues { (_, getter) -> getter.invoke(words) as String }

    @Test
    fun the_typed_words_are_those_of_the_catalogue() = assertEquals(catalogue("en"), said(Words()))

    @Test
    fun the_words_of_another_language_are_those_that_the_core_gives() = assertEquals(catalogue("de"), said(Words(phrases("de-AT"))))

    @Test
    fun another_language_takes_its_place_key_by_key() {
        val words = Words(mapOf("place-today" to "Heute"))
        assertEquals("Heute" to "Together", words.placeToday to words.placeTogether)
    }

    private fun name(key: String) = key.split('-').mapIndexed { index, part -> if (index == 0) part else part.replaceFirstChar(Char::uppercase) }.joinToString("")
}
