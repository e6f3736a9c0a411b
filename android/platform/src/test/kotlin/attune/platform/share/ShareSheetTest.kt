package attune.platform.share

import android.content.Intent
import android.content.pm.ProviderInfo
import android.net.Uri
import android.provider.OpenableColumns
import attune.platform.testing.Manifest
import attune.platform.testing.PhoneRunner
import attune.platform.testing.app
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import java.io.FileNotFoundException
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
class ShareSheetTest {
    private val sheet by lazy { ShareSheet(app) }

    @Before
    fun provider() {
        val declared = ProviderInfo().apply {
            authority = "${app.packageName}.handed"
            grantUriPermissions = true
            exported = false
        }
        Robolectric.buildContentProvider(HandOverProvider::class.java).create(declared)
    }

    @Test
    fun a_text_goes_to_the_app_that_is_picked() {
        val send = sent(sheet.text("attune:…"))
        assertEquals(listOf("text/plain", "attune:…"), listOf(send.type, send.getStringExtra(Intent.EXTRA_TEXT)))
    }

    @Test
    fun a_file_is_lent_to_read_under_its_name_and_to_the_one_that_was_picked() {
        val bytes = ByteArray(70_000) { it.toByte() }
        val sheet = sheet.file("for-Ben.attune", bytes, HandOverProvider.TYPE)
        val send = sent(sheet)
        val address = assertNotNull(send.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java))
        for (intent in listOf(sheet, send)) assertTrue(intent.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0 && intent.flags and Intent.FLAG_GRANT_WRITE_URI_PERMISSION == 0)
        assertEquals(address, send.clipData?.getItemAt(0)?.uri)
        assertContentEquals(bytes, app.contentResolver.openInputStream(address)!!.use { it.readBytes() })
        app.contentResolver.query(address, null, null, null, null)!!.use {
            assertTrue(it.moveToFirst())
            assertEquals("for-Ben.attune", it.getString(it.getColumnIndexOrThrow(OpenableColumns.DISPLAY_NAME)))
            assertEquals(70_000, it.getLong(it.getColumnIndexOrThrow(OpenableColumns.SIZE)))
        }
    }

    @Test
    fun a_calendar_file_says_that_it_is_one() {
        val send = sent(sheet.file("attune.ics", byteArrayOf(1), HandOverProvider.CALENDAR))
        assertEquals("text/calendar", send.type)
        assertEquals("text/calendar", app.contentResolver.getType(assertNotNull(send.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java))))
    }

    @Test
    fun nothing_else_is_to_be_had_by_any_address() {
        val address = assertNotNull(sent(sheet.file("one", byteArrayOf(1), HandOverProvider.TYPE)).getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java))
        val base = "content://${address.authority}"
        for (other in listOf("$base/..", "$base/%2e%2e%2fkey", "$base/a/one", base, "$base/two")) {
            assertFailsWith<FileNotFoundException>(other) { app.contentResolver.openInputStream(Uri.parse(other))?.close() }
        }
        assertFailsWith<FileNotFoundException> { app.contentResolver.openOutputStream(address)?.close() }
        sheet.file("two", byteArrayOf(2), HandOverProvider.TYPE)
        assertFailsWith<FileNotFoundException> { app.contentResolver.openInputStream(address)?.close() }
        sheet.clear()
        assertFailsWith<FileNotFoundException> { app.contentResolver.openInputStream(Uri.parse("$base/two"))?.close() }
    }

    @Test
    fun a_name_that_leads_elsewhere_is_only_a_name() {
        val address = assertNotNull(sent(sheet.file("../../evil", byteArrayOf(1), HandOverProvider.TYPE)).getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java))
        assertEquals(listOf("evil"), address.pathSegments)
    }

    @Test
    fun the_manifest_lends_files_by_permission_only() {
        val name = HandOverProvider::class.java.name
        assertEquals("false", Manifest.attribute("provider", name, "exported"))
        assertEquals("true", Manifest.attribute("provider", name, "grantUriPermissions"))
        assertEquals("\${applicationId}.handed", Manifest.attribute("provider", name, "authorities"))
    }

    private fun sent(chooser: Intent): Intent {
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        return assertNotNull(chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java))
    }
}
