package attune.desktop

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import attune.kit.pair.Scanner
import attune.ui.app.AppScreen
import attune.ui.components.PhoneFrame
import attune.ui.pictures.Framed
import attune.ui.pictures.Light
import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.RGBLuminanceSource
import com.google.zxing.ReaderException
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.multi.qrcode.QRCodeMultiReader
import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.Image

/**
 * A phone's camera on the desk: it looks at the other phone's screen, [at] whatever stands there, and reads the code in the picture;
 * from another distance where it could not from the first.
 */
class DeskScanner(private val at: () -> DeskPhone) : Scanner {
    override suspend fun scan(): String? = DISTANCES.firstNotNullOfOrNull { decode(look(at(), it)) }

    /** The other phone's screen, drawn with so many pixels a dp. */
    private fun look(phone: DeskPhone, sharp: Int): Image {
        val scene = ImageComposeScene(WIDTH * sharp, HEIGHT * sharp, Density(sharp.toFloat())) {
            Framed(Light.DAY) { PhoneFrame("") { AppScreen(phone.app) } }
        }
        try {
            scene.render(0)
            return scene.render(SETTLED_NANOS)
        } finally {
            scene.close()
        }
    }

    private companion object {
        val DISTANCES = listOf(3, 2, 4)

        /** A phone's screen in dp. */
        const val WIDTH = 390
        const val HEIGHT = 844

        /** By then a sheet has come up. */
        const val SETTLED_NANOS = 1_000_000_000L
    }
}

/** The text of the code in [picture]; null where there is none. Every set of three corners is tried: data can look like one. */
internal fun decode(picture: Image): String? {
    val bitmap = Bitmap.makeFromImage(picture)
    val pixels = IntArray(bitmap.width * bitmap.height) { at -> bitmap.getColor(at % bitmap.width, at / bitmap.width) }
    val source = RGBLuminanceSource(bitmap.width, bitmap.height, pixels)
    return try {
        QRCodeMultiReader().decodeMultiple(BinaryBitmap(HybridBinarizer(source)), mapOf(DecodeHintType.TRY_HARDER to true)).firstOrNull()?.text
    } catch (_: ReaderException) {
        null
    }
}
