package attune.app.lock

import android.app.admin.DevicePolicyManager
import android.content.ActivityNotFoundException
import android.content.Intent
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.setValue
import attune.app.AttuneApplication
import attune.app.Bounded
import attune.app.PhoneTheme
import attune.platform.owner.hasScreenLock
import attune.ui.lock.LockPage
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch

/**
 * The app's page in the phone's settings, also behind a long press on its icon: the switch of its lock. Other apps may open it; what it
 * changes, it asks the phone's owner for.
 */
class LockActivity : ComponentActivity() {
    private val application get() = applicationContext as AttuneApplication
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    private var possible by mutableStateOf(true)

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        application.sitting.languageChanged()
        setContent {
            val wanted by application.lock.wanted.collectAsState()
            PhoneTheme(application.sitting) { Bounded { LockPage(wanted, possible, onSwitch = ::switch, onChoose = ::choose, onBack = ::finish) } }
        }
    }

    override fun onResume() {
        super.onResume()
        possible = hasScreenLock
    }

    override fun onDestroy() {
        scope.cancel()
        super.onDestroy()
    }

    private fun switch() {
        scope.launch { application.lock.switch(application.ownerCheck(this@LockActivity), application.sitting.words.value.lockTitle) }
    }

    private fun choose() = try {
        startActivity(Intent(DevicePolicyManager.ACTION_SET_NEW_PASSWORD))
    } catch (_: ActivityNotFoundException) {
        // A phone that has no such page; the line above it says what is missing.
        Unit
    }
}
