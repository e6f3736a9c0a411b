package attune.platform.share

import android.content.ClipData
import android.content.Context
import android.content.Intent
import java.io.File

/** The system's sheet, by which the person sends something with an app of their choice. */
class ShareSheet(private val context: Context) {
    /** Asks with what to send [text]. */
    fun text(text: String): Intent = chooser(Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text))

    /** Asks with what to send a file of [type]; it lies ready until the next one or until the system needs the room. */
    fun file(name: String, bytes: ByteArray, type: String): Intent {
        val folder = HandOverProvider.folder(context)
        folder.deleteRecursively()
        folder.mkdirs()
        val lying = File(folder, File(name).name).apply { writeBytes(bytes) }
        val address = HandOverProvider.address(context, lying)
        val send = Intent(Intent.ACTION_SEND).setType(type).putExtra(Intent.EXTRA_STREAM, address)
        // The permission to read goes with the clip, also through the sheet.
        send.clipData = ClipData.newRawUri(null, address)
        return chooser(send.addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION))
    }

    /** Asks for a file that was handed over. */
    fun question(): Intent = Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("*/*")

    /** Nothing lies ready any more: this phone was erased. */
    fun clear() {
        HandOverProvider.folder(context).deleteRecursively()
    }

    private fun chooser(send: Intent) = Intent.createChooser(send, null).addFlags(send.flags)
}
