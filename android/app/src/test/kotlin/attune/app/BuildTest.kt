package attune.app

import java.io.File
import java.util.concurrent.TimeUnit
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Maven and Gradle build from the same sources, with the same versions. */
class BuildTest {
    private val pom = Repository.xml("android/pom.xml")
    private val catalogue = Repository.text("android/gradle/libs.versions.toml")
    private val app = Repository.text("android/app/build.gradle.kts")
    private val libraries = Repository.text("script/android-libs")

    private fun gradle(name: String) = Regex("^$name = \"([^\"]+)\"", RegexOption.MULTILINE).find(catalogue)?.groupValues?.get(1)

    private fun maven(name: String) = pom.all("$name.version").single().textContent

    @Test
    fun versions_that_both_name_are_the_same() {
        for (name in listOf("kotlin", "compose", "activity", "coroutines", "jna", "zxing")) assertEquals(maven(name), gradle(name), name)
        val versions = catalogue.substringAfter("[versions]").substringBefore("[libraries]").lines().filter { '=' in it }.map { it.substringBefore(" =") }
        assertEquals(setOf("kotlin", "agp", "compose", "activity", "coroutines", "jna", "zxing"), versions.toSet())
    }

    @Test
    fun the_app_s_version_is_the_core_s() {
        val core = Regex("\\[workspace.package]\\s+version = \"([^\"]+)\"").find(Repository.text("Cargo.toml"))?.groupValues?.get(1)
        assertEquals(core, Regex("versionName = \"([^\"]+)\"").find(app)?.groupValues?.get(1))
        assertEquals(core, pom.all("version").first().textContent)
    }

    @Test
    fun gradle_builds_maven_s_modules_but_for_the_desk() {
        val maven = pom.all("module").map { it.textContent }
        val included = Regex("\"(:[a-z]+)\"").findAll(Repository.text("android/settings.gradle.kts")).map { it.groupValues[1].drop(1) }.toList()
        assertEquals((maven - "desktop").sorted(), included.sorted())
        val compiled = Regex("arg line=\"((\\.\\./[a-z]+/src/main/kotlin |src/main/kotlin)+)\"").find(Repository.text("android/app/pom.xml"))?.groupValues?.get(1).orEmpty()
        assertEquals(included.map { if (it == "app") "src/main/kotlin" else "../$it/src/main/kotlin" }.sorted(), compiled.trim().split(" ").sorted())
    }

    @Test
    fun gradle_s_modules_take_the_sources_where_maven_does() {
        val own = Regex("srcDirs?\\(([^)]*)\\)")
        for (module in listOf("ffi", "kit", "ui", "platform", "app")) {
            val elsewhere = own.findAll(Repository.text("android/$module/build.gradle.kts")).map { it.groupValues[1] }.filter { it != "emptyList<String>(" }.toSet()
            val expected = if (module == "app") setOf("\"../../target/android-libs\"", "\"../ui/src/main/resources\"") else emptySet()
            assertEquals(expected, elsewhere, module)
        }
    }

    @Test
    fun every_module_is_for_the_same_androids_as_the_library() {
        val androids = listOf("ui", "platform", "app").map { Repository.text("android/$it/build.gradle.kts") }
        assertEquals(setOf("29"), androids.map { Regex("minSdk = (\\d+)").find(it)?.groupValues?.get(1) }.toSet() + Regex("OLDEST=(\\d+)").find(libraries)?.groupValues?.get(1))
        assertEquals(setOf("35"), androids.map { Regex("compileSdk = (\\d+)").find(it)?.groupValues?.get(1) }.toSet() + Regex("targetSdk = (\\d+)").find(app)?.groupValues?.get(1))
    }

    @Test
    fun the_library_is_built_for_every_abi_that_is_packed_and_for_pages_of_16_kb() {
        val packed = Regex("abiFilters \\+= listOf\\(([^)]*)\\)").find(app)?.groupValues?.get(1)?.replace("\"", "")?.split(", ")
        assertEquals(listOf("arm64-v8a", "armeabi-v7a", "x86_64"), packed)
        assertTrue("abis=(${packed?.joinToString(" ")})" in libraries)
        assertTrue("max-page-size=16384" in libraries)
        assertTrue("useLegacyPackaging = false" in app)
    }

    @Test
    fun shrinking_keeps_what_c_calls_by_name() {
        val rules = Repository.text("android/app/rules.pro").lines().filter { it.startsWith("-") }
        for (kept in listOf("com.sun.jna.**", "app.attune.ffi.**", "com.sun.jna.Structure", "com.sun.jna.Callback")) {
            assertTrue(rules.any { it.startsWith("-keep ") && kept in it }, "nothing keeps $kept")
        }
        assertTrue("-dontwarn java.awt.**" in rules)
        val generated = Repository.text("android/ffi/src/main/kotlin/app/attune/ffi/attune_ffi.kt")
        assertTrue("package app.attune.ffi\n" in generated && "com.sun.jna.Structure" in generated && "com.sun.jna.Callback" in generated)
        assertTrue("artifactType(\"aar\")" in app, "JNA's native half comes with its AAR alone")
    }

    @Test
    fun a_library_that_fits_no_page_of_16_kb_is_caught() {
        assertEquals(0, pages(elf(alignment = 16_384)))
        assertEquals(1, pages(elf(alignment = 4_096)))
    }

    private fun pages(library: File): Int {
        val run = ProcessBuilder("python3", Repository.file("script/pages").path, library.path).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        assertTrue(run.waitFor(60, TimeUnit.SECONDS))
        return run.exitValue()
    }

    /** The least that is a 64-bit ELF file: its header and one segment to load. */
    private fun elf(alignment: Long): File {
        val bytes = java.nio.ByteBuffer.allocate(120).order(java.nio.ByteOrder.LITTLE_ENDIAN)
        bytes.put(byteArrayOf(0x7f, 'E'.code.toByte(), 'L'.code.toByte(), 'F'.code.toByte(), 2, 1, 1))
        bytes.putLong(32, 64).putShort(54, 56).putShort(56, 1)
        bytes.putInt(64, 1).putLong(64 + 48, alignment)
        return File.createTempFile("attune", ".so").apply { deleteOnExit(); writeBytes(bytes.array()) }
    }
}
