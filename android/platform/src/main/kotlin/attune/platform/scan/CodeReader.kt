package attune.platform.scan

import com.google.zxing.BarcodeFormat
import com.google.zxing.Binarizer
import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.PlanarYUVLuminanceSource
import com.google.zxing.ReaderException
import com.google.zxing.common.GlobalHistogramBinarizer
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.multi.qrcode.QRCodeMultiReader
import com.google.zxing.qrcode.QRCodeReader

/** Reads QR codes in a camera's pictures. One thread at a time. */
class CodeReader {
    private val reader = QRCodeReader()
    private val several = QRCodeMultiReader()

    /**
     * The text of a code in a picture by its brightness alone, [stride] bytes a row, as a camera gives it; null where there is none.
     * Light on dark is read too: a phone at night shows it so. Not every picture of a code can be read; a camera gives the next at once.
     */
    fun read(luminance: ByteArray, width: Int, height: Int, stride: Int = width): String? {
        val source = PlanarYUVLuminanceSource(luminance, stride, height, 0, 0, width, height, false)
        return listOf(source, source.invert()).firstNotNullOfOrNull {
            decode(HybridBinarizer(it)) ?: decode(GlobalHistogramBinarizer(it)) ?: decodeByAnyCorners(HybridBinarizer(it))
        }
    }

    private fun decode(binarizer: Binarizer): String? = try {
        reader.decode(BinaryBitmap(binarizer), HINTS).text
    } catch (_: ReaderException) {
        null
    } finally {
        reader.reset()
    }

    /** In one code of about sixty something in its middle looks like a corner, and the plain reader takes it for one: this one tries each three. */
    private fun decodeByAnyCorners(binarizer: Binarizer): String? = try {
        several.decodeMultiple(BinaryBitmap(binarizer), HINTS).firstOrNull()?.text
    } catch (_: ReaderException) {
        null
    }

    private companion object {
        val HINTS = mapOf(DecodeHintType.POSSIBLE_FORMATS to listOf(BarcodeFormat.QR_CODE), DecodeHintType.TRY_HARDER to true)
    }
}
