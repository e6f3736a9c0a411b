package attune.app

import android.app.Activity
import android.app.NotificationManager
import android.content.Intent
import android.content.pm.ActivityInfo
import android.net.Uri
import android.os.Looper
import android.view.View
import android.view.ViewGroup
import attune.kit.app.App
import attune.kit.core.CoreException
import attune.kit.core.HandOverFile
import attune.kit.core.Load
import attune.kit.core.VaultState
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.journal.EditorEvent
import attune.kit.journal.EditorModel
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairModel
import attune.platform.Phone
import attune.ui.strings.Words
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Before
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** The app as it is packed, on Android's own framework: its manifest, resources and activity, Compose, the real core. */
@OptIn(ExperimentalCoroutinesApi::class)
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [33], application = TestApplication::class)
class AppTest {
    private val application get() = RuntimeEnvironment.getApplication() as TestApplication
    private val sitting get() = application.sitting

    private var uncaught: Throwable? = null

    @Before
    fun listen() = Thread.setDefaultUncaughtExceptionHandler { _, trouble -> uncaught = trouble }

    /** What would have ended the app on a phone is no pass. */
    @After
    fun close() {
        runBlocking { application.phone.close() }
        Thread.setDefaultUncaughtExceptionHandler(null)
        uncaught?.let { throw AssertionError("it would have crashed", it) }
    }

    private fun open(intent: Intent = Intent(Intent.ACTION_MAIN)) = Robolectric.buildActivity(MainActivity::class.java, intent).setup()

    /** Lets the main thread run, and the core's beside it, until [what] is so. */
    private fun <T : Any> until(what: String, look: () -> T?): T {
        repeat(400) {
            // A few turns at a time: something that moves asks for frame after frame, and waiting for its end would never end.
            val main = shadowOf(Looper.getMainLooper())
            repeat(200) { if (!main.isIdle) main.runOneTask() }
            look()?.let { return it }
            Thread.sleep(25)
        }
        error("never: $what; ${sitting.state.value}")
    }

    private fun running(): App = until("the app runs") { (sitting.state.value as? Load.Ready)?.value }

    private fun App.at(route: Route) = until("at $route, but ${navigator.stack.value}") { true.takeIf { navigator.stack.value.last() == route } }

    private fun setUp(app: App) = runBlocking { app.core.call("setUp") { setUp(it, "Ana") } }

    private fun views(view: View): List<View> = listOf(view) + ((view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { views(group.getChildAt(it)) } }.orEmpty())

    @Test
    fun a_fresh_phone_opens_at_the_beginning_and_draws() {
        val screen = open()
        val app = running()
        assertEquals(Route.Welcome, app.navigator.stack.value.last())
        val drawn = until("something is drawn") { views(screen.get().window.decorView).find { it.javaClass.simpleName == "AndroidComposeView" && it.width > 0 } }
        assertTrue(drawn.height > 0)
    }

    @Test
    fun a_tap_on_a_notification_leads_to_today() {
        val screen = open()
        val app = running()
        setUp(app)
        app.navigator.open(Route.At(Place.Journal))
        screen.newIntent(Intent(MainActivity.TODAY))
        app.at(Route.At(Place.Today))
    }

    @Test
    fun a_link_waits_until_the_phone_has_a_name_and_is_never_taken_by_itself() {
        open(Intent(Intent.ACTION_VIEW, Uri.parse("attune:pair#AQEAowBz")))
        val app = running()
        assertEquals(Route.Welcome, app.navigator.stack.value.last())
        setUp(app)
        app.navigator.open(Route.At(Place.Today))
        app.at(Route.Pair)
        assertEquals("attune:pair#AQEAowBz", until("the link is shown") { assertIs<PairModel>(app.model(Route.Pair)).state.value.typed.ifEmpty { null } })
    }

    private fun openMine(app: App) = runBlocking {
        app.core.call("choosePassphrase") { choosePassphrase(it, "rain on the roof") }
        assertEquals(VaultState.OPEN, mine(app))
    }

    private suspend fun mine(app: App) = app.core.call("journalPage") { journalPage(it, Which.MINE, null, null) }.vault

    private fun locked(app: App) = until("what is mine is locked") { true.takeIf { runBlocking { mine(app) } == VaultState.LOCKED } }

