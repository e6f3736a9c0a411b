package attune.ui.pictures

import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.Image
import org.jetbrains.skia.ImageInfo
import java.awt.image.BufferedImage
import java.awt.image.DataBuffer
import java.awt.image.IndexColorModel
import java.io.ByteArrayOutputStream
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs

/** How far a colour may be off, of 255, before its pixel counts as another: edges are smoothed a little differently elsewhere. */
private const val COLOUR = 24

/** How far a whole surface may be off: smoothing touches edges only. */
private const val SURFACE = 5

/** From one colour that is kept to the next, of 255. */
private const val STEP = 8

/** Pictures are compared square by square, so that a small thing counts on a large page as on a small one. In pixels. */
private const val SQUARE = 24

/** How many pixels of a hundred in one square may be others. */
private const val OTHERS = 4

/** How many pixels of a hundred in one square may be off by more than [SURFACE]. */
private const val OFF = 40

/** Two pictures that are not the same: [why], and a picture of where. */
class Difference(val why: String, val picture: Image)

/** What tells [actual] from [expected]; null when they look the same. */
fun difference(expected: Image, actual: Image): Difference? {
    val (width, height) = expected.width to expected.height
    if (width != actual.width || height != actual.height) return Difference("it is ${actual.width} × ${actual.height} instead of $width × $height", actual)
    val (a, b) = pixels(expected) to pixels(actual)
    if (a.contentEquals(b)) return null
    val odd = squares(width, height).filter { odd(it, a, b, width) }
    if (odd.isEmpty()) return null
    return Difference("${odd.size} of its squares look different, the first at ${odd.first().x.first}, ${odd.first().y.first}", marked(a, b, width, height))
}

/**
 * Whether every picture that [kept] holds looks the same in [made]; says which do not, and leaves what was expected and where it
 * differs beside each.
 */
fun samePictures(made: File, kept: File): Boolean {
    val names = kept.list().orEmpty().filter { it.endsWith(".png") }.sorted()
    val different = names.filterNot { same(File(made, it), File(kept, it)) }
    if (different.isNotEmpty()) System.err.println("these pictures are not the same: ${different.joinToString()}")
    return names.isNotEmpty() && different.isEmpty()
}

private fun same(made: File, kept: File): Boolean {
    if (!made.exists()) return false
    val difference = difference(read(kept), read(made)) ?: return true
    System.err.println("${made.name}: ${difference.why}")
    kept.copyTo(made.resolveSibling("${made.nameWithoutExtension}.expected.png"), overwrite = true)
    made.resolveSibling("${made.nameWithoutExtension}.difference.png").write(difference.picture)
    return false
}

/** A picture from a file of any kind that Skia knows. */
fun read(file: File): Image = Image.makeFromEncoded(file.readBytes())

/** Writes [image] as a PNG. */
fun File.write(image: Image) {
    parentFile.mkdirs()
    writeBytes(requireNotNull(image.encodeToData()) { "the picture could not be encoded" }.bytes)
}

/**
 * [image] as a PNG to be kept, a third as large for colours that are off by 4 of 255 at most, less than a surface may be, and are
 * then few enough for a table.
 */
fun small(image: Image): ByteArray {
    val bytes = pixels(image)
    val rounded = IntArray(bytes.size / 4) { pixel -> (2 downTo 0).fold(0) { colour, channel -> colour shl 8 or rounded(bytes[pixel * 4 + channel]) } }
    val table = rounded.distinct().toIntArray()
    val kept = if (table.size > 256) BufferedImage(image.width, image.height, BufferedImage.TYPE_INT_RGB)
    else BufferedImage(image.width, image.height, BufferedImage.TYPE_BYTE_INDEXED, IndexColorModel(8, table.size, table, 0, false, -1, DataBuffer.TYPE_BYTE))
    kept.setRGB(0, 0, image.width, image.height, rounded.map { it or (0xFF shl 24) }.toIntArray(), 0, image.width)
    return ByteArrayOutputStream().also { ImageIO.write(kept, "png", it) }.toByteArray()
}

private fun rounded(channel: Byte) = minOf(0xFF, ((channel.toInt() and 0xFF) + STEP / 2) / STEP * STEP)

private class Square(val x: IntRange, val y: IntRange)

private fun squares(width: Int, height: Int) = (0 until height step SQUARE).flatMap { y ->
    (0 until width step SQUARE).map { x -> Square(x until minOf(x + SQUARE, width), y until minOf(y + SQUARE, height)) }
}

private fun odd(square: Square, a: ByteArray, b: ByteArray, width: Int): Boolean {
    var others = 0
    var off = 0
    for (y in square.y) for (x in square.x) {
        val by = apart(a, b, (y * width + x) * 4)
        if (by > COLOUR) others++
        if (by > SURFACE) off++
    }
    // Of a whole square, also at the rim, where squares are smaller.
    return others * 100 > SQUARE * SQUARE * OTHERS || off * 100 > SQUARE * SQUARE * OFF
}

private fun apart(a: ByteArray, b: ByteArray, at: Int): Int = (0..2).maxOf { abs((a[at + it].toInt() and 0xFF) - (b[at + it].toInt() and 0xFF)) }

private fun pixels(image: Image): ByteArray = Bitmap().use { bitmap ->
    bitmap.allocPixels(ImageInfo.makeN32Premul(image.width, image.height))
    check(image.readPixels(bitmap)) { "the picture could not be read" }
    checkNotNull(bitmap.readPixels())
}

/** What was expected, pale, with every other pixel in red. */
private fun marked(a: ByteArray, b: ByteArray, width: Int, height: Int): Image {
    val seen = ByteArray(a.size) { at ->
        val pixel = at - at % 4
        when {
            at % 4 == 3 -> -1
            apart(a, b, pixel) > SURFACE -> if (at % 4 == 2) 0xD0.toByte() else 0
            else -> (0xFF - (0xFF - (a[at].toInt() and 0xFF)) / 4).toByte()
        }
    }
    return Image.makeRaster(ImageInfo.makeN32Premul(width, height), seen, width * 4)
}
