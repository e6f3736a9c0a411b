package attune.ui.pictures

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.foundation.background
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import attune.ui.components.AttuneButton
import attune.ui.components.Text
import attune.ui.theme.Look
import org.jetbrains.skia.Image
import org.jetbrains.skia.ImageInfo
import java.io.File
import java.nio.file.Files
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** What the comparison lets pass and what it does not. */
class CompareTest {
    private val dir = Files.createTempDirectory("attune-compare").toFile()
    private val viewer = Viewer()

    @AfterTest
    fun clear() {
        viewer.close()
        dir.deleteRecursively()
    }

    @Test
    fun the_same_screen_drawn_twice_is_the_same() {
        assertNull(difference(seen { Sentence() }, seen { Sentence() }))
    }

    @Test
    fun a_text_that_moved_by_one_pixel_is_another() {
        assertNotNull(difference(seen { Sentence() }, seen { Sentence(x = 1.dp) }))
        assertNotNull(difference(seen { Sentence() }, seen { Sentence(y = 1.dp) }))
    }

    @Test
    fun what_is_kept_small_looks_the_same() {
        val image = seen { Sentence() }
        assertNull(difference(Image.makeFromEncoded(small(image)), image))
    }

    @Test
    fun another_word_is_another() {
        assertNotNull(difference(seen { Sentence("Ben has answered.") }, seen { Sentence("Ben had answered.") }))
    }

    @Test
    fun a_button_that_moved_by_one_pixel_is_another() {
        val button: @Composable (Dp) -> Unit = { AttuneButton("Seal it", {}, Modifier.offset(20.dp, it)) }
        assertNotNull(difference(seen { button(20.dp) }, seen { button(21.dp) }))
    }

    @Test
    fun a_surface_of_another_colour_is_another_even_when_it_is_near() {
        assertNull(difference(seen { Surface(Color(0xFFA6492C)) }, seen { Surface(Color(0xFFAB4E31)) }))
        assertNotNull(difference(seen { Surface(Color(0xFFA6492C)) }, seen { Surface(Color(0xFFAC492C)) }))
    }

    @Test
    fun every_pixel_of_an_edge_may_be_smoothed_otherwise() {
        val (one, other) = listOf(0, 24).map { off -> grey { x, _ -> if (x % 24 == 0) off else 0 } }
        assertNull(difference(one, other))
        assertNotNull(difference(one, grey { x, _ -> if (x % 24 == 0) 25 else 0 }))
    }

    @Test
    fun a_few_pixels_of_a_square_may_be_others_and_no_more() {
        assertNull(difference(grey { _, _ -> 0 }, grey { x, y -> if (y == 0 && x < 23) 200 else 0 }))
        assertNotNull(difference(grey { _, _ -> 0 }, grey { x, y -> if (y == 0 && x < 24) 200 else 0 }))
    }

    @Test
    fun what_differs_is_said_and_shown() {
        val found = assertNotNull(difference(grey { _, _ -> 0 }, grey { x, y -> if (x in 48..71 && y in 24..47) 200 else 0 }))
        assertEquals("1 of its squares look different, the first at 48, 24", found.why)
        assertEquals(100 to 100, found.picture.width to found.picture.height)
        assertEquals("it is 99 × 100 instead of 100 × 100", assertNotNull(difference(grey { _, _ -> 0 }, grey(99) { _, _ -> 0 })).why)
    }

    @Test
    fun folders_are_the_same_when_every_kept_picture_is_there_and_alike() {
        val (one, other, none) = listOf("one", "other", "none").map { File(dir, it).apply { mkdirs() } }
        File(one, "a.png").write(grey { _, _ -> 0 })
        File(other, "a.png").write(grey { _, _ -> 100 })
        assertTrue(samePictures(one, one))
        assertFalse(samePictures(none, one), "one is missing")
        assertFalse(samePictures(one, none), "nothing is kept")
        assertFalse(samePictures(other, one), "another colour")
        assertEquals(listOf("a.difference.png", "a.expected.png", "a.png"), other.list().orEmpty().sorted())
    }

    private fun seen(content: @Composable () -> Unit): Image {
        viewer.show(Light.DAY, content)
        return viewer.image()
    }

    private fun grey(width: Int = 100, more: (Int, Int) -> Int): Image {
        val bytes = ByteArray(width * 100 * 4) { at -> if (at % 4 == 3) -1 else (0x20 + more(at / 4 % width, at / 4 / width)).toByte() }
        return Image.makeRaster(ImageInfo.makeN32Premul(width, 100), bytes, width * 4)
    }
}

@Composable
private fun Sentence(text: String = "Ben has answered.", x: Dp = 0.dp, y: Dp = 0.dp) = Text(text, Modifier.offset(30.dp + x, 30.dp + y), Look.type.hint)

@Composable
private fun Surface(colour: Color) = Box(Modifier.offset(20.dp, 20.dp).size(100.dp).background(colour))
