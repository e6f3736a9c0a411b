package attune.platform.exchange

import java.io.ByteArrayOutputStream
import java.io.InputStream

/** A blob of 1 MiB and 64 KiB: what is longer is none, and the core refuses what is cut. */
internal const val MOST_BYTES = (1 shl 20) + (64 shl 10)

/** What comes, up to [MOST_BYTES]. */
internal fun InputStream.most(): ByteArray {
    val bytes = ByteArrayOutputStream()
    val part = ByteArray(16 shl 10)
    while (bytes.size() < MOST_BYTES) {
        val read = read(part, 0, minOf(part.size, MOST_BYTES - bytes.size()))
        if (read < 0) break
        bytes.write(part, 0, read)
    }
    return bytes.toByteArray()
}
