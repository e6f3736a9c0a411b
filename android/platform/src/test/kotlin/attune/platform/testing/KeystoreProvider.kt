package attune.platform.testing

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.StrongBoxUnavailableException
import org.junit.rules.ExternalResource
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.SecureRandom
import java.security.Security
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

/**
 * Stands for Android's Keystore, which Robolectric does not have: keys by alias in memory, made as they were asked for. What the
 * system does with them, and its chip, is not tested here.
 */
class KeystoreProvider : ExternalResource() {
    override fun before() {
        keys.clear()
        specs.clear()
        chipIsThere = true
        Security.addProvider(AndroidKeys())
    }

    override fun after() = Security.removeProvider(NAME)

    companion object {
        const val NAME = "AndroidKeyStore"
        val keys = mutableMapOf<String, SecretKey>()

        /** How each key was asked for. */
        val specs = mutableListOf<KeyGenParameterSpec>()
        var chipIsThere = true

        /** A key that refuses every use with [why]. */
        fun refusing(why: Exception) = object : SecretKey {
            override fun getAlgorithm() = "AES"
            override fun getFormat() = "RAW"
            override fun getEncoded(): ByteArray = throw why
        }
    }
}

private class AndroidKeys : Provider(KeystoreProvider.NAME, "1", "keys in memory") {
    init {
        put("KeyStore.${KeystoreProvider.NAME}", Store::class.java.name)
        put("KeyGenerator.AES", Generator::class.java.name)
    }

    override fun getService(type: String, algorithm: String): Service? = when (type) {
        "KeyStore" -> Made(this, type, algorithm) { Store() }
        "KeyGenerator" -> Made(this, type, algorithm) { Generator() }
        else -> null
    }
}

private class Made(provider: Provider, type: String, algorithm: String, private val make: () -> Any) : Provider.Service(provider, type, algorithm, "made here", null, null) {
    override fun newInstance(parameter: Any?) = make()
}

private class Generator : KeyGeneratorSpi() {
    private lateinit var spec: KeyGenParameterSpec

    override fun engineInit(spec: AlgorithmParameterSpec, random: SecureRandom?) {
        this.spec = spec as KeyGenParameterSpec
    }

    override fun engineGenerateKey(): SecretKey {
        KeystoreProvider.specs += spec
        if (spec.isStrongBoxBacked && !KeystoreProvider.chipIsThere) throw StrongBoxUnavailableException()
        val bytes = ByteArray(spec.keySize / 8).also(SecureRandom()::nextBytes)
        return SecretKeySpec(bytes, "AES").also { KeystoreProvider.keys[spec.keystoreAlias] = it }
    }

    override fun engineInit(random: SecureRandom?) = Unit
    override fun engineInit(size: Int, random: SecureRandom?) = Unit
}

private class Store : KeyStoreSpi() {
    override fun engineGetKey(alias: String, password: CharArray?): Key? = KeystoreProvider.keys[alias]
    override fun engineDeleteEntry(alias: String) {
        KeystoreProvider.keys.remove(alias)
    }

    override fun engineLoad(stream: InputStream?, password: CharArray?) = Unit
    override fun engineAliases(): Enumeration<String> = Collections.enumeration(KeystoreProvider.keys.keys)
    override fun engineContainsAlias(alias: String) = alias in KeystoreProvider.keys
    override fun engineSize() = KeystoreProvider.keys.size
    override fun engineIsKeyEntry(alias: String) = alias in KeystoreProvider.keys
    override fun engineIsCertificateEntry(alias: String) = false
    override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null
    override fun engineGetCertificate(alias: String): Certificate? = null
    override fun engineGetCreationDate(alias: String): Date? = null
    override fun engineGetCertificateAlias(certificate: Certificate): String? = null
    override fun engineSetKeyEntry(alias: String, key: Key, password: CharArray?, chain: Array<Certificate>?) = throw UnsupportedOperationException()
    override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) = throw UnsupportedOperationException()
    override fun engineSetCertificateEntry(alias: String, certificate: Certificate) = throw UnsupportedOperationException()
    override fun engineStore(stream: OutputStream?, password: CharArray?) = throw UnsupportedOperationException()
}
