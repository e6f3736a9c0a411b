package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.grid

private val outline = RoundedCornerShape(24.dp)

/** A notification as a phone draws it: the app, the moment, a finished title and line, up to three quiet actions. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun NotificationCard(
    app: String,
    moment: String,
    title: String,
    line: String,
    actions: List<Pair<String, () -> Unit>>,
    onTap: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val colours = Look.colours
    Stack(
        modifier.fillMaxWidth().background(colours.card, outline).border(1.dp, colours.line, outline)
            .tap(outline, onTap = onTap).padding(start = grid(4), end = grid(4), top = grid(3), bottom = grid(if (actions.isEmpty()) 4 else 1)),
        grid(1),
    ) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(2)), Alignment.CenterVertically) {
            Box(Modifier.size(22.dp).background(colours.paper, RoundedCornerShape(7.dp)).border(1.dp, colours.line, RoundedCornerShape(7.dp)), Alignment.Center) {
                Mark(one = true, two = true, description = null, height = 10.dp)
            }
            Hint(app, Modifier.weight(1f))
            Hint(moment)
        }
        if (title.isNotEmpty()) Text(title, Modifier.padding(top = grid(1)), Look.type.label)
        if (line.isNotEmpty()) Text(line, colour = if (title.isEmpty()) colours.ink else colours.quiet)
        if (actions.isNotEmpty()) FlowRow(Modifier.offset(x = -grid(3))) {
            for ((word, act) in actions) AttuneButton(word, act, weight = Weight.Plain)
        }
    }
}
