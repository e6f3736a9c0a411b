package attune.platform.scan

import attune.kit.core.FolderMailbox
import attune.kit.core.MeetingByHand
import attune.kit.core.PairInviting
import attune.kit.core.QrCode
import attune.platform.testing.PhoneRunner
import attune.platform.testing.core
import attune.platform.testing.setUp
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel
import com.google.zxing.qrcode.encoder.Encoder
import kotlinx.coroutines.runBlocking
import org.junit.Test
import org.junit.runner.RunWith
import kotlin.math.cos
import kotlin.math.sin
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull

/** The core's own codes, as a camera would see them. */
@RunWith(PhoneRunner::class)
class CodeReaderTest {
    private val reader = CodeReader()

    @Test
    fun an_invitation_shown_on_one_phone_is_read_by_another() {
        val (link, code) = invitation()
        for (scale in listOf(3, 5)) assertEquals(link, read(picture(code, scale)))
    }

    @Test
    fun turned_dim_light_on_dark_and_with_rows_longer_than_the_picture() {
        val (link, code) = invitation()
        val plain = picture(code, 4)
        val large = picture(code, 8)
        // A camera sees many pictures, and a hand is never still: one of a few is enough.
        for (held in listOf(5, 90, 180, 268)) assertEquals(link, (-6..6 step 2).firstNotNullOfOrNull { read(large.turned(held + it)) }, "$held°")
        assertEquals(link, read(Picture(plain.size, ByteArray(plain.bytes.size) { (70 + (plain.bytes[it].toInt() and 0xff) / 4).toByte() })))
        assertEquals(link, read(Picture(plain.size, ByteArray(plain.bytes.size) { (255 - (plain.bytes[it].toInt() and 0xff)).toByte() })))
        val stride = plain.size + 64
        val padded = ByteArray(stride * plain.size)
        for (row in 0 until plain.size) plain.bytes.copyInto(padded, row * stride, row * plain.size, (row + 1) * plain.size)
        assertEquals(link, reader.read(padded, plain.size, plain.size, stride))
    }

    @Test
    fun codes_in_which_something_looks_like_a_corner_are_read_as_well() {
        val random = java.util.Random(1)
        val read = (1..200).map {
            val text = "attune:pair#" + String(CharArray(180) { LETTERS[random.nextInt(LETTERS.length)] })
            val drawn = Encoder.encode(text, ErrorCorrectionLevel.M).matrix
            text == read(picture(drawn.width, 4) { x, y -> drawn.get(x, y).toInt() == 1 })
        }
        assertEquals(200, read.count { it })
    }

    @Test
    fun no_code_half_a_code_and_noise_are_nothing() {
        val (_, code) = invitation()
        val plain = picture(code, 4)
        assertNull(read(Picture(200, ByteArray(40_000) { -1 })))
        assertNull(read(Picture(plain.size, plain.bytes.copyOf().also { it.fill(-1, 0, it.size / 2) })))
        val random = java.util.Random(7)
        assertNull(read(Picture(200, ByteArray(40_000).also(random::nextBytes))))
    }

    private fun invitation(): Pair<String, QrCode> = runBlocking {
        setUp()
        core.call("invite") { invite(it, true, MeetingByHand, FolderMailbox("/somewhere/both/reach")) }
        val screen = core.call("pair") { pair(it) } as PairInviting
        screen.link to assertNotNull(screen.code)
    }

    private fun read(picture: Picture) = reader.read(picture.bytes, picture.size, picture.size)

    private class Picture(val size: Int, val bytes: ByteArray)

    private fun picture(code: QrCode, scale: Int): Picture {
        val side = code.size.toInt()
        return picture(side, scale) { x, y -> code.modules[y * side + x] == 1.toByte() }
    }

    /** White paper with a code of [side] modules in its middle, [scale] pixels a module and four modules around. */
    private fun picture(side: Int, scale: Int, dark: (Int, Int) -> Boolean): Picture {
        val size = (side + 8) * scale
        return Picture(size, ByteArray(size * size) { at ->
            val (x, y) = (at % size / scale - 4) to (at / size / scale - 4)
            if (x in 0 until side && y in 0 until side && dark(x, y)) 0 else -1
        })
    }

    private fun Picture.turned(degrees: Int): Picture {
        val big = size * 3 / 2
        val (c, s) = Math.toRadians(degrees.toDouble()).let { cos(it) to sin(it) }
        return Picture(big, ByteArray(big * big) { at ->
            val (dx, dy) = (at % big - big / 2.0) to (at / big - big / 2.0)
            val (x, y) = (c * dx + s * dy + size / 2.0).toInt() to (-s * dx + c * dy + size / 2.0).toInt()
            if (x in 0 until size && y in 0 until size) bytes[y * size + x] else -1
        })
    }

    private companion object {
        const val LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    }
}
