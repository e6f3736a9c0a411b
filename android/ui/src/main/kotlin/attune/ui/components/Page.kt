package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.ScrollableState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.Dp
import attune.ui.theme.Look
import attune.ui.theme.Space
import attune.ui.theme.grid

/**
 * A page: what leads back above, what it is about, which scrolls, and what to do about it below, which stays. [title] is null
 * where the content says it itself.
 */
@Composable
fun Page(
    title: String?,
    modifier: Modifier = Modifier,
    onBack: (() -> Unit)? = null,
    aside: @Composable () -> Unit = {},
    gap: Dp = Space.between,
    bottom: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) = Column(modifier.fillMaxSize().background(Look.colours.paper).imePadding()) {
    if (onBack != null) TopLine(onBack, aside)
    val scroll = rememberScrollState()
    Column(Modifier.weight(1f).fading(scroll, Look.colours.paper).verticalScroll(scroll)) {
        Stack(
            Modifier.fillMaxWidth().padding(start = Space.page, end = Space.page, top = if (onBack == null) grid(6) else grid(1), bottom = grid(6)),
            gap,
        ) {
            if (title != null) {
                if (onBack == null) Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
                    Heading(title, Modifier.weight(1f), Look.type.display)
                    aside()
                } else Heading(title, Modifier.padding(bottom = grid(1)))
            }
            content()
        }
    }
    if (bottom != null) Stack(
        Modifier.fillMaxWidth().padding(start = Space.page, end = Space.page, top = grid(3), bottom = grid(5)), grid(2), Alignment.CenterHorizontally, bottom,
    )
}

@Composable
private fun TopLine(onBack: () -> Unit, aside: @Composable () -> Unit) = Row(
    Modifier.fillMaxWidth().heightIn(min = Space.touch).padding(start = grid(2), end = grid(4)),
    Arrangement.SpaceBetween,
    Alignment.CenterVertically,
) {
    IconButton(Icons.back, Look.words.doBack, onBack)
    Box { aside() }
}

/** What goes on below fades into the paper instead of ending at an edge. */
internal fun Modifier.fading(scroll: ScrollableState, paper: Color) = drawWithContent {
    drawContent()
    if (!scroll.canScrollForward) return@drawWithContent
    val from = size.height - grid(6).toPx()
    drawRect(Brush.verticalGradient(listOf(paper.copy(alpha = 0f), paper), from, size.height), Offset(0f, from))
}
