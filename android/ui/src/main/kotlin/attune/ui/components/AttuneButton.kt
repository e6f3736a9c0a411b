package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid

/** [Primary] is the one action of a screen; [Quiet] is as large and asks for nothing; [Plain] stands alone as words. */
enum class Weight { Primary, Quiet, Plain }

/** A verb that a person would say. At least 52 dp high; its words wrap rather than being cut. */
@Composable
fun AttuneButton(
    text: String,
    onTap: () -> Unit,
    modifier: Modifier = Modifier,
    weight: Weight = Weight.Primary,
    enabled: Boolean = true,
) {
    val colours = Look.colours
    val dressed = when (weight) {
        Weight.Primary -> Modifier.background(colours.accent, Shapes.button)
        Weight.Quiet -> Modifier.border(1.dp, colours.edge, Shapes.button)
        Weight.Plain -> Modifier
    }
    val style = if (weight == Weight.Primary) Look.type.label else Look.type.labelQuiet
    val colour = when (weight) {
        Weight.Primary -> colours.onAccent
        Weight.Quiet -> colours.ink
        Weight.Plain -> colours.accent
    }
    Box(
        modifier
            .alpha(if (enabled) 1f else .45f)
            .heightIn(min = Space.touch)
            .defaultMinSize(minWidth = if (weight == Weight.Plain) Space.touch else grid(22))
            .then(dressed)
            .tap(Shapes.button, enabled = enabled, onTap = onTap)
            .padding(horizontal = if (weight == Weight.Plain) grid(3) else grid(5), vertical = grid(2)),
        Alignment.Center,
    ) {
        Text(text, style = style, colour = colour, align = TextAlign.Center)
    }
}

/** Two choices of equal size, side by side; one above the other when the text is large. */
@Composable
fun EqualChoice(first: @Composable (Modifier) -> Unit, second: @Composable (Modifier) -> Unit, modifier: Modifier = Modifier) {
    if (LocalDensity.current.fontScale > 1.3f) {
        Stack(modifier, grid(3)) {
            second(Modifier.fillMaxWidth())
            first(Modifier.fillMaxWidth())
        }
    } else {
        Row(modifier.fillMaxWidth().height(IntrinsicSize.Min), Arrangement.spacedBy(grid(3)), Alignment.CenterVertically) {
            first(Modifier.equal(this))
            second(Modifier.equal(this))
        }
    }
}

private fun Modifier.equal(row: RowScope) = with(row) { weight(1f).fillMaxHeight() }
