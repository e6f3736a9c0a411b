package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid

/** One line of news or of trouble, beside what it is about, with its way forward: a verb, or all of it leads there. Spoken when it appears. */
@Composable
fun Notice(text: String, modifier: Modifier = Modifier, action: String? = null, onAction: () -> Unit = {}, onTap: (() -> Unit)? = null) {
    val colours = Look.colours
    // Large letters leave no room for the verb beside the line.
    val below = action != null && LocalDensity.current.fontScale > 1.3f
    Stack(
        modifier.fillMaxWidth().background(colours.line.copy(alpha = .55f), Shapes.card)
            .then(if (onTap == null) Modifier else Modifier.tap(Shapes.card, onTap = onTap))
            .padding(start = grid(4), end = grid(2), top = grid(2), bottom = grid(2)).announced(),
        0.dp,
    ) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(3)), Alignment.CenterVertically) {
            Box(Modifier.size(8.dp).background(colours.accent, Shapes.pill))
            Text(text, Modifier.weight(1f).padding(vertical = grid(2)), Look.type.hint)
            if (action != null && !below) AttuneButton(action, onAction, weight = Weight.Plain)
            if (onTap != null) Icon(Icons.forward, size = 18.dp)
        }
        if (action != null && below) AttuneButton(action, onAction, Modifier.padding(start = grid(2)), Weight.Plain)
    }
}

/** Said by a screen reader when it appears or changes, after what is being said. */
fun Modifier.announced() = semantics { liveRegion = LiveRegionMode.Polite }

/** A list with nothing in it yet: what will be here, and at most one thing to do about it. */
@Composable
fun EmptyState(
    text: String,
    modifier: Modifier = Modifier,
    below: String? = null,
    action: String? = null,
    onAction: () -> Unit = {},
    sign: ImageVector? = null,
) =
    Stack(modifier.fillMaxWidth().padding(vertical = grid(8), horizontal = grid(3)), grid(4), Alignment.CenterHorizontally) {
        if (sign == null) Mark(one = false, two = false, description = null, height = grid(11))
        else Icon(sign, size = grid(10), tint = Look.colours.edge)
        Text(text, style = Look.type.heading, align = TextAlign.Center)
        if (below != null) Text(below, colour = Look.colours.quiet, align = TextAlign.Center)
        if (action != null) AttuneButton(action, onAction, Modifier.padding(top = grid(1)))
    }

/** What one of the two said, beside the line of their colour: the partner's words in italics, one's own upright. */
@Composable
fun Quote(text: String, from: String, second: Boolean, modifier: Modifier = Modifier) = Row(modifier.fillMaxWidth().height(IntrinsicSize.Min), Arrangement.spacedBy(Space.between)) {
    PersonLine(second)
    Stack(Modifier.weight(1f), grid(1)) {
        Hint(from)
        Text(text, style = if (second) Look.type.quote else Look.type.own)
    }
}

/** The colour of one of the two, as a line beside their words. */
@Composable
fun PersonLine(second: Boolean, modifier: Modifier = Modifier) =
    Box(modifier.width(3.dp).fillMaxHeight().background(if (second) Look.colours.two else Look.colours.one, Shapes.pill))
