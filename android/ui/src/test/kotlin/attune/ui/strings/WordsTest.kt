package attune.ui.strings

import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class WordsTest {
    private val repository = File(System.getProperty("attune.repository") ?: "../..")
    private val catalogue = repository.resolve("core/locales/en/ui.ftl").readLines()
        .filter { it.matches(Regex("[a-z][a-z0-9-]* = .*")) }.associate { it.substringBefore(" = ") to it.substringAfter(" = ") }
    private val getters = Words::class.java.methods.filter { it.name.startsWith("get") && it.returnType == String::class.java }
        .associate { it.name.removePrefix("get").replaceFirstChar(Char::lowercase) to it }

    @Test
    fun the_typed_words_are_those_of_the_catalogue() {
        val words = Words()
        assertEquals(catalogue.map { (key, text) -> name(key) to text }.toMap(), getters.mapValues { (_, getter) -> getter.invoke(words) as String })
    }

    @Test
    fun another_language_takes_its_place_key_by_key() {
        val words = Words(mapOf("place-today" to "Heute"))
        assertEquals("Heute" to "Together", words.placeToday to words.placeTogether)
    }

    @Test
    fun no_word_waits_for_an_argument() {
        for ((key, text) in catalogue) assertTrue('{' !in text, "$key has an argument; finish it in the core")
    }

    @Test
    fun no_word_says_what_the_tone_guide_rules_out() {
        val never = Regex("streak|score|you missed|husband|wife|are you sure|don't let|failed you|\\bmust\\b|!", RegexOption.IGNORE_CASE)
        for ((key, text) in catalogue) assertTrue(never.find(text) == null, "$key: $text")
    }

    private fun name(key: String) = key.split('-').mapIndexed { index, part -> if (index == 0) part else part.replaceFirstChar(Char::uppercase) }.joinToString("")
}
