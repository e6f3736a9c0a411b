package attune.app

import android.app.NotificationManager
import android.content.Intent
import android.content.pm.ActivityInfo
import android.net.Uri
import android.os.Looper
import android.view.View
import android.view.ViewGroup
import attune.kit.app.App
import attune.kit.core.Load
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairModel
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Before
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** The app as it is packed, on Android's own framework: its manifest, resources and activity, Compose, the real core. */
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
            shadowOf(Looper.getMainLooper()).idle()
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
    fun what_was_set_up_is_there_again_and_back_leads_through_the_app() {
        val screen = open()
        val app = running()
        setUp(app)
        app.navigator.open(Route.At(Place.Us))
        app.navigator.open(Route.Help)
        val back = screen.get().onBackPressedDispatcher
        until("the app takes the gesture") { true.takeIf { back.hasEnabledCallbacks() } }
        back.onBackPressed()
        app.at(Route.At(Place.Us))
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

    @Test
    fun left_and_looked_at_again_it_goes_on_where_it_was() {
        val screen = open()
        val app = running()
        setUp(app)
        app.navigator.open(Route.At(Place.Rituals))
        screen.pause().stop()
        repeat(20) { shadowOf(Looper.getMainLooper()).idle(); Thread.sleep(25) }
        screen.restart().resume()
        assertEquals(app, running())
        app.at(Route.At(Place.Rituals))
        assertNotNull(runBlocking { app.core.call("today") { today(it) } })
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
