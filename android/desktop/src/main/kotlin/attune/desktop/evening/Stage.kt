@file:OptIn(InternalComposeUiApi::class)

package attune.desktop.evening

import androidx.compose.runtime.Composable
import androidx.compose.ui.InternalComposeUiApi
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerButton
import androidx.compose.ui.input.pointer.PointerButtons
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.IntSize
import attune.ui.pictures.Glass
import attune.ui.pictures.write
import kotlinx.coroutines.delay
import java.io.File
import kotlin.coroutines.CoroutineContext

/**
 * A window without a display: draws, is touched and is read as a screen reader reads it. Everything happens on the thread of
 * [context], and time inside moves by one frame a drawing, so that the same evening gives the same pictures.
 */
class Stage(width: Int, height: Int, context: CoroutineContext, content: @Composable () -> Unit) {
    private val glass = Glass(IntSize(width * DENSITY, height * DENSITY), Density(DENSITY.toFloat()), context, content)
    private val scene = glass.scene
    private var frames = 0L

    /** What a screen reader finds, buttons and cards with all that stands in them. */
    val roots: List<SemanticsNode> get() = glass.roots

    /** Draws once and lets everything that waits for its turn have it. */
    suspend fun frame() {
        glass.frame(++frames * FRAME_NANOS)
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
    fun picture(to: File) = to.write(glass.image(++frames * FRAME_NANOS))

    fun close() = glass.close()

    private fun millis() = frames * FRAME_NANOS / 1_000_000

    private companion object {
        const val DENSITY = 2
        const val FRAME_NANOS = 16_666_667L
        const val MOST_FRAMES = 400
    }
}
