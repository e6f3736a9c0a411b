package attune.app

import attune.kit.core.KeyFile
import attune.kit.core.KeyStore
import java.io.File

/** The app with its key in a file: Robolectric has no keystore. */
class TestApplication : AttuneApplication() {
    override fun keys(): KeyStore = KeyFile(File(noBackupFilesDir, "key"))
}
