package attune.desktop.evening

import java.awt.image.BufferedImage
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs

/** How far a colour may be off, of 255, before a pixel counts as another: edges are smoothed a little differently elsewhere. */
private const val COLOUR = 24

/** How many pixels of a thousand may be others. */
private const val PER_THOUSAND = 1

/** Whether every picture that [kept] holds looks the same in [played]; says which do not. */
fun samePictures(played: File, kept: File): Boolean {
    val names = kept.list().orEmpty().filter { it.endsWith(".png") }.sorted()
    val different = names.filterNot { same(File(played, it), File(kept, it)) }
    if (different.isNotEmpty()) System.err.println("these pictures are not the same: ${different.joinToString()}")
    return names.isNotEmpty() && different.isEmpty()
}

private fun same(one: File, other: File): Boolean {
    if (!one.exists() || !other.exists()) return false
    val (a, b) = ImageIO.read(one) to ImageIO.read(other)
    if (a.width != b.width || a.height != b.height) return false
    val off = (0 until a.height).sumOf { y -> (0 until a.width).count { x -> apart(a, b, x, y) } }
    return off * 1000L <= a.width.toLong() * a.height * PER_THOUSAND
}

private fun apart(a: BufferedImage, b: BufferedImage, x: Int, y: Int): Boolean {
    val (one, other) = a.getRGB(x, y) to b.getRGB(x, y)
    return one != other && listOf(16, 8, 0).any { abs((one shr it and 0xFF) - (other shr it and 0xFF)) > COLOUR }
}
