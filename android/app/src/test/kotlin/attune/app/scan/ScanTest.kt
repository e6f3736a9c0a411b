package attune.app.scan

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.view.SurfaceView
import attune.app.AppBench
import attune.app.PhonePorts
import attune.kit.app.App
import attune.kit.core.CoreException
import attune.kit.nav.Route
import attune.kit.pair.PairEvent
import attune.kit.pair.PairModel
import attune.ui.strings.Words
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import org.junit.Before
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull

/** What a person reads who asked for the camera: never nothing. */
@OptIn(ExperimentalCoroutinesApi::class)
class ScanTest : AppBench() {
    private val said = Words()

    @Before
    fun hasOne() = shadowOf(application.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, true)

    @Test
    fun who_does_not_allow_the_camera_reads_what_to_do_instead() {
        val app = openNamed()
        scanFrom(app)
        answer(PackageManager.PERMISSION_DENIED)
        until("it is said") { assertIs<PairModel>(app.model(Route.Pair)).state.value.trouble?.takeIf { it.message == said.scanNotAllowed } }
        holds("it stands on the screen") { said.scanNotAllowed in words() }
    }

    @Test
    fun a_camera_that_cannot_look_says_so_and_who_goes_back_is_told_nothing() {
        openNamed()
        shadowOf(application).grantPermissions(Manifest.permission.CAMERA)
        val blind = scan()
        result(ScanCode.BLIND, null)
        holds("it fails") { blind.isCompleted }
        assertEquals(said.scanNotAllowed, assertIs<CoreException>(blind.getCompletionExceptionOrNull()).failure.message)
        val left = scan()
        result(Activity.RESULT_CANCELED, null)
        holds("it ends") { left.isCompleted }
        assertNull(left.getCompleted())
        val read = scan()
        result(Activity.RESULT_OK, ScanCode.result("attune:pair#x"))
        assertEquals("attune:pair#x", until("the text") { read.takeIf { it.isCompleted }?.getCompleted() })
    }

    @Test
    fun the_screen_of_a_phone_whose_camera_does_not_open_is_left_at_once_and_says_why() {
        openNamed()
        val looking = Robolectric.buildActivity(ScanActivity::class.java).setup().get()
        looking.surfaceCreated(SurfaceView(looking).holder)
        holds("it is left") { looking.isFinishing }
        assertEquals(Scanned.Blind, ScanCode().parseResult(shadowOf(looking).resultCode, shadowOf(looking).resultIntent))
    }

    private fun scanFrom(app: App) {
        app.navigator.open(Route.Pair)
        app.at(Route.Pair)
        assertIs<PairModel>(app.model(Route.Pair)).on(PairEvent.Scanned)
    }

    private fun scan(): Deferred<String?> {
        val scanner = assertNotNull(PhonePorts(application.phone, application.front) { said }.scanner)
        return CoroutineScope(Dispatchers.Main).async { scanner.scan() }
    }

    private fun answer(granted: Int) {
        val asked = until("it is asked") { shadowOf(screen.get()).lastRequestedPermission }
        @Suppress("DEPRECATION")
        screen.get().onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, intArrayOf(granted))
    }

    private fun result(code: Int, answer: Intent?) {
        val question = until("the camera is shown") { shadowOf(screen.get()).nextStartedActivityForResult }
        shadowOf(screen.get()).receiveResult(question.intent, code, answer)
    }
}
