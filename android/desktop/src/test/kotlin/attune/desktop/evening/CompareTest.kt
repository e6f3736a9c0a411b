package attune.desktop.evening

import java.awt.image.BufferedImage
import java.io.File
import java.nio.file.Files
import javax.imageio.ImageIO
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** Pictures of 100 times 100, of which ten pixels may be others. */
class CompareTest {
    private val dir = Files.createTempDirectory("attune-compare").toFile()

    @AfterTest
    fun clear() {
        dir.deleteRecursively()
    }

    @Test
    fun every_colour_may_be_off_by_24_and_no_more() {
        assertTrue(same(off = 10_000, by = 24))
        assertFalse(same(off = 10_000, by = 25))
        for (channel in listOf(0, 8, 16)) assertFalse(same(off = 10_000, by = 25, channel), "in the channel at $channel")
    }

    @Test
    fun ten_pixels_may_be_others_and_eleven_may_not() {
        assertTrue(same(off = 10, by = 200))
        assertFalse(same(off = 11, by = 200))
    }

    @Test
    fun another_size_a_missing_picture_and_no_picture_at_all_are_not_the_same() {
        val (one, wider, none) = listOf("one", "wider", "none").map { File(dir, it).apply { mkdirs() } }
        draw(one, 0, 0)
        draw(wider, 0, 0, width = 101)
        assertTrue(samePictures(one, one))
        assertFalse(samePictures(one, wider))
        assertFalse(samePictures(one, none))
        assertFalse(samePictures(none, one))
        assertFalse(samePictures(none, none))
    }

    /** Whether a grey picture and one whose first [off] pixels differ [by] so much in one channel count as the same. */
    private fun same(off: Int, by: Int, channel: Int = 16): Boolean {
        val (one, other) = File(dir, "a").apply { mkdirs() } to File(dir, "b").apply { mkdirs() }
        draw(one, 0, 0)
        draw(other, off, by shl channel)
        return samePictures(one, other)
    }

    private fun draw(folder: File, off: Int, more: Int, width: Int = 100) {
        val image = BufferedImage(width, 100, BufferedImage.TYPE_INT_RGB)
        for (at in 0 until width * 100) image.setRGB(at % width, at / width, 0x202020 + if (at < off) more else 0)
        ImageIO.write(image, "png", File(folder, "one.png"))
    }
}
