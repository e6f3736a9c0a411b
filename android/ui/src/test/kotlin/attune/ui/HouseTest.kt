package attune.ui

import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

/** The rules of the house, read from the sources. */
class HouseTest {
    private val android = File(System.getProperty("attune.repository") ?: "../..").resolve("android")

    private fun kotlin(vararg folders: String) = folders.flatMap { folder -> android.resolve(folder).walk().filter { it.extension == "kt" }.toList() }
        .also { check(it.isNotEmpty()) { "no sources in ${folders.toList()}" } }

    @Test
    fun only_the_gateway_s_folder_names_the_bindings() {
        val others = kotlin("kit/src", "ui/src", "desktop/src", "platform/src", "app/src/main").filter { it.parentFile.path.replace('\\', '/').endsWith("kit/src/main/kotlin/attune/kit/core").not() }
        assertEquals(emptyList(), others.filter { BINDINGS in it.readText() }.map { it.name })
    }

    @Test
    fun screens_use_only_what_android_s_compose_has_too() {
        val elsewhere = Regex("^import (java\\.awt|javax\\.swing|org\\.jetbrains\\.skia|androidx\\.compose\\.ui\\.(awt|window|text\\.platform|ImageComposeScene)|android\\.)")
        assertEquals(emptyList(), kotlin("ui/src/main").filter { file -> file.readLines().any { elsewhere.containsMatchIn(it) } }.map { it.name })
    }

    @Test
    fun models_know_neither_compose_nor_android() {
        val foreign = Regex("^import (androidx?\\.|org\\.jetbrains\\.compose|java\\.awt)")
        assertEquals(emptyList(), kotlin("kit/src/main").filter { file -> file.readLines().any { foreign.containsMatchIn(it) } }.map { it.name })
    }

    @Test
    fun every_type_of_the_models_says_what_it_is_for() {
        val type = Regex("^((data|sealed|enum|abstract|fun) )*(class|interface|object) ")
        val silent = kotlin("kit/src/main").flatMap { file ->
            file.readLines().zipWithNext().filter { (before, line) -> type.containsMatchIn(line) && !before.endsWith("*/") }.map { "${file.name}: ${it.second}" }
        }
        assertEquals(emptyList(), silent)
    }

    @Test
    fun no_screen_holds_a_word_of_its_own() {
        val screens = kotlin("ui/src/main").filter { "/strings/" !in it.path && "/theme/" !in it.path && it.name != "Icons.kt" }
        val literal = Regex("\"([^\"\\\\]|\\\\.)*\"")
        val found = screens.flatMap { file ->
            file.readLines().filterNot { line -> Regex("^\\s*(\\*|//|/\\*|import|@|error\\()").containsMatchIn(line) || "error(" in line || "label =" in line && "animate" in line }
                .flatMap { line -> literal.findAll(line).map { it.value } }
                .map { it.replace(Regex("\\$\\{[^}]*}|\\$[a-zA-Z.]+"), "") }
                .filter { Regex("[A-Za-z]{2,}").containsMatchIn(it) }
                .filterNot { it in ALLOWED }.map { "${file.name}: $it" }
        }
        assertEquals(emptyList(), found)
    }

    @Test
    fun screens_draw_with_the_theme_s_colours_only() {
        val screens = kotlin("ui/src/main").filter { "/theme/" !in it.path && it.name != "Icons.kt" }
        assertEquals(emptyList(), screens.filter { Regex("Color\\(0x|Color\\.(Black|White|Red|Gray)").containsMatchIn(it.readText()) }.map { it.name })
    }

    @Test
    fun no_screen_leaves_anything_with_the_system_to_be_given_back_later() {
        assertEquals(emptyList(), kotlin("ui/src/main").filter { Regex("rememberSaveable\\b").containsMatchIn(it.readText()) }.map { it.name })
    }

    private companion object {
        /** In two parts, since this file is read too. */
        const val BINDINGS = "app.attune." + "ffi"

        /** Names of font features and days of rule text: nothing that a person reads. */
        val ALLOWED = setOf("\"tnum\"", "\"lnum, tnum\"", "\"\\n\\\\s*\\n\"")
    }
}
