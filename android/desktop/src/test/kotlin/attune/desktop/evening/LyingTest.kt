package attune.desktop.evening

import java.io.File
import java.nio.file.Files
import kotlin.test.Test
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class LyingTest {
    @Test
    fun a_text_is_found_among_other_bytes_and_nothing_is_said_of_a_folder_that_holds_nothing() {
        val dir = Files.createTempDirectory("attune-lying").toFile()
        assertFailsWith<IllegalArgumentException> { lies("tea", File(dir, "missing")) }
        assertFailsWith<IllegalArgumentException> { lies("tea", dir) }
        val file = File(dir, "deep/file").apply { parentFile.mkdirs() }
        file.createNewFile()
        assertFailsWith<IllegalArgumentException>("an empty file holds nothing") { lies("tea", dir) }
        file.writeBytes(byteArrayOf(0, 't'.code.toByte(), -1) + "You made tea".toByteArray())
        assertTrue(lies("tea", dir))
        assertFalse(lies("teas", dir))
        assertFailsWith<IllegalArgumentException> { lies("", dir) }
        dir.deleteRecursively()
    }
}
