@file:OptIn(InternalComposeUiApi::class)

package attune.desktop.evening

import androidx.compose.runtime.Composable
import androidx.compose.ui.InternalComposeUiApi
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.asComposeCanvas
import androidx.compose.ui.input.pointer.PointerButton
import androidx.compose.ui.input.pointer.PointerButtons
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.platform.PlatformContext
import androidx.compose.ui.scene.CanvasLayersComposeScene
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsOwner
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.IntSize
import kotlinx.coroutines.delay
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Surface
import java.io.File
import kotlin.coroutines.CoroutineContext

/**
 * A window without a display: draws, is touched and is read as a screen reader reads it. Everything happens on the thread of
 * [context], and time inside moves by one frame a drawing, so that the same evening gives the same pictures.
 */
class Stage(width: Int, height: Int, context: CoroutineContext, content: @Composable () -> Unit) {
    private val owners = mutableListOf<SemanticsOwner>()
    private val size = IntSize(width * DENSITY, height * DENSITY)

    /** Waiting costs no pixels. */
    private val blind = Surface.makeNull(size.width, size.height)
    private var frames = 0L

    private val platform = object : PlatformContext by PlatformContext.Empty {
        override val semanticsOwnerListener = object : PlatformContext.SemanticsOwnerListener {
            override fun onSemanticsOwnerAppended(semanticsOwner: SemanticsOwner) = owners.plusAssign(semanticsOwner)
            override fun onSemanticsOwnerRemoved(semanticsOwner: SemanticsOwner) = owners.minusAssign(semanticsOwner)
            override fun onSemanticsChange(semanticsOwner: SemanticsOwner) = Unit
            override fun onLayoutChange(semanticsOwner: SemanticsOwner, semanticsNodeId: Int) = Unit
        }
    }

    private val scene = CanvasLayersComposeScene(
        density = Density(DENSITY.toFloat()), size = size, coroutineContext = context, platformContext = platform, invalidate = {},
    ).also { it.setContent(content) }

    /** What a screen reader finds, buttons and cards with all that stands in them. */
    val roots: List<SemanticsNode> get() = owners.map { it.rootSemanticsNode }

    /** Draws once and lets everything that waits for its turn have it. */
    suspend fun frame() {
        scene.render(blind.canvas.asComposeCanvas(), ++frames * FRAME_NANOS)
        delay(4)
    }

    /** Draws until three drawings in a row need no other. */
    suspend fun rest() {
        var quiet = 0
        repeat(MOST_FRAMES) {
            frame()
            delay(12)
            quiet = if (scene.hasInvalidations()) 0 else quiet + 1
            if (quiet == 3) return
        }
        error("the screens did not come to rest")
    }

    /** A finger on [at], in pixels. */
    suspend fun touch(at: Offset) {
        scene.sendPointerEvent(PointerEventType.Move, at, timeMillis = millis())
        frame()
        scene.sendPointerEvent(PointerEventType.Press, at, timeMillis = millis(), buttons = PointerButtons(isPrimaryPressed = true), button = PointerButton.Primary)
        frame()
        scene.sendPointerEvent(PointerEventType.Release, at, timeMillis = millis(), buttons = PointerButtons(), button = PointerButton.Primary)
        // Away again, so that nothing keeps the look of a thing under a pointer.
        scene.sendPointerEvent(PointerEventType.Move, Offset.Zero, timeMillis = millis())
        frame()
    }

    /** What is to be seen now, as a PNG. */
    fun picture(to: File) {
        val surface = Surface.makeRasterN32Premul(size.width, size.height)
        scene.render(surface.canvas.asComposeCanvas(), ++frames * FRAME_NANOS)
        val image = surface.makeImageSnapshot()
        to.writeBytes(requireNotNull(image.encodeToData(EncodedImageFormat.PNG)) { "the picture could not be encoded" }.bytes)
    }

    fun close() = scene.close()

    private fun millis() = frames * FRAME_NANOS / 1_000_000

    private companion object {
        const val DENSITY = 2
        const val FRAME_NANOS = 16_666_667L
        const val MOST_FRAMES = 400
    }
}
