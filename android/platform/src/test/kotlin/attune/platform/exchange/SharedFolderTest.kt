package attune.platform.exchange

import android.provider.DocumentsContract
import attune.kit.core.FolderMailbox
import attune.kit.core.KeyStore
import attune.kit.core.MeetingByHand
import attune.kit.core.Standing
import attune.kit.core.SyncStatus
import attune.platform.testing.Ben
import attune.platform.testing.DAY
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SharedDrive
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.replan
import attune.platform.testing.setUp
import kotlinx.coroutines.runBlocking
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import java.io.File
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** Two phones over a folder that each picked with the system's picker, and what Ana reads where it is taken back or full. */
@RunWith(PhoneRunner::class)
class SharedFolderTest {
    @get:Rule
    val ben = Ben()
    private lateinit var name: String

    @Before
    fun pair() {
        SharedDrive.install(File(ben.mailbox))
        name = assertNotNull(app.phone.folders.keep(SharedDrive.picked()))
        setUp()
        ben.pair(FolderMailbox(name))
        assertEquals(Standing.PAIRED, runBlocking { core.call("us") { us(it) } }.standing)
        assertEquals(name, status().folder)
    }

    @Test
    fun what_one_shares_the_other_reads() {
        propose()
        ben.carry()
        assertEquals(1, asked())
        assertNull(status().trouble)
    }

    @Test
    fun a_folder_taken_back_is_told_and_picked_again_and_nothing_is_lost() {
        SharedDrive.revoke()
        propose()
        ana()
        assertTrue(status().trouble.orEmpty().startsWith("This phone does not have the folder you both reach just now."), status().trouble)
        assertTrue(status().waiting > 0u)
        app.phone.folders.keep(SharedDrive.picked(), name)
        ana()
        assertNull(status().trouble)
        ben.carry()
        assertEquals(1, asked())
    }

    @Test
    fun a_folder_without_room_is_told_and_what_was_written_goes_out_later() {
        SharedDrive.full = true
        propose()
        ana()
        assertTrue(status().trouble.orEmpty().startsWith("The folder you both reach has no room left."), status().trouble)
        assertTrue(status().waiting > 0u)
        SharedDrive.full = false
        app.clock.pass(DAY)
        ana()
        assertNull(status().trouble)
        ben.carry()
        assertEquals(1, asked())
    }

    @Test
    fun a_folder_that_no_couple_uses_any_more_is_given_back_but_never_one_that_is() {
        val other = requireNotNull(DocumentsContract.buildTreeDocumentUri("another.drive", "root"))
        assertNotNull(app.phone.folders.keep(other))
        assertEquals(setOf(SharedDrive.picked(), other), held())
        for (days in listOf(59, 2)) {
            app.clock.pass(days * DAY)
            replan()
            assertEquals(if (days == 59) setOf(SharedDrive.picked(), other) else setOf(SharedDrive.picked()), held())
        }
        runBlocking { core.call("leave") { leave(it, true) } }
        ana()
        app.clock.pass(59 * DAY)
        replan()
        assertEquals(setOf(SharedDrive.picked()), held(), "a farewell may still have to be left there")
        app.clock.pass(61 * DAY)
        replan()
        assertEquals(emptySet(), held())
    }

    @Test
    fun while_the_phone_cannot_read_what_names_its_folder_none_is_given_back() {
        app.clock.pass(61 * DAY)
        app.keys = object : KeyStore by app.keys {
            override fun unwrap(wrapped: ByteArray) = throw KeyStore.Locked()
        }
        app.restartProcess()
        assertNotNull(status().trouble)
        assertNull(status().folder)
        replan()
        assertEquals(setOf(SharedDrive.picked()), held())
    }

    @Test
    fun a_folder_picked_for_a_pairing_that_runs_is_held_however_the_clock_is_turned() {
        runBlocking { core.call("leave") { leave(it, false) } }
        app.clock.pass(61 * DAY)
        replan()
        assertEquals(emptySet(), held())
        val picked = assertNotNull(app.phone.folders.keep(SharedDrive.picked()))
        runBlocking { core.call("invite") { invite(it, true, MeetingByHand, FolderMailbox(picked)) } }
        app.clock.set(61 * DAY)
        replan()
        assertEquals(setOf(SharedDrive.picked()), held())
        runBlocking { core.call("cancelPairing") { cancelPairing(it) } }
        replan()
        assertEquals(emptySet(), held())
    }

    @Test
    fun a_folder_picked_in_place_of_another_is_held_alone() {
        val moved = requireNotNull(DocumentsContract.buildTreeDocumentUri("another.drive", "root"))
        assertEquals(name, app.phone.folders.keep(moved, name))
        assertEquals(setOf(moved), held())
    }

    private fun held() = app.contentResolver.persistedUriPermissions.map { it.uri }.toSet()

    private fun propose() = runBlocking {
        val draft = core.call("rituals") { rituals(it) }.library.first().draft
        core.call("proposeRitual") { proposeRitual(it, draft) }
    }

    private fun ana() = runBlocking { app.phone.exchange().now() }

    private fun status(): SyncStatus = runBlocking { core.call("us") { us(it) } }.status

    private fun asked() = runBlocking { ben.core.call("rituals") { rituals(it) } }.asked.size
}
