package attune.app

import android.app.Application
import android.content.Intent
import app.attune.R
import attune.kit.core.KeyStore
import attune.platform.Phone
import attune.platform.PhoneOwner
import attune.platform.keys.KeystoreKeys
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob

/**
 * Where everything is put together, by constructors: one phone and so one core for the process, and one sitting at its screens,
 * which outlasts any activity.
 */
open class AttuneApplication : Application(), PhoneOwner {
    override val phone: Phone by lazy {
        Phone(this, R.drawable.notice, Intent(this, MainActivity::class.java).setAction(MainActivity.TODAY), keys = keys())
    }

    /** What only a screen can ask of the person. */
    val front = Front()

    /** Where keys lie that never leave the phone. */
    protected open fun keys(): KeyStore = KeystoreKeys(this)

    val sitting: Sitting by lazy { Sitting(phone, front, CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)) }
}
