package attune.ui.components

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import attune.kit.samples.WORDS
import attune.ui.components.feelings.Feeling
import attune.ui.components.feelings.FeelingPlaces
import attune.ui.components.feelings.Nearness
import attune.ui.components.feelings.Placed
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

class FeelingPlacesTest {
    private val feelings = WORDS.map { Feeling(it.id, it.text, it.family, it.x.toFloat(), it.y.toFloat()) }
    private val field = Size(684f, 688f)
    private val kept = listOf(Rect(280f, 8f, 400f, 40f))
    private val places = FeelingPlaces(feelings, field, 48f, kept) { word, nearness ->
        val size = mapOf(Nearness.Near to 38f, Nearness.Mid to 32f, Nearness.Far to 26f).getValue(nearness)
        Size(word.word.length * size * .5f + if (nearness == Nearness.Near) 64f else 0f, size * 1.45f)
    }
    private val everywhere = (0..20).flatMap { x -> (0..20).map { y -> Offset(x / 20f * field.width, y / 20f * field.height) } }

    @Test
    fun no_two_words_overlap_wherever_the_finger_is() {
        for (finger in everywhere + null) {
            val boxes = places.placed(finger, setOf("emo.warm.tender")).mapNotNull(Placed::box) + kept
            for ((index, box) in boxes.withIndex()) for (other in boxes.drop(index + 1)) assertTrue(!box.overlaps(other), "$finger: $box over $other")
        }
    }

    @Test
    fun no_word_leaves_the_field() {
        for (finger in everywhere + null) for (box in places.placed(finger, emptySet()).mapNotNull(Placed::box)) {
            assertTrue(box.left >= 0 && box.top >= 0 && box.right <= field.width && box.bottom <= field.height, "$finger: $box")
        }
    }

    @Test
    fun the_word_under_the_finger_is_always_written_largest() {
        for (finger in everywhere) {
            val nearest = assertNotNull(places.nearest(finger))
            val placed = places.placed(finger, emptySet()).single { it.feeling == nearest }
            assertEquals(Nearness.Near, placed.nearness)
            assertNotNull(placed.box, "${nearest.word} at $finger")
        }
    }

    @Test
    fun every_word_is_reached_by_touching_its_place() {
        for (feeling in feelings) assertEquals(feeling, places.nearest(places.pointOf(feeling)))
    }

    @Test
    fun at_rest_every_family_is_there_to_begin_from() {
        val written = places.placed(null, emptySet()).filter { it.box != null }.groupBy { it.feeling.family }
        for (family in feelings.map { it.family }.distinct()) assertTrue((written[family]?.size ?: 0) >= 1, "$family has no word at rest")
    }

    @Test
    fun what_is_chosen_stays_written_while_the_finger_is_elsewhere() {
        val chosen = setOf("emo.sad.empty", "emo.afraid.panicky", "emo.glad.delighted")
        for (finger in everywhere) {
            val written = places.placed(finger, chosen).filter { it.box != null }.map { it.feeling.id }
            assertTrue(written.containsAll(chosen), "$finger: ${chosen - written.toSet()}")
        }
    }

    @Test
    fun pleasant_stands_right_of_unpleasant_and_much_energy_above_little() {
        fun at(word: String) = places.pointOf(feelings.single { it.word == word })
        assertTrue(at("lonely").x < at("patient").x && at("patient").x < at("delighted").x)
        assertTrue(at("bold").y < at("hopeful").y && at("hopeful").y < at("rested").y)
    }

    @Test
    fun a_few_words_stand_where_they_stand_among_all() {
        val few = feelings.filter { it.word in setOf("tender", "calm", "low") }
        val kept = FeelingPlaces(few, field, 48f, rim = 1f) { _, _ -> Size(100f, 46f) }
        val tender = kept.pointOf(few.first { it.word == "tender" })
        assertTrue(tender.x > field.width / 2 && tender.x < field.width * .85f && tender.y > field.height / 2, "$tender")
        assertEquals(few.toSet(), kept.placed(null, few.map { it.id }.toSet()).filter { it.box != null }.map { it.feeling }.toSet())
    }
}
