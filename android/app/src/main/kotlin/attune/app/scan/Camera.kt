package attune.app.scan

import android.Manifest
import android.content.Context
import android.content.pm.PackageManager
import android.graphics.ImageFormat
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.hardware.camera2.params.OutputConfiguration
import android.hardware.camera2.params.SessionConfiguration
import android.media.Image
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.util.Size
import android.view.SurfaceHolder
import attune.platform.scan.CodeReader
import java.util.concurrent.Executor

/**
 * The camera at the back: shown on a surface, and each frame read for a code on a thread of its own. [found] is told once: the
 * text, or null where the camera was taken away.
 */
class Camera private constructor(
    private val shown: SurfaceHolder,
    size: Size,
    private val reader: CodeReader,
    private val found: (String?) -> Unit,
) : AutoCloseable {
    private val thread = HandlerThread("attune-camera").apply { start() }
    private val handler = Handler(thread.looper)
    private val onThread = Executor { handler.post(it) }
    private val frames = ImageReader.newInstance(size.width, size.height, ImageFormat.YUV_420_888, 2)
    private var device: CameraDevice? = null
    private var over = false

    /** Whether the system has said what became of opening it: until then the thread waits for that. */
    private var answered = false
    private var closed = false

    init {
        frames.setOnImageAvailableListener({ reader -> reader.acquireLatestImage()?.use(::look) }, handler)
    }

    private fun look(frame: Image) {
        if (over) return
        val light = frame.planes[0]
        // As long as all rows; the last one comes without what pads the others.
        val bytes = ByteArray(light.rowStride * frame.height)
        light.buffer.get(bytes, 0, minOf(bytes.size, light.buffer.remaining()))
        reader.read(bytes, frame.width, frame.height, light.rowStride)?.let(::end)
    }

    private fun end(text: String?) {
        if (over) return
        over = true
        found(text)
    }

    private val opening = object : CameraDevice.StateCallback() {
        override fun onOpened(camera: CameraDevice) {
            device = camera
            if (over) camera.close() else begin(camera)
            answered()
        }

        override fun onDisconnected(camera: CameraDevice) {
            camera.close()
            end(null)
            answered()
        }

        override fun onError(camera: CameraDevice, error: Int) = onDisconnected(camera)
    }

    private fun answered() {
        answered = true
        if (closed) thread.quitSafely()
    }

    private fun begin(camera: CameraDevice) = ending {
        val surfaces = listOf(shown.surface, frames.surface)
        val request = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW).apply {
            surfaces.forEach(::addTarget)
            set(CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE)
        }.build()
        val running = object : CameraCaptureSession.StateCallback() {
            override fun onConfigured(session: CameraCaptureSession) = ending { session.setRepeatingRequest(request, null, handler) }

            override fun onConfigureFailed(session: CameraCaptureSession) = end(null)
        }
        camera.createCaptureSession(SessionConfiguration(SessionConfiguration.SESSION_REGULAR, surfaces.map(::OutputConfiguration), onThread, running))
    }

    private fun ending(step: () -> Unit) {
        try {
            step()
        } catch (_: CameraAccessException) {
            end(null)
        } catch (_: IllegalStateException) {
            // Closed meanwhile.
            end(null)
        } catch (_: IllegalArgumentException) {
            // The surface went.
            end(null)
        }
    }

    override fun close() {
        handler.post {
            over = true
            closed = true
            device?.close()
            frames.close()
            if (answered) thread.quitSafely()
        }
    }

    /** It was never opened. */
    private fun refused() {
        handler.post { answered = true }
        close()
    }

    companion object {
        /** Enough for the densest code of ours to fill half the picture, and quick to read. */
        private const val MOST_PIXELS = 1280 * 960

        /** Null where there is no camera, or it may not be used. */
        fun open(context: Context, shown: SurfaceHolder, reader: CodeReader, found: (String?) -> Unit): Camera? {
            if (context.checkSelfPermission(Manifest.permission.CAMERA) != PackageManager.PERMISSION_GRANTED) return null
            val manager = requireNotNull(context.getSystemService(CameraManager::class.java)) { "no camera service" }
            return try {
                val id = manager.cameraIdList.firstOrNull { manager.getCameraCharacteristics(it).facesBack() } ?: return null
                val size = manager.getCameraCharacteristics(id).frameSize() ?: return null
                val camera = Camera(shown, size, reader, found)
                try {
                    manager.openCamera(id, camera.onThread, camera.opening)
                    camera
                } catch (_: CameraAccessException) {
                    camera.refused()
                    null
                }
            } catch (_: CameraAccessException) {
                null
            }
        }

        private fun CameraCharacteristics.facesBack() = get(CameraCharacteristics.LENS_FACING) == CameraCharacteristics.LENS_FACING_BACK

        private fun CameraCharacteristics.frameSize(): Size? = get(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP)
            ?.getOutputSizes(ImageFormat.YUV_420_888)?.filter { it.width * it.height <= MOST_PIXELS }?.maxByOrNull { it.width * it.height }
    }
}
