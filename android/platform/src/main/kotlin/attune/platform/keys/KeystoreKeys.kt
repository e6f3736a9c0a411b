package attune.platform.keys

import android.content.Context
import android.content.pm.PackageManager
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import android.security.keystore.UserNotAuthenticatedException
import attune.kit.core.KeyStore
import java.security.InvalidKeyException
import java.security.UnrecoverableKeyException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.IllegalBlockSizeException
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec
import java.security.KeyStore as JavaKeyStore

/**
 * One AES-256-GCM key in Android's Keystore, in a chip of its own where the phone has one. It never leaves the phone, not even
 * with a backup. It asks for no fingerprint: notifications' buttons and exchanges work on a locked phone.
 */
class KeystoreKeys(private val context: Context) : KeyStore {
    override fun wrap(bytes: ByteArray): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.ENCRYPT_MODE, key() ?: make())
        return cipher.iv + cipher.doFinal(bytes)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray {
        if (wrapped.size < NONCE) throw KeyStore.Gone()
        return try {
            val cipher = Cipher.getInstance(TRANSFORMATION)
            cipher.init(Cipher.DECRYPT_MODE, key() ?: throw KeyStore.Gone(), GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE))
            cipher.doFinal(wrapped, NONCE, wrapped.size - NONCE)
        } catch (failed: Exception) {
            throw meaning(failed)
        }
    }

    override fun forget() = store().deleteEntry(ALIAS)

    /** Gone for good, or only locked; what is neither is thrown as it is. */
    private fun meaning(failed: Exception): Exception = when (failed) {
        is KeyPermanentlyInvalidatedException, is AEADBadTagException -> KeyStore.Gone()
        is UserNotAuthenticatedException -> KeyStore.Locked()
        // Where the keystore itself fails, it says so inside of these three; a key that is not there is none of them.
        is InvalidKeyException, is IllegalBlockSizeException, is UnrecoverableKeyException -> (failed.cause as? Exception)?.let(::meaning) ?: failed
        else -> failed
    }

    private fun store() = JavaKeyStore.getInstance(PROVIDER).apply { load(null) }

    private fun key(): SecretKey? = store().getKey(ALIAS, null) as SecretKey?

    private fun make(): SecretKey {
        val chip = context.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE)
        return try {
            make(chip)
        } catch (_: StrongBoxUnavailableException) {
            make(chip = false)
        }
    }

    private fun make(chip: Boolean): SecretKey {
        val spec = KeyGenParameterSpec.Builder(ALIAS, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
            .setKeySize(256)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setIsStrongBoxBacked(chip)
            .build()
        return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER).apply { init(spec) }.generateKey()
    }

    private companion object {
        const val PROVIDER = "AndroidKeyStore"
        const val ALIAS = "attune"
        const val TRANSFORMATION = "AES/GCM/NoPadding"
        const val NONCE = 12
        const val TAG_BITS = 128
    }
}
