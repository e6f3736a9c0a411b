package attune.desktop.gallery

import attune.ui.pictures.Light
import attune.ui.pictures.samples
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class GalleryPageTest {
    private val page = galleryPage(shots)
    private val images = Regex("<img [^>]*>").findAll(page).map { it.value }.toList()

    @Test
    fun every_sample_is_on_it_in_every_light_once() {
        val sources = images.map { attribute(it, "src") }
        assertEquals(samples.values.sumOf { it.size } * Light.entries.size, sources.size)
        assertEquals(shots.map { it.file }.sorted(), sources.distinct().sorted())
    }

    @Test
    fun every_picture_says_what_it_shows_and_no_two_the_same() {
        val texts = images.map { attribute(it, "alt") }
        assertTrue(texts.all(String::isNotBlank))
        assertEquals(texts.size, texts.distinct().size)
        assertTrue("Today, evening, by night" in texts)
    }

    @Test
    fun it_needs_nothing_but_the_pictures_beside_it() {
        assertEquals(emptyList(), Regex("""https?:|<script|<link|url\(|@import""").findAll(page).map { it.value }.toList())
    }

    @Test
    fun every_link_within_it_leads_somewhere() {
        val targets = Regex(""" id="([^"]*)"""").findAll(page).map { it.groupValues[1] }.toList()
        assertEquals(targets.size, targets.distinct().size)
        val links = Regex("""href="#([^"]*)"""").findAll(page).map { it.groupValues[1] }.toList()
        assertEquals(emptyList(), links.filter { it !in targets })
        assertEquals(samples.keys.toList(), links.drop(1))
    }

    @Test
    fun headings_go_down_one_step_at_a_time() {
        val levels = Regex("<h([1-6])").findAll(page).map { it.groupValues[1].toInt() }.toList()
        assertEquals(1, levels.first())
        assertTrue(levels.zipWithNext().all { (before, after) -> after <= before + 1 })
    }

    private fun attribute(tag: String, name: String) = checkNotNull(Regex("""\b$name="([^"]*)"""").find(tag)) { "$tag has no $name" }.groupValues[1]
}
