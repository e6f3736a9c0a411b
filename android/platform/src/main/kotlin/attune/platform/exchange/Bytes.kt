package attune.platform.exchange

import java.io.ByteArrayOutputStream
import java.io.InputStream

/** A blob of 1 MiB and 64 KiB: what is longer is none, and the core refuses what is cut. */
internal const val MOST_BYTES = (1 shl 20) + (64 shl 10)

/** What comes, up to [most] bytes. */
fun InputStream.most(most: Int): ByteArray {
    val bytes = ByteArrayOutputStream()
    val part = ByteArray(16 shl 10)
    while (bytes.size() < most) {
        val read = read(part, 0, minOf(part.size, most - bytes.size()))
        if (read < 0) break
        bytes.write(part, 0, read)
    }
    return bytes.toByteArray()
}
