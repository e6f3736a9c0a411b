package attune.platform.testing

import android.content.Intent
import android.content.pm.ProviderInfo
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import android.provider.DocumentsProvider
import org.robolectric.Robolectric
import java.io.File
import java.io.FileNotFoundException

/** An app that offers folders to the system's picker, as a drive in the cloud does: files of a folder of this machine, by number. */
class SharedDrive : DocumentsProvider() {
    override fun onCreate() = true

    override fun queryChildDocuments(parent: String, projection: Array<String>?, order: String?): Cursor {
        before()
        if (broken) throw IllegalStateException("java.io.IOException: content://$AUTHORITY/tree/root is broken")
        if (gone) throw FileNotFoundException("$parent is gone")
        return cursor(folder.listFiles().orEmpty().toList())
    }

    override fun queryDocument(id: String, projection: Array<String>?): Cursor = cursor(listOf(file(id)))

    override fun createDocument(parent: String, type: String, name: String): String {
        // As the phone's own storage says it when its disk is full.
        if (full) throw IllegalStateException("Failed to touch $name: java.io.IOException: open failed: ENOSPC (No space left on device)")
        return File(folder, name).apply { writeBytes(ByteArray(0)) }.name
    }

    override fun deleteDocument(id: String) {
        file(id).delete()
    }

    override fun isChildDocument(parent: String, id: String) = true

    override fun openDocument(id: String, mode: String, cancel: CancellationSignal?): ParcelFileDescriptor {
        if (full && 'w' in mode) throw FileNotFoundException("open failed: ENOSPC (No space left on device)")
        return ParcelFileDescriptor.open(file(id), ParcelFileDescriptor.parseMode(mode))
    }

    override fun queryRoots(projection: Array<String>?): Cursor = MatrixCursor(arrayOf("root_id"))

    private fun file(id: String) = File(folder, id).takeIf { it.exists() } ?: throw FileNotFoundException(id)

    private fun cursor(files: List<File>) = MatrixCursor(arrayOf(Document.COLUMN_DOCUMENT_ID, Document.COLUMN_DISPLAY_NAME, Document.COLUMN_LAST_MODIFIED)).apply {
        // Such apps may let a name stand twice: what follows a tilde is theirs, not the name's.
        for (file in files) addRow(arrayOf<Any>(file.name, file.name.substringBefore("~"), file.lastModified()))
    }

    companion object {
        private const val AUTHORITY = "shared.drive"
        lateinit var folder: File
        var full = false
        var gone = false
        var broken = false

        /** Done before each answer; may take its time. */
        @Volatile
        var before: () -> Unit = {}

        /** Puts the app on the phone, with [files] in its one folder. */
        fun install(files: File) {
            folder = files
            full = false
            gone = false
            broken = false
            val declared = ProviderInfo().apply {
                authority = AUTHORITY
                exported = true
                grantUriPermissions = true
                readPermission = android.Manifest.permission.MANAGE_DOCUMENTS
                writePermission = android.Manifest.permission.MANAGE_DOCUMENTS
            }
            Robolectric.buildContentProvider(SharedDrive::class.java).create(declared)
        }

        /** What the picker gives for the folder. */
        fun picked(): Uri = requireNotNull(DocumentsContract.buildTreeDocumentUri(AUTHORITY, "root"))

        /** The person takes the permission back, in the phone's settings. */
        fun revoke() = app.contentResolver.releasePersistableUriPermission(
            picked(), Intent.FLAG_GRANT_READ_URI_PERMISSION or Intent.FLAG_GRANT_WRITE_URI_PERMISSION,
        )
    }
}
