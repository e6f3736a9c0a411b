package attune.ui.together

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import attune.kit.core.PathCard
import attune.ui.components.Card
import attune.ui.components.Hint
import attune.ui.components.Icon
import attune.ui.components.Icons
import attune.ui.components.Text
import attune.ui.theme.Look
import attune.ui.theme.grid

/** A path in a list; the one under way has what comes next in its line. */
@Composable
internal fun PathCardView(path: PathCard, onTap: () -> Unit) = Card(onTap = onTap) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(2)), Alignment.CenterVertically) {
        Icon(Icons.path, size = grid(6), tint = if (path.underWay) Look.colours.accent else Look.colours.quiet)
        Text(path.title, Modifier.weight(1f), Look.type.lead)
    }
    Text(path.purpose, colour = Look.colours.quiet)
    Hint(path.line)
}
