package attune.ui.components

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import attune.kit.core.Rings
import attune.ui.strings.Words
import attune.ui.theme.Look
import attune.ui.theme.Space
import attune.ui.theme.Shapes
import attune.ui.theme.grid

/** The mark as the core tells it: first whose phone this is, then the partner. */
@Composable
fun PairMark(rings: Rings, modifier: Modifier = Modifier, height: Dp = 34.dp) = Mark(rings.own, rings.theirs, Look.words.of(rings), modifier, height)

private fun Words.of(rings: Rings) = when {
    rings.own && rings.theirs -> ringsBoth
    rings.own -> ringsOwn
    rings.theirs -> ringsTheirs
    else -> ringsNone
}

/** The mark and a line that says what it means. */
@Composable
fun RingsLine(rings: Rings, line: String, modifier: Modifier = Modifier) =
    Row(modifier.fillMaxWidth(), Arrangement.spacedBy(grid(3)), Alignment.CenterVertically) {
        PairMark(rings)
        Hint(line, Modifier.weight(1f))
    }

/** "We need a pause": on Today and in every talk of two, never louder than what is going on. */
@Composable
fun PauseButton(onTap: () -> Unit, modifier: Modifier = Modifier) = AttuneButton(Look.words.doPause, onTap, modifier, Weight.Plain)

/** A line that leads further: its name, what is below it, an arrow. [open]: it leads to what shows right under it instead, or does already. */
@Composable
fun LinkRow(text: String, onTap: () -> Unit, modifier: Modifier = Modifier, below: String? = null, sign: ImageVector? = null, open: Boolean? = null) = Row(
    modifier.opens(open, onTap).fillMaxWidth().heightIn(min = Space.touch).tap(Shapes.card, onTap = onTap).padding(vertical = grid(2)),
    Arrangement.spacedBy(grid(3)),
    Alignment.CenterVertically,
) {
    if (sign != null) Icon(sign, size = 22.dp)
    Stack(Modifier.weight(1f), 0.dp) {
        Text(text, style = Look.type.labelQuiet)
        if (below != null) Hint(below)
    }
    Icon(Icons.forward, modifier = if (open == null) Modifier else Modifier.rotate(if (open == leftToRight()) -90f else 90f), size = 18.dp)
}

@Composable
private fun leftToRight() = LocalLayoutDirection.current == LayoutDirection.Ltr

private fun Modifier.opens(open: Boolean?, onTap: () -> Unit): Modifier {
    val act = { onTap(); true }
    return if (open == null) this else semantics { if (open) collapse(action = act) else expand(action = act) }
}

/** The small title over a group of cards. */
@Composable
fun GroupTitle(text: String, modifier: Modifier = Modifier) = Heading(text, modifier.padding(top = grid(2)), Look.type.hintStrong)

/** One to five minutes, an hour: a length in words. */
@Composable
fun minutes(count: Int): String = "$count ${Look.words.unitMinutesShort}"

/** Whole minutes in so many milliseconds, begun ones counted. */
fun begunMinutes(ms: Long): Int = ((ms + 59_999) / 60_000).toInt()

/** The number in a ring, and its unit below it. */
@Composable
fun minutesInRing(count: Int): Pair<String, String> = "$count" to if (count == 1) Look.words.unitMinute else Look.words.unitMinutes