    @Test
    fun left_while_something_is_picked_elsewhere_what_is_mine_is_locked_and_the_answer_arrives() {
        val screen = open()
        val app = running()
        setUp(app)
        openMine(app)
        val asked = CoroutineScope(Dispatchers.Main).async { application.front.choose(Intent(Intent.ACTION_OPEN_DOCUMENT)) }
        val question = until("it is asked") { shadowOf(screen.get()).nextStartedActivityForResult }
        screen.pause().stop()
        locked(app)
        assertTrue(asked.isActive)
        screen.restart()
        shadowOf(screen.get()).receiveResult(question.intent, Activity.RESULT_OK, Intent().setData(Uri.parse("content://picked")))
        screen.resume()
        assertEquals("content://picked", until("the answer") { asked.takeIf { it.isCompleted }?.getCompleted()?.dataString })
        assertEquals(app, running())
    }

    @Test
    fun what_was_typed_just_before_leaving_is_kept() {
        val screen = open()
        val app = running()
        setUp(app)
        openMine(app)
        val page = Route.Editor(Which.MINE, null)
        app.navigator.open(page)
        val editor = assertIs<EditorModel>(app.model(page))
        until("the page") { editor.state.value.load.value }
        // The clock of the main thread stands here: the pause after typing is never over.
        editor.on(EditorEvent.Typed("You warmed up the car."))
        screen.pause().stop()
        until("it is kept") { true.takeIf { editor.state.value.kept } }
        locked(app)
        runBlocking { app.core.call("unlock") { unlock(it, "rain on the roof") } }
        assertEquals("You warmed up the car.", runBlocking { app.core.call("editor") { editor(it, Which.MINE, null) } }.body)
    }

    @Test
    fun files_that_cannot_be_opened_again_are_told_and_tried_again() {
        val screen = open()
        val app = running()
        setUp(app)
        openMine(app)
        screen.pause().stop()
        locked(app)
        runBlocking { app.core.pause() }
        val (folder, aside) = Phone.folder(application) to File(application.noBackupFilesDir, "aside")
        assertTrue(folder.renameTo(aside))
        folder.writeText("no folder")
        screen.restart().resume()
        val failed = until("what is wrong") { sitting.state.value as? Load.Failed }
        assertTrue(failed.failure.message.isNotBlank())
        folder.delete()
        assertTrue(aside.renameTo(folder))
        sitting.retry()
        running().at(Route.At(Place.Today))
    }

    @Test
    fun a_phone_without_room_for_a_file_says_so() {
        val said = Words()
        val ports = PhonePorts(application.phone, application.front) { said }
        val cache = application.cacheDir
        cache.deleteRecursively()
        cache.writeText("Nothing can be laid down beside this.")
        val failed = assertFailsWith<CoreException> { runBlocking { ports.share(HandOverFile("for-Ben.attune", ByteArray(9), 0u)) } }
        assertEquals(said.usHandOverNoRoom, failed.failure.message)
    }

    @Test
    fun left_and_looked_at_again_it_goes_on_where_it_was() {
        val screen = open()
        val app = running()
        setUp(app)
        openMine(app)
        app.navigator.open(Route.At(Place.Rituals))
        screen.pause().stop()
        locked(app)
        screen.restart().resume()
        assertEquals(app, running())
        app.at(Route.At(Place.Rituals))
        assertNotNull(runBlocking { app.core.call("today") { today(it) } })
        // Only one test can wait for Compose to draw anew: its clock is one for the process, and Robolectric stops it after each test.
        app.navigator.open(Route.Help)
        val back = screen.get().onBackPressedDispatcher
        until("it draws again, and takes the gesture") { true.takeIf { back.hasEnabledCallbacks() } }
        back.onBackPressed()
        app.at(Route.At(Place.Rituals))
    }

    @Test
    fun the_system_reads_the_manifest_as_it_is_meant() {
        val packages = application.packageManager
        val link = Intent(Intent.ACTION_VIEW, Uri.parse("attune:pair#x")).addCategory(Intent.CATEGORY_BROWSABLE)
        assertEquals("attune.app.MainActivity", packages.resolveActivity(link, 0)?.activityInfo?.name)
        val heard = packages.queryBroadcastReceivers(Intent(Intent.ACTION_BOOT_COMPLETED), 0).map { it.activityInfo.name }
        assertEquals(listOf("attune.platform.ReplanReceiver"), heard)
        assertEquals("Attune", packages.getApplicationLabel(application.applicationInfo))
        assertEquals(ActivityInfo.LAUNCH_SINGLE_TASK, packages.resolveActivity(link, 0)?.activityInfo?.launchMode)
        assertNotNull(application.getDrawable(app.attune.R.drawable.notice))
        assertTrue(application.getSystemService(NotificationManager::class.java)!!.areNotificationsEnabled())
    }
}
