package attune.platform.share

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import java.io.File
import java.io.FileNotFoundException

/**
 * Lends the files that are handed over to the app that the person picks, and to no other: each by an address of its own, to read only,
 * and none before it was shared. What lies here is sealed for the partner's phone, or names nothing and nobody.
 */
class HandOverProvider : ContentProvider() {
    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        if (mode != "r") throw FileNotFoundException("these files are to read")
        return ParcelFileDescriptor.open(file(uri), ParcelFileDescriptor.MODE_READ_ONLY)
    }

    override fun getType(uri: Uri) = if (uri.lastPathSegment.orEmpty().endsWith(".ics")) CALENDAR else TYPE

    /** The name and size that a mail or a messenger shows. */
    override fun query(uri: Uri, projection: Array<String>?, selection: String?, args: Array<String>?, order: String?): Cursor {
        val file = file(uri)
        val all = mapOf(OpenableColumns.DISPLAY_NAME to file.name, OpenableColumns.SIZE to file.length())
        val columns = (projection ?: all.keys.toTypedArray()).filter { it in all }
        return MatrixCursor(columns.toTypedArray(), 1).apply { addRow(columns.map { all[it] }) }
    }

    override fun insert(uri: Uri, values: ContentValues?): Uri? = throw UnsupportedOperationException()
    override fun update(uri: Uri, values: ContentValues?, selection: String?, args: Array<String>?) = throw UnsupportedOperationException()
    override fun delete(uri: Uri, selection: String?, args: Array<String>?) = throw UnsupportedOperationException()

    private fun file(uri: Uri): File {
        val name = uri.pathSegments.singleOrNull() ?: throw FileNotFoundException(uri.toString())
        return folder(requireNotNull(context)).listFiles().orEmpty().find { it.name == name } ?: throw FileNotFoundException(uri.toString())
    }

    companion object {
        const val TYPE = "application/octet-stream"
        const val CALENDAR = "text/calendar"

        internal fun folder(context: Context) = File(context.cacheDir, "handed")

        internal fun address(context: Context, file: File): Uri =
            requireNotNull(Uri.Builder().scheme("content").authority("${context.packageName}.handed").appendPath(file.name).build())
    }
}
