package attune.platform.exchange

import android.content.ContentResolver
import android.content.Context
import android.content.ContextWrapper
import android.content.IContentProvider
import android.net.Uri
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
import attune.kit.core.Unreachable
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SharedDrive
import attune.platform.testing.app
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import java.io.File
import java.util.concurrent.CountDownLatch
import java.util.concurrent.locks.LockSupport
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
class DocumentsCarrierTest {
    @get:Rule
    val dir = TemporaryFolder()
    private val folders by lazy { PickedFolders(app, app.clock) { "a-new-name" } }
    private val carrier by lazy { DocumentsCarrier(app, folders) }
    private lateinit var name: String

    @Before
    fun drive() {
        SharedDrive.install(dir.root)
        name = assertNotNull(folders.keep(SharedDrive.picked()))
    }

    @Test
    fun what_is_put_is_got_replaced_and_deleted() {
        assertEquals(FileMissing, perform(RequestOp.GET))
        assertEquals(FileDone, perform(RequestOp.PUT, "first, and longer"))
        assertEquals("first, and longer", found())
        assertEquals(FileDone, perform(RequestOp.PUT, "second"))
        assertEquals("second", found())
        assertEquals(listOf(FILE), dir.root.list()?.toList())
        assertEquals(FileDone, perform(RequestOp.DELETE))
        assertEquals(FileDone, perform(RequestOp.DELETE))
        assertEquals(FileMissing, perform(RequestOp.GET))
    }

    @Test
    fun of_a_name_that_stands_twice_the_newest_counts_and_the_other_goes() {
        File(dir.root, "$FILE~1").apply { writeText("old") }.setLastModified(1_000_000)
        File(dir.root, "$FILE~2").apply { writeText("new") }.setLastModified(2_000_000)
        assertEquals("new", found())
        assertEquals(FileDone, perform(RequestOp.PUT, "newest"))
        assertEquals("newest", found())
        assertEquals(1, dir.root.list()?.size)
        File(dir.root, "$FILE~1").writeText("again")
        assertEquals(FileDone, perform(RequestOp.DELETE))
        assertEquals(0, dir.root.list()?.size)
    }

    @Test
    fun a_folder_not_picked_here_taken_back_or_gone_is_to_be_picked_again() {
        assertEquals(FileNotPicked, perform(RequestOp.GET, folder = "another"))
        SharedDrive.gone = true
        for (op in RequestOp.entries) assertEquals(FileNotPicked, perform(op))
        SharedDrive.gone = false
        SharedDrive.revoke()
        for (op in RequestOp.entries) assertEquals(FileNotPicked, perform(op))
        assertEquals(name, folders.keep(SharedDrive.picked(), name))
        assertEquals(FileDone, perform(RequestOp.PUT, "again"))
        assertEquals("again", found())
    }

    @Test
    fun a_full_folder_is_full_and_leaves_no_half_a_message() {
        SharedDrive.full = true
        assertEquals(FileFull, perform(RequestOp.PUT, "x"))
        assertEquals(0, dir.root.list()?.size)
        SharedDrive.full = false
        perform(RequestOp.PUT, "was here")
        SharedDrive.full = true
        assertEquals(FileFull, perform(RequestOp.PUT, "y"))
        assertEquals("was here", found())
    }

    @Test
    fun what_the_app_says_when_it_fails_is_not_passed_on() {
        SharedDrive.broken = true
        for (op in listOf(RequestOp.GET, RequestOp.PUT)) {
            val reason = assertIs<FileFailed>(perform(op)).reason
            assertTrue("content:" !in reason && "Exception" !in reason, reason)
        }
    }

    @Test
    fun an_app_that_hangs_holds_up_nobody() {
        val hanging = CountDownLatch(1)
        SharedDrive.before = { while (hanging.count > 0) Thread.interrupted().also { LockSupport.parkNanos(1_000_000) } }
        try {
            val request = Request("0".repeat(32), RequestOp.PUT, FilePlace(name, FILE), "late".toByteArray())
            val answer = runBlocking { withTimeoutOrNull(10_000) { DocumentsCarrier(app, folders, longestMs = 50).perform(request) } }
            assertEquals(Unreachable, answer)
        } finally {
            hanging.countDown()
            SharedDrive.before = {}
        }
        Thread.sleep(200)
        assertEquals(0, dir.root.list()?.size, "what came too late changes nothing")
    }

    @Test
    fun a_folder_that_is_not_lent_for_longer_is_not_kept() {
        val refusing = object : ContentResolver(app) {
            override fun takePersistableUriPermission(uri: Uri, flags: Int): Unit = throw SecurityException("no permission grant found")
            override fun acquireProvider(context: Context?, name: String?): IContentProvider? = null
            override fun acquireUnstableProvider(context: Context?, name: String?): IContentProvider? = null
            override fun releaseProvider(provider: IContentProvider?) = true
            override fun releaseUnstableProvider(provider: IContentProvider?) = true
            override fun unstableProviderDied(provider: IContentProvider?) = Unit
        }
        val phone = object : ContextWrapper(app) {
            override fun getContentResolver() = refusing
        }
        assertEquals(null, PickedFolders(phone, app.clock) { "refused" }.keep(SharedDrive.picked()))
        assertEquals(FileNotPicked, perform(RequestOp.GET, folder = "refused"))
    }

    @Test
    fun no_more_is_read_than_the_largest_blob() {
        File(dir.root, FILE).writeBytes(ByteArray(2 shl 20))
        assertEquals(MOST_BYTES, assertIs<FileFound>(perform(RequestOp.GET)).v1.size)
    }

    @Test
    fun erased_no_folder_is_held_any_more() {
        folders.clear()
        assertTrue(app.contentResolver.persistedUriPermissions.isEmpty())
        assertEquals(FileNotPicked, perform(RequestOp.GET))
    }

    private fun found() = String(assertIs<FileFound>(perform(RequestOp.GET)).v1)

    private fun perform(op: RequestOp, body: String = "", folder: String = name): FileAnswer = runBlocking {
        assertIs<FileResponse>(carrier.perform(Request("0".repeat(32), op, FilePlace(folder, FILE), body.toByteArray()))).v1
    }

    private companion object {
        const val FILE = "0123456789012345678901234567890123456789012"
    }
}
