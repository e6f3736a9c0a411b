package attune.app

import android.app.Activity
import attune.kit.core.KeyFile
import attune.kit.core.KeyStore
import attune.platform.owner.OwnerCheck
import kotlinx.coroutines.CompletableDeferred
import java.io.File

/** The app with its key in a file, since Robolectric has no keystore, and a [finger] in place of the system's question for the owner. */
class TestApplication : AttuneApplication() {
    val finger = Finger()

    override fun keys(): KeyStore = KeyFile(File(noBackupFilesDir, "key"))

    override fun ownerCheck(screen: Activity) = finger
}

/** Whoever holds the phone, asked for a finger. */
class Finger : OwnerCheck {
    /** How often it was asked for. */
    var asked = 0
        private set
    private var question: CompletableDeferred<Boolean>? = null

    override suspend fun passes(title: String): Boolean {
        asked++
        return CompletableDeferred<Boolean>().also { question = it }.await()
    }

    /** Answers the question that stands: the [owner]'s finger, or none. */
    fun answer(owner: Boolean) = checkNotNull(question) { "nobody asks" }.complete(owner).also { question = null }
}
