package attune.app

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class ResourcesTest {
    private fun strings(folder: String) = Repository.xml("android/app/src/main/res/$folder/strings.xml").all("string").associate { it.getAttribute("name") to it.textContent }

    private fun catalogue(language: String, key: String) = Repository.text("core/locales/$language/ui.ftl").lines().single { it.startsWith("$key = ") }.substringAfter(" = ")

    @Test
    fun words_that_the_system_shows_are_the_catalogue_s() {
        for ((folder, language) in mapOf("values" to "en", "values-de" to "de")) {
            assertEquals(mapOf("app_name" to catalogue(language, "app-name"), "lock_title" to catalogue(language, "lock-title")), strings(folder), folder)
        }
    }

    @Test
    fun the_phone_offers_every_language_of_the_catalogue() {
        val offered = Repository.xml("android/app/src/main/res/xml/locales.xml").all("locale").map { it.android("name") }
        assertEquals(Repository.file("core/locales").list().orEmpty().sorted(), offered.sorted())
        val kept = Regex("localeFilters \\+= listOf\\(([^)]*)\\)").find(Repository.text("android/app/build.gradle.kts"))
        assertEquals(offered.map { "\"$it\"" }, kept?.groupValues?.get(1)?.split(", "))
    }

    @Test
    fun what_the_system_draws_has_the_theme_s_colours() {
        val palettes = Repository.text("android/ui/src/main/kotlin/attune/ui/theme/Palette.kt")
        fun token(palette: String, name: String): String? {
            val of = palettes.substringAfter("val $palette = ").substringBefore("\n)")
            return Regex("\\b$name = Color\\(0x([0-9A-F]{8})\\)").find(of)?.groupValues?.get(1)
        }
        fun colours(folder: String) = Repository.xml("android/app/src/main/res/$folder/colors.xml").all("color")
            .associate { it.getAttribute("name") to it.textContent.removePrefix("#") }
        assertEquals("FF" + colours("values").getValue("paper"), token("Day", "paper"))
        assertEquals("FF" + colours("values-night").getValue("paper"), token("Night", "paper"))
        val mark = Repository.text("android/app/src/main/res/drawable/icon_mark.xml")
        for (partner in listOf("one", "two")) assertTrue("#${token("Day", partner)}" in mark, "the icon's $partner is not the theme's")
    }

    @Test
    fun the_icon_s_rings_stay_where_every_launcher_shows_them() {
        for (name in listOf("icon_mark", "icon_monochrome")) {
            val vector = Repository.xml("android/app/src/main/res/drawable/$name.xml")
            assertEquals("108", vector.android("viewportWidth"))
            for (ring in vector.all("path")) {
                val (left, radius) = requireNotNull(Regex("M(\\d+),54 a(\\d+),").find(ring.android("pathData"))).destructured.let { (x, r) -> x.toFloat() to r.toFloat() }
                val stroke = ring.android("strokeWidth").toFloat() / 2
                // A launcher's mask leaves at least the middle circle of 66.
                val reach = maxOf(54 - (left - stroke), left + 2 * radius + stroke - 54)
                assertTrue(reach <= 33, "$name reaches $reach from the middle")
            }
        }
    }

    @Test
    fun no_file_of_any_kind_is_copied_to_a_cloud_or_another_phone() {
        val domains = setOf("root", "file", "database", "sharedpref", "external")
        val rules = Repository.xml("android/app/src/main/res/xml/extraction.xml")
        for (way in listOf("cloud-backup", "device-transfer")) {
            assertEquals(domains + domains.minus("external").map { "device_$it" }, rules.all(way).single().all("exclude").map { it.getAttribute("domain") }.toSet(), way)
        }
        val older = Repository.xml("android/app/src/main/res/xml/backup.xml")
        assertEquals(domains, older.all("exclude").map { it.getAttribute("domain") }.toSet())
        assertEquals(emptyList(), rules.all("include") + older.all("include"))
    }

    @Test
    fun the_fonts_that_the_theme_names_are_packed() {
        val named = Regex("face\\(\"([a-z0-9-]+)\"").findAll(Repository.text("android/app/src/main/kotlin/attune/app/PhoneTheme.kt")).map { "${it.groupValues[1]}.ttf" }.toSet()
        assertEquals(Repository.file("android/ui/src/main/resources/fonts").list().orEmpty().filter { it.endsWith(".ttf") }.toSet(), named)
        assertTrue("assets.srcDir(\"../ui/src/main/resources\")" in Repository.text("android/app/build.gradle.kts"))
    }
}
