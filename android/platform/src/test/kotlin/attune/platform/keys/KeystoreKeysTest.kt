package attune.platform.keys

import android.content.pm.PackageManager
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.UserNotAuthenticatedException
import attune.kit.core.KeyStore
import attune.kit.core.Standing
import attune.kit.core.Start
import attune.platform.testing.Ben
import attune.platform.testing.KeystoreProvider
import attune.platform.testing.PhoneRunner
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.replan
import attune.platform.testing.ritual
import attune.platform.testing.setUp
import attune.platform.testing.standing
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import java.security.InvalidKeyException
import java.security.UnrecoverableKeyException
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
class KeystoreKeysTest {
    @get:Rule
    val provider = KeystoreProvider()

    @get:Rule
    val ben = Ben()
    private val keys by lazy { KeystoreKeys(app) }
    private val secret = "thirty-two bytes of a sync key..".toByteArray()

    @Test
    fun what_is_wrapped_opens_here_and_never_looks_the_same() {
        val (one, other) = keys.wrap(secret) to keys.wrap(secret)
        assertFalse(one.contentEquals(other))
        for (wrapped in listOf(one, other)) {
            assertContentEquals(secret, keys.unwrap(wrapped))
            assertFalse(String(secret) in String(wrapped, Charsets.ISO_8859_1))
        }
        val spec = KeystoreProvider.specs.single()
        assertEquals(256, spec.keySize)
        assertContentEquals(arrayOf(KeyProperties.BLOCK_MODE_GCM), spec.blockModes)
        assertEquals(KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT, spec.purposes)
        assertTrue(spec.isRandomizedEncryptionRequired)
        assertFalse(spec.isUserAuthenticationRequired)
    }

    @Test
    fun a_chip_of_its_own_is_used_where_there_is_one() {
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE, true)
        keys.wrap(secret)
        assertEquals(listOf(true), KeystoreProvider.specs.map { it.isStrongBoxBacked })
        keys.forget()
        KeystoreProvider.specs.clear()
        KeystoreProvider.chipIsThere = false
        keys.wrap(secret)
        assertEquals(listOf(true, false), KeystoreProvider.specs.map { it.isStrongBoxBacked })
    }

    @Test
    fun a_key_that_is_gone_or_another_is_gone() {
        val wrapped = keys.wrap(secret)
        for (cut in listOf(ByteArray(0), wrapped.copyOf(5), wrapped.copyOf(20))) assertFailsWith<KeyStore.Gone> { keys.unwrap(cut) }
        keys.forget()
        assertFailsWith<KeyStore.Gone> { keys.unwrap(wrapped) }
        keys.wrap(secret)
        assertFailsWith<KeyStore.Gone> { keys.unwrap(wrapped) }
        refuse(KeyPermanentlyInvalidatedException())
        assertFailsWith<KeyStore.Gone> { keys.unwrap(wrapped) }
    }

    @Test
    fun a_key_that_waits_for_its_owner_is_locked_and_other_trouble_is_neither() {
        val wrapped = keys.wrap(secret)
        refuse(UserNotAuthenticatedException())
        assertFailsWith<KeyStore.Locked> { keys.unwrap(wrapped) }
        refuse(InvalidKeyException("the keystore stumbled", UserNotAuthenticatedException()))
        assertFailsWith<KeyStore.Locked> { keys.unwrap(wrapped) }
        // The system throws the second for whatever it cannot do now, a keystore that is just busy too.
        for (trouble in listOf(InvalidKeyException("the keystore stumbled"), UnrecoverableKeyException("the keystore is busy"))) {
            refuse(trouble)
            assertEquals<Exception>(trouble, assertFailsWith { keys.unwrap(wrapped) })
        }
    }

    @Test
    fun a_phone_whose_key_is_gone_says_so_reads_on_and_still_rings() {
        app.keys = keys
        app.restartProcess()
        setUp()
        ritual()
        ben.pair()
        assertEquals(Standing.PAIRED, us().standing)
        app.restartProcess()
        keys.forget()
        assertEquals(Standing.NEW_PHONE, us().standing)
        val notice = runBlocking { core.call("today") { today(it) } }.notices.single()
        assertTrue(notice.text.isNotBlank())
        replan()
        assertTrue(standing.isNotEmpty())
    }

    @Test
    fun a_phone_that_is_locked_plans_all_the_same_and_is_itself_again_once_unlocked() {
        app.keys = keys
        app.restartProcess()
        setUp()
        ritual()
        ben.pair()
        app.restartProcess()
        val key = KeystoreProvider.keys.getValue("attune")
        refuse(UserNotAuthenticatedException())
        replan()
        assertTrue(standing.isNotEmpty())
        KeystoreProvider.keys["attune"] = key
        app.restartProcess()
        assertEquals(Standing.PAIRED, us().standing)
        assertEquals(Start.READY, runBlocking { core.call("welcome") { welcome(it) } }.start)
    }

    private fun us() = runBlocking { core.call("us") { us(it) } }

    private fun refuse(why: Exception) {
        KeystoreProvider.keys["attune"] = KeystoreProvider.refusing(why)
    }
}
