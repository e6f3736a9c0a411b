package attune.app

import android.app.Activity
import android.app.Application
import android.content.Intent
import app.attune.R
import attune.app.lock.AppLock
import attune.kit.core.KeyStore
import attune.platform.Phone
import attune.platform.PhoneOwner
import attune.platform.keys.KeystoreKeys
import attune.platform.owner.OwnerCheck
import attune.platform.owner.SystemOwnerCheck
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

    val lock by lazy { AppLock(this) }

    /** What only a screen can ask of the person. */
    val front = Front()

    /** Where keys lie that never leave the phone. */
    protected open fun keys(): KeyStore = KeystoreKeys(this)

    /** Asks for the phone's owner, over [screen]. */
    open fun ownerCheck(screen: Activity): OwnerCheck = SystemOwnerCheck(screen)

    val sitting: Sitting by lazy { Sitting(phone, front, CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)) }
}
