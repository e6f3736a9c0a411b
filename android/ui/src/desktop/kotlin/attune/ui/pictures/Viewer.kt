@file:OptIn(InternalComposeUiApi::class)

package attune.ui.pictures

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.InternalComposeUiApi
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.IntSize
import kotlinx.coroutines.CoroutineExceptionHandler
import org.jetbrains.skia.Image
import java.awt.EventQueue
import kotlin.math.ceil

/** A phone's width and its least height, in dp. */
private val PHONE = IntSize(390, 844)

/** A wait over which every progress line has appeared. */
private const val WAIT_MS = 1_000L

private const val FRAME_MS = 16L
private const val MOST_FRAMES = 400

/** After so many frames without rest, what another thread still owes is waited for. */
private const val PATIENT_AFTER = 20

/**
 * Shows one screen after another on one glass, each as long as what scrolls in it, so that nothing lies below an edge; its time
 * is its own. [density]: pixels a dp.
 */
class Viewer(private val density: Float = 1f) : AutoCloseable {
    private class Shown(val light: Light, val content: @Composable () -> Unit)

    private var shown by mutableStateOf<Shown?>(null)
    private val time = SteppedTime()
    private var broke: Throwable? = null
    private val glass = onWindowThread {
        Glass(pixels(PHONE.height), Density(density), time + CoroutineExceptionHandler { _, trouble -> broke = trouble }) {
            val now = shown
            if (now != null) key(now) { Framed(now.light, now.content) }
        }
    }

    /** Lays [content] out in [light], whole, and lets it come to rest. */
    fun show(light: Light, content: @Composable () -> Unit) = onWindowThread { lay(light, content) }

    private fun lay(light: Light, content: @Composable () -> Unit) {
        glass.scene.density = Density(density, light.text)
        glass.scene.size = pixels(PHONE.height)
        shown = Shown(light, content)
        rest()
        time.pass(WAIT_MS)
        rest()
        repeat(MOST_FRAMES) {
            val below = nodes().mapNotNull { it.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange) }.maxOfOrNull { it.maxValue() - it.value() } ?: 0f
            if (below <= 0f) return
            val size = checkNotNull(glass.scene.size)
            glass.scene.size = IntSize(size.width, size.height + ceil(below).toInt())
            rest()
        }
        error("what is shown has no end")
    }

    /** Everything on the glass, parents before children, as a screen reader goes through it. */
    fun nodes(): List<SemanticsNode> = glass.roots.flatMap(::all)

    /** The same with every word by itself. */
    fun unmerged(): List<SemanticsNode> = glass.unmergedRoots.flatMap(::all)

    fun image(): Image = onWindowThread { glass.image(nanos()) }

    /** Presses a key and lets go of it. */
    fun press(key: Key) = onWindowThread {
        for (type in listOf(KeyEventType.KeyDown, KeyEventType.KeyUp)) glass.scene.sendKeyEvent(KeyEvent(key, type))
        rest()
    }

    override fun close() = onWindowThread { glass.close() }

    private fun rest() {
        repeat(MOST_FRAMES) { frame ->
            if (frame > PATIENT_AFTER) Thread.sleep(5)
            time.pass(FRAME_MS)
            glass.frame(nanos())
            broke?.let { throw IllegalStateException("what is shown broke", it) }
            if (!glass.scene.hasInvalidations()) return
        }
        error("the screen did not come to rest")
    }

    private fun nanos() = time.now * 1_000_000

    private fun pixels(height: Int) = IntSize((PHONE.width * density).toInt(), (height * density).toInt())

    private fun all(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::all)
}

/** On the thread on which Compose hands changes of state on: on any other, a change may still be on its way when all seems at rest. */
private fun <T> onWindowThread(act: () -> T): T {
    if (EventQueue.isDispatchThread()) return act()
    var done: Result<T>? = null
    EventQueue.invokeAndWait { done = runCatching(act) }
    return checkNotNull(done).getOrThrow()
}
