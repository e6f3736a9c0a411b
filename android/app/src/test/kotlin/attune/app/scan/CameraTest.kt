package attune.app.scan

import android.Manifest
import android.graphics.ImageFormat
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.hardware.camera2.TotalCaptureResult
import android.hardware.camera2.params.InputConfiguration
import android.hardware.camera2.params.OutputConfiguration
import android.os.Handler
import android.util.Size
import android.view.Surface
import android.view.SurfaceView
import attune.app.TestApplication
import attune.platform.scan.CodeReader
import org.junit.Before
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadow.api.Shadow
import org.robolectric.shadows.ShadowCameraCharacteristics
import org.robolectric.shadows.ShadowCameraManager
import org.robolectric.shadows.StreamConfigurationMapBuilder
import java.util.concurrent.Executor
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The camera's beginning and end; what it shows and reads needs a phone. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [33], application = TestApplication::class, shadows = [CameraTest.Slow::class])
class CameraTest {
    private val application = RuntimeEnvironment.getApplication()
    private val found = mutableListOf<String?>()

    @Before
    fun hasOne() {
        shadowOf(application).grantPermissions(Manifest.permission.CAMERA)
        val back = ShadowCameraCharacteristics.newCameraCharacteristics()
        shadowOf(back).set(CameraCharacteristics.LENS_FACING, CameraCharacteristics.LENS_FACING_BACK)
        shadowOf(back).set(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP, StreamConfigurationMapBuilder.newBuilder().addOutputSize(ImageFormat.YUV_420_888, Size(640, 480)).build())
        Shadow.extract<Slow>(application.getSystemService(CameraManager::class.java)).addCamera("0", back)
        Slow.trouble = null
    }

    private fun open() = Camera.open(application, SurfaceView(application).holder, CodeReader()) { found += it }

    private fun waitFor(what: String, look: () -> Boolean) {
        repeat(400) { if (look()) return else Thread.sleep(25) }
        error("never: $what")
    }

    private fun threads() = Thread.getAllStackTraces().keys.count { it.name == "attune-camera" }

    @Test
    fun left_before_the_system_has_opened_it_it_is_given_back_as_soon_as_it_is() {
        assertNotNull(open()).close()
        assertEquals(1, threads(), "it waits for what it asked for")
        val device = Device()
        Slow.answer { it.onOpened(device) }
        waitFor("given back") { device.closed }
        waitFor("its thread ends") { threads() == 0 }
        assertEquals(emptyList(), found)
    }

    @Test
    fun taken_away_it_says_so_once() {
        val camera = assertNotNull(open())
        val device = Device()
        repeat(2) { Slow.answer { it.onDisconnected(device) } }
        waitFor("told") { device.closed && found.isNotEmpty() }
        camera.close()
        waitFor("its thread ends") { threads() == 0 }
        assertEquals(listOf<String?>(null), found)
    }

    @Test
    fun refused_there_is_none_and_nothing_of_it_stays() {
        Slow.trouble = CameraAccessException(CameraAccessException.CAMERA_IN_USE)
        assertNull(open())
        waitFor("its thread ends") { threads() == 0 }
        assertTrue(found.isEmpty())
    }

    /** A system that takes its time, or refuses. */
    @Implements(CameraManager::class)
    class Slow : ShadowCameraManager() {
        @Implementation
        fun openCamera(id: String, on: Executor, asked: CameraDevice.StateCallback) {
            trouble?.let { throw it }
            answer = { what -> on.execute { what(asked) } }
        }

        companion object {
            var trouble: CameraAccessException? = null
            lateinit var answer: ((CameraDevice.StateCallback) -> Unit) -> Unit
        }
    }

    /** A camera that is only opened and closed. */
    private class Device : CameraDevice() {
        @Volatile
        var closed = false

        override fun getId() = "0"

        override fun close() {
            closed = true
        }

        private fun never(): Nothing = error("nothing is asked of a camera that nobody waits for")

        override fun createCaptureRequest(template: Int): CaptureRequest.Builder = never()

        override fun createReprocessCaptureRequest(result: TotalCaptureResult): CaptureRequest.Builder = never()

        @Deprecated("")
        override fun createCaptureSession(outputs: List<Surface>, told: CameraCaptureSession.StateCallback, on: Handler?): Unit = never()

        @Deprecated("")
        override fun createCaptureSessionByOutputConfigurations(outputs: List<OutputConfiguration>, told: CameraCaptureSession.StateCallback, on: Handler?): Unit = never()

        @Deprecated("")
        override fun createReprocessableCaptureSession(input: InputConfiguration, outputs: List<Surface>, told: CameraCaptureSession.StateCallback, on: Handler?): Unit = never()

        @Deprecated("")
        override fun createReprocessableCaptureSessionByConfigurations(input: InputConfiguration, outputs: List<OutputConfiguration>, told: CameraCaptureSession.StateCallback, on: Handler?): Unit = never()

        @Deprecated("")
        override fun createConstrainedHighSpeedCaptureSession(outputs: List<Surface>, told: CameraCaptureSession.StateCallback, on: Handler?): Unit = never()

        override fun createCustomCaptureSession(input: InputConfiguration?, outputs: List<OutputConfiguration>, mode: Int, told: CameraCaptureSession.StateCallback, on: Handler?): Unit = never()
    }
}
