package attune.platform.exchange

import android.content.ContentResolver
import android.content.Context
import android.net.Uri
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import android.system.ErrnoException
import android.system.OsConstants
import attune.kit.core.FileAnswer
import attune.kit.core.FileDone
import attune.kit.core.FileFailed
import attune.kit.core.FileFound
import attune.kit.core.FileFull
import attune.kit.core.FileMissing
import attune.kit.core.FileNotPicked
import attune.kit.core.FilePlace
import attune.kit.core.FileResponse
import attune.kit.core.Request
import attune.kit.core.RequestOp
import attune.kit.core.Response
import attune.kit.core.Unreachable
import attune.kit.exchange.MailboxCarrier
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withTimeoutOrNull
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream
import kotlin.coroutines.CoroutineContext

/**
 * A mailbox that is a folder the person picked, through whatever app offers it: the phone's storage, a card, a drive in the cloud. Such
 * apps promise little: a name may stand twice, and a file may be read while it is written. So the newest of one name counts, older ones
 * are removed, and a message that came in part is the core's to refuse until it is whole.
 */
class DocumentsCarrier(private val context: Context, private val folders: PickedFolders, private val on: CoroutineContext = Dispatchers.IO) : MailboxCarrier {
    private val resolver: ContentResolver get() = context.contentResolver

    override suspend fun perform(request: Request): Response {
        val place = request.place as? FilePlace ?: return Unreachable
        return withTimeoutOrNull(LONGEST_MS) { runInterruptible(on) { FileResponse(answer(place, request)) } } ?: Unreachable
    }

    private fun answer(place: FilePlace, request: Request): FileAnswer {
        val tree = folders.find(place.folder) ?: return FileNotPicked
        return try {
            val found = named(tree, place.name)
            when (request.op) {
                RequestOp.GET -> get(found)
                RequestOp.PUT -> put(tree, place.name, found, request.body)
                RequestOp.DELETE -> delete(found)
            }
        } catch (_: SecurityException) {
            FileNotPicked
        } catch (_: FolderGone) {
            FileNotPicked
        } catch (failed: IOException) {
            if (isFull(failed)) FileFull else FileFailed(failed.toString())
        } catch (failed: RuntimeException) {
            // What another app threw, and the system passed on: how many of them say that something is not possible.
            if (isFull(failed)) FileFull else FileFailed(failed.toString())
        }
    }

    /** Every file of that name, the newest first. */
    private fun named(tree: Uri, name: String): List<Uri> {
        val children = DocumentsContract.buildChildDocumentsUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree))
        val cursor = try {
            resolver.query(children, arrayOf(Document.COLUMN_DOCUMENT_ID, Document.COLUMN_DISPLAY_NAME, Document.COLUMN_LAST_MODIFIED), null, null)
        } catch (_: FileNotFoundException) {
            throw FolderGone()
        } catch (_: IllegalArgumentException) {
            throw FolderGone()
        } ?: throw FolderGone()
        return cursor.use {
            val all = mutableListOf<Pair<Long, Uri>>()
            while (it.moveToNext()) if (it.getString(1) == name) all += it.getLong(2) to requireNotNull(DocumentsContract.buildDocumentUriUsingTree(tree, it.getString(0)))
            all.sortedByDescending { one -> one.first }.map { one -> one.second }
        }
    }

    private fun get(found: List<Uri>): FileAnswer {
        val newest = found.firstOrNull() ?: return FileMissing
        return try {
            FileFound(requireNotNull(resolver.openInputStream(newest)).use(InputStream::most))
        } catch (_: FileNotFoundException) {
            FileMissing
        }
    }

    private fun put(tree: Uri, name: String, found: List<Uri>, body: ByteArray): FileAnswer {
        val file = found.firstOrNull() ?: DocumentsContract.createDocument(resolver, PickedFolders.root(tree), BYTES, name) ?: throw IOException("no file was made")
        try {
            requireNotNull(resolver.openOutputStream(file, "wt")).use { it.write(body) }
        } catch (failed: IOException) {
            // Half a message helps nobody; the core puts it again.
            if (found.isEmpty()) remove(file)
            throw failed
        }
        found.drop(1).forEach(::remove)
        return FileDone
    }

    private fun delete(found: List<Uri>): FileAnswer {
        found.forEach(::remove)
        return FileDone
    }

    private fun remove(file: Uri) {
        try {
            DocumentsContract.deleteDocument(resolver, file)
        } catch (_: FileNotFoundException) {
            // The other phone was here first.
        }
    }

    private fun isFull(failed: Throwable): Boolean =
        generateSequence(failed) { it.cause }.any { it is ErrnoException && it.errno == OsConstants.ENOSPC || "ENOSPC" in it.message.orEmpty() || "No space left" in it.message.orEmpty() }

    private class FolderGone : Exception()

    private companion object {
        const val LONGEST_MS = 60_000L

        /** Bytes without a kind: apps add an ending to any other. */
        const val BYTES = "application/octet-stream"
    }
}
