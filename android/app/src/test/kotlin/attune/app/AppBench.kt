package attune.app

import android.app.Activity
import android.content.Intent
import android.os.Looper
import android.provider.Settings
import android.view.View
import android.view.ViewGroup
import androidx.compose.ui.node.RootForTest
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getAllSemanticsNodes
import androidx.compose.ui.semantics.getOrNull
import attune.kit.app.App
import attune.kit.core.Load
import attune.kit.core.VaultState
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.journal.EditorModel
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Before
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertIs

/**
 * The app as it is packed, on Android's own framework: its manifest, resources and activities, Compose, the real core; and what a person
 * does with it. Only one test of a class can wait for Compose to draw anew: its clock is one for the process, and Robolectric stops it
 * after each test.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [33], application = TestApplication::class)
abstract class AppBench {
    protected val application get() = RuntimeEnvironment.getApplication() as TestApplication
    protected val sitting get() = application.sitting
    protected lateinit var screen: ActivityController<MainActivity>
    private var uncaught: Throwable? = null

    @Before
    fun listen() = Thread.setDefaultUncaughtExceptionHandler { _, trouble -> uncaught = trouble }

    /** A line that moves while the app opens would be drawn for ever: an activity is set up once nothing more is to be drawn. */
    @Before
    fun moveNothing() {
        Settings.Global.putFloat(application.contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 0f)
    }

    /** What would have ended the app on a phone is no pass. */
    @After
    fun close() {
        // What is being opened just now needs the main thread to come to its end; after the close it must not run again.
        val opened = CoroutineScope(Dispatchers.Default).launch { application.phone.core() }
        holds("it is opened") { opened.isCompleted }
        runBlocking { application.phone.close() }
        Thread.setDefaultUncaughtExceptionHandler(null)
        uncaught?.let { throw AssertionError("it would have crashed", it) }
    }

    protected fun open(intent: Intent = Intent(Intent.ACTION_MAIN)) {
        screen = Robolectric.buildActivity(MainActivity::class.java, intent).setup()
    }

    /** Opens the app of Ana, who has been here before. */
    protected fun openNamed(): App {
        open()
        return running().also(::setUp)
    }

    protected fun leave() {
        screen.pause().stop()
    }

    protected fun comeBack() {
        screen.restart().resume()
    }

    /** Lets the main thread run, and the core's beside it, until [what] is so. */
    protected fun <T : Any> until(what: String, look: () -> T?): T {
        repeat(400) {
            // A few turns at a time: something that moves asks for frame after frame, and waiting for its end would never end.
            val main = shadowOf(Looper.getMainLooper())
            repeat(200) { if (!main.isIdle) main.runOneTask() }
            look()?.let { return it }
            Thread.sleep(25)
        }
        error("never: $what; ${sitting.state.value}")
    }

    protected fun holds(what: String, look: () -> Boolean) {
        until(what) { true.takeIf { look() } }
    }

    protected fun running(): App = until("the app runs") { (sitting.state.value as? Load.Ready)?.value }

    protected fun App.at(route: Route) = holds("at $route, but ${navigator.stack.value}") { navigator.stack.value.last() == route }

    protected fun setUp(app: App) = runBlocking { app.core.call("setUp") { setUp(it, "Ana") } }

    protected fun openMine(app: App) = runBlocking {
        app.core.call("choosePassphrase") { choosePassphrase(it, PASSPHRASE) }
        assertEquals(VaultState.OPEN, mine(app))
    }

    /** A page of what is mine, to be written on. */
    protected fun openPage(app: App): EditorModel {
        openMine(app)
        val page = Route.Editor(Which.MINE, null)
        app.navigator.open(page)
        val editor = assertIs<EditorModel>(app.model(page))
        until("the page") { editor.state.value.load.value }
        return editor
    }

    protected suspend fun mine(app: App) = app.core.call("journalPage") { journalPage(it, Which.MINE, null, null) }.vault

    protected fun locked(app: App) = holds("what is mine is locked") { runBlocking { mine(app) } == VaultState.LOCKED }

    /** Every word on a screen, as a screen reader finds it. */
    protected fun words(of: Activity = screen.get()): List<String> = nodes(of).flatMap { node ->
        node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } + node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
    }

    /** A finger on what says [text]. */
    protected fun tap(text: String, of: Activity = screen.get()) {
        val found = nodes(of).find { node -> SemanticsActions.OnClick in node.config && node.config.getOrNull(SemanticsProperties.Text).orEmpty().any { it.text == text } }
        checkNotNull(found?.config?.getOrNull(SemanticsActions.OnClick)?.action) { "no button says $text: ${words(of)}" }()
    }

    protected fun drawing(of: Activity = screen.get()): View? = views(of.window.decorView).find { it is RootForTest && it.width > 0 }

    protected fun nodes(of: Activity = screen.get()): List<SemanticsNode> = (drawing(of) as? RootForTest)?.semanticsOwner?.getAllSemanticsNodes(mergingEnabled = true).orEmpty()

    private fun views(view: View): List<View> = listOf(view) + ((view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { views(group.getChildAt(it)) } }.orEmpty())

    protected companion object {
        const val PASSPHRASE = "rain on the roof"
    }
}
