package attune.kit.core

import java.io.File
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import java.security.SecureRandom
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec

/**
 * A key in a file beside the folder, never in it, readable by its owner only: for desktops and tests, where no keystore of a
 * phone is at hand. A folder copied without it opens as a new phone.
 */
class KeyFile(private val file: File) : KeyStore {
    private val random = SecureRandom()

    override fun wrap(bytes: ByteArray): ByteArray {
        val nonce = ByteArray(NONCE).also(random::nextBytes)
        return nonce + cipher(Cipher.ENCRYPT_MODE, key() ?: make(), nonce).doFinal(bytes)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray {
        val key = key() ?: throw KeyStore.Gone()
        try {
            return cipher(Cipher.DECRYPT_MODE, key, wrapped.copyOf(NONCE)).doFinal(wrapped, NONCE, wrapped.size - NONCE)
        } catch (_: AEADBadTagException) {
            throw KeyStore.Gone()
        }
    }

    override fun forget() {
        file.delete()
    }

    private fun cipher(mode: Int, key: ByteArray, nonce: ByteArray) = Cipher.getInstance("AES/GCM/NoPadding").apply {
        init(mode, SecretKeySpec(key, "AES"), GCMParameterSpec(128, nonce))
    }

    private fun key(): ByteArray? = file.takeIf { it.exists() }?.readBytes()

    private fun make(): ByteArray {
        val key = ByteArray(32).also(random::nextBytes)
        val path = file.toPath()
        if (path.fileSystem.supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        }
        file.writeBytes(key)
        return key
    }

    private companion object {
        const val NONCE = 12
    }
}
