package attune.app

import android.content.Intent
import android.content.res.Configuration
import android.os.Build
import android.os.Bundle
import android.view.View
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import attune.app.lock.Covered
import attune.kit.app.App
import attune.kit.core.Load
import attune.ui.app.AppScreen
import attune.ui.components.LoadView
import attune.ui.components.WithSheets
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

/** The one screen of the app, on which all others are drawn. */
class MainActivity : ComponentActivity() {
    private val application get() = applicationContext as AttuneApplication
    private val sitting get() = application.sitting
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    private val pages get() = requireViewById<View>(android.R.id.content)
    private var started: Job? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) setRecentsScreenshotEnabled(false)
        application.front.attach(this)
        // From the list of recent apps the system hands over the last link once more.
        val again = intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0
        if (savedInstanceState == null && !again) follow(intent)
        setContent { PhoneTheme(sitting) { Covered(application.lock, ::unlock, ::show) { Shown(sitting) } } }
    }

    override fun onStart() {
        super.onStart()
        started = scope.launch {
            launch { stayAwake() }
            application.lock.locked.collect(::turned)
        }
    }

    /** Behind its cover the app does nothing: who looks at a cover has not seen what came. */
    private fun turned(locked: Boolean) {
        if (locked) {
            sitting.end()
            sitting.languageChanged()
        } else {
            show()
            sitting.begin()
        }
    }

    override fun onResume() {
        super.onResume()
        if (application.lock.asksByItself()) unlock()
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) window.clearFlags(WindowManager.LayoutParams.FLAG_SECURE)
    }

    /** The list of recent apps shows no page of ours: before Android 13 by a window that is secure while it is covered. */
    override fun onPause() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        super.onPause()
    }

    override fun onStop() {
        started?.cancel()
        if (!isChangingConfigurations) {
            // Looked at again, no page is seen in the moment before the cover is drawn.
            if (application.lock.close()) pages.visibility = View.INVISIBLE
            sitting.end()
        }
        super.onStop()
    }

    override fun onDestroy() {
        scope.cancel()
        application.front.detach(this)
        super.onDestroy()
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        follow(intent)
    }

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        sitting.languageChanged()
    }

    /** While a time is counted down the screen stays on, and tells its end. */
    private suspend fun stayAwake(): Unit = sitting.state.collectLatest { state ->
        (state as? Load.Ready)?.value?.awake?.collect { awake ->
            if (awake) window.addFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON) else window.clearFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
        }
    }

    private fun show() {
        pages.visibility = View.VISIBLE
    }

    private fun unlock() {
        scope.launch { application.lock.open(application.ownerCheck(this@MainActivity), sitting.words.value.appName) }
    }

    private fun follow(intent: Intent) {
        val link = intent.dataString
        when {
            intent.action == TODAY -> sitting.toToday()
            intent.action == Intent.ACTION_VIEW && link?.startsWith(SCHEME) == true -> sitting.follow(link)
        }
    }

    companion object {
        /** A notification was tapped. */
        const val TODAY = "app.attune.action.TODAY"
        private const val SCHEME = "attune:"
    }
}

/** The app, or what there is before it can be seen. */
@Composable
private fun Shown(sitting: Sitting) {
    val state by sitting.state.collectAsState()
    Bounded { WithSheets { LoadView(state, onRetry = sitting::retry) { Running(it) } } }
}

@Composable
private fun Running(app: App) {
    val stack by app.navigator.stack.collectAsState()
    BackHandler(enabled = stack.size > 1) { app.navigator.back() }
    AppScreen(app)
}
