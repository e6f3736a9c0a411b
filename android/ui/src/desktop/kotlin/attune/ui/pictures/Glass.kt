@file:OptIn(InternalComposeUiApi::class)

package attune.ui.pictures

import androidx.compose.runtime.Composable
import androidx.compose.ui.InternalComposeUiApi
import androidx.compose.ui.graphics.asComposeCanvas
import androidx.compose.ui.platform.PlatformContext
import androidx.compose.ui.scene.CanvasLayersComposeScene
import androidx.compose.ui.scene.ComposeScene
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsOwner
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.IntSize
import org.jetbrains.skia.Image
import org.jetbrains.skia.Surface
import kotlin.coroutines.CoroutineContext

/** A window without a display: it is drawn, and read as a screen reader reads it. [size] in pixels; effects run in [context]. */
class Glass(size: IntSize, density: Density, context: CoroutineContext, content: @Composable () -> Unit) : AutoCloseable {
    private val owners = mutableListOf<SemanticsOwner>()

    /** Waiting costs no pixels. */
    private val blind = Surface.makeNull(size.width, size.height)

    private val platform = object : PlatformContext by PlatformContext.Empty {
        override val semanticsOwnerListener = object : PlatformContext.SemanticsOwnerListener {
            override fun onSemanticsOwnerAppended(semanticsOwner: SemanticsOwner) = owners.plusAssign(semanticsOwner)
            override fun onSemanticsOwnerRemoved(semanticsOwner: SemanticsOwner) = owners.minusAssign(semanticsOwner)
            override fun onSemanticsChange(semanticsOwner: SemanticsOwner) = Unit
            override fun onLayoutChange(semanticsOwner: SemanticsOwner, semanticsNodeId: Int) = Unit
        }
    }

    /** What receives touches and keys. */
    val scene: ComposeScene = CanvasLayersComposeScene(density = density, size = size, coroutineContext = context, platformContext = platform, invalidate = {})
        .also { it.setContent(content) }

    /** What a screen reader finds, buttons and cards with all that stands in them. */
    val roots: List<SemanticsNode> get() = owners.map { it.rootSemanticsNode }

    /** The same with every word by itself. */
    val unmergedRoots: List<SemanticsNode> get() = owners.map { it.unmergedRootSemanticsNode }

    /** Measures, places and lets effects go on as of the moment [nanos], without pixels. */
    fun frame(nanos: Long) = scene.render(blind.canvas.asComposeCanvas(), nanos)

    /** What is to be seen at the moment [nanos]. */
    fun image(nanos: Long): Image {
        val size = checkNotNull(scene.size) { "the glass has no size" }
        return Surface.makeRasterN32Premul(size.width, size.height).use { surface ->
            scene.render(surface.canvas.asComposeCanvas(), nanos)
            surface.makeImageSnapshot()
        }
    }

    override fun close() = scene.close()
}
