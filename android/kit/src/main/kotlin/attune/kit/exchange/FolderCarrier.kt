package attune.kit.exchange

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
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.io.IOException
import java.nio.channels.FileChannel
import java.nio.file.FileAlreadyExistsException
import java.nio.file.Files
import java.nio.file.LinkOption.NOFOLLOW_LINKS
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.nio.file.StandardOpenOption.CREATE_NEW
import java.nio.file.StandardOpenOption.READ
import java.nio.file.StandardOpenOption.WRITE
import kotlin.coroutines.CoroutineContext

/**
 * A mailbox that is a folder of this computer, by its path: the desk's and the tests' way. The other phone may read at any moment,
 * so a file appears whole or not at all. Only a meeting folder (`meet-…`) is ever made, and goes once it is empty: a lasting one
 * that is not there is a stick that was pulled out. Files are touched [on] threads that may wait.
 */
class FolderCarrier(private val on: CoroutineContext = Dispatchers.IO) : MailboxCarrier {
    override suspend fun perform(request: Request): Response {
        val place = request.place as? FilePlace ?: return Unreachable
        return FileResponse(withContext(on) { answer(request, Path.of(place.folder), place.name) })
    }

    private fun answer(request: Request, folder: Path, name: String): FileAnswer {
        // Names come from the core, folders from a partner's invitation: neither may lead elsewhere.
        if (!folder.isAbsolute || folder.any { it.toString() == ".." } || !NAME.matches(name)) return FileFailed(NO_PLACE)
        if (!Files.isDirectory(if (folder.isMeeting) folder.parent else folder)) return FileNotPicked
        val path = folder.resolve(name)
        if (Files.exists(path, NOFOLLOW_LINKS) && !Files.isRegularFile(path, NOFOLLOW_LINKS)) return FileFailed(NO_FILE)
        return try {
            when (request.op) {
                RequestOp.GET -> get(path)
                RequestOp.PUT -> put(folder, path, ".${request.id}.part", request.body)
                RequestOp.DELETE -> delete(folder, path)
            }
        } catch (failed: IOException) {
            if (request.op == RequestOp.PUT && isFull(folder, request.body.size)) FileFull else FileFailed(failed.toString())
        }
    }

    private fun get(path: Path): FileAnswer = try {
        FileFound(Files.newInputStream(path).use { it.readNBytes(MOST_BYTES) })
    } catch (_: NoSuchFileException) {
        FileMissing
    }

    private fun put(folder: Path, path: Path, part: String, body: ByteArray): FileAnswer {
        if (folder.isMeeting) try {
            Files.createDirectory(folder)
        } catch (_: FileAlreadyExistsException) {
            // The other phone was here first.
        }
        val beside = folder.resolve(part)
        try {
            FileChannel.open(beside, CREATE_NEW, WRITE).use { file ->
                val bytes = java.nio.ByteBuffer.wrap(body)
                while (bytes.hasRemaining()) file.write(bytes)
                file.force(true)
            }
            Files.move(beside, path, ATOMIC_MOVE, REPLACE_EXISTING)
        } catch (failed: IOException) {
            Files.deleteIfExists(beside)
            throw failed
        }
        sync(folder)
        return FileDone
    }

    /** The new name lasts only once the folder is synced; where folders cannot be opened (Windows) the system sees to it. */
    private fun sync(folder: Path) {
        val opened = try {
            FileChannel.open(folder, READ)
        } catch (_: IOException) {
            return
        }
        opened.use { it.force(true) }
    }

    private fun delete(folder: Path, path: Path): FileAnswer {
        Files.deleteIfExists(path)
        if (folder.isMeeting) try {
            Files.deleteIfExists(folder)
        } catch (_: IOException) {
            // The other phone's files are still in it.
        }
        return FileDone
    }

    private fun isFull(folder: Path, size: Int): Boolean = try {
        Files.getFileStore(folder).usableSpace <= size
    } catch (_: IOException) {
        false
    }

    private val Path.isMeeting get() = fileName?.toString().orEmpty().startsWith("meet-")

    private companion object {
        /** A blob of 1 MiB and 64 KiB: what is longer is none. */
        const val MOST_BYTES = (1 shl 20) + (64 shl 10)
        const val NO_PLACE = "that is no place in a mailbox folder"
        const val NO_FILE = "something that is no file lies where a message belongs; look into the mailbox folder and remove it"
        val NAME = Regex("[A-Za-z0-9_-]{1,64}")
    }
}
