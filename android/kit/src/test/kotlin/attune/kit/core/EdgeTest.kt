package attune.kit.core

import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The arrows between the modules, kept by reading the sources. */
class EdgeTest {
    private val android = File(System.getProperty("attune.repository"), "android")

    @Test
    fun only_the_gateway_s_folder_names_the_bindings() {
        val naming = sources("kit", "ui", "desktop").filter { "app.attune.ffi" in it.readText() }.map { it.parentFile.name }.toSet()
        assertEquals(setOf("core"), naming)
    }

    @Test
    fun kit_knows_neither_android_nor_compose() {
        val naming = sources("kit").filter { file -> file.readLines().any { it.startsWith("import android") || it.startsWith("import java.awt") } }
        assertEquals(emptyList(), naming)
    }

    private fun sources(vararg modules: String): List<File> {
        val found = modules.flatMap { module -> File(android, "$module/src/main").walk().filter { it.extension == "kt" } }
        assertTrue(found.size > 10, "no sources under $android")
        return found
    }
}
