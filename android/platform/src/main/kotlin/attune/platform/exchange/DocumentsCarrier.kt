package attune.platform.exchange

import android.content.ContentResolver
import android.content.Context
import android.net.Uri
import android.os.Bundle
import android.os.CancellationSignal
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
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream
import kotlin.coroutines.CoroutineContext

/**
 * A mailbox that is a folder the person picked, through whatever app offers it: the phone's storage, a card, a drive in the cloud. Such
 * apps promise little: a name may stand twice, and a file may be read while it is written. So the newest of one name counts, older ones
 * are removed, and a message that came in part is the core's to refuse until it is whole.
 */
class DocumentsCarrier(
    private val context: Context,
    private val folders: PickedFolders,
    /** Threads of its own: an app that hangs takes no others. */
    private val on: CoroutineContext = Dispatchers.IO.limitedParallelism(MOST_AT_ONCE),
    /** How long one request may take, in milliseconds. */
    private val longestMs: Long = 60_000L,
) : MailboxCarrier {
    private val resolver: ContentResolver get() = context.contentResolver

    override suspend fun perform(request: Request): Response {
        val place = request.place as? FilePlace ?: return Unreachable
        val stop = CancellationSignal()
        return waiting(on, longestMs, stop::cancel) { FileResponse(answer(place, request, stop)) } ?: Unreachable
    }

    private fun answer(place: FilePlace, request: Request, stop: CancellationSignal): FileAnswer {
        val tree = folders.find(place.folder) ?: return FileNotPicked
        return try {
            val found = named(tree, place.name, stop)
            // An answer that came too late must not lead to a late change.
            stop.throwIfCanceled()
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
            if (isFull(failed)) FileFull else FileFailed(NOT_WRITTEN_OR_READ)
        } catch (failed: RuntimeException) {
            // What another app threw, and the system passed on: how many of them say that something is not possible.
            if (isFull(failed)) FileFull else FileFailed(NOT_POSSIBLE)
        }
    }

    /** Every file of that name, the newest first. */
    private fun named(tree: Uri, name: String, stop: CancellationSignal): List<Uri> {
        val children = DocumentsContract.buildChildDocumentsUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree))
        val cursor = try {
            resolver.query(children, arrayOf(Document.COLUMN_DOCUMENT_ID, Document.COLUMN_DISPLAY_NAME, Document.COLUMN_LAST_MODIFIED), Bundle.EMPTY, stop)
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
            FileFound(requireNotNull(resolver.openInputStream(newest)).use { it.most(MOST_BYTES) })
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
        const val MOST_AT_ONCE = 8

        /** What is told says nothing that the app said: its words may hold addresses, and are nobody's language. */
        const val NOT_WRITTEN_OR_READ = "a file in the folder could not be written or read"
        const val NOT_POSSIBLE = "the app that offers the folder refused"

        /** Bytes without a kind: apps add an ending to any other. */
        const val BYTES = "application/octet-stream"
    }
}
