package attune.ui.components

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.grid

/** Who can see what is written: only this person, both once it is sent, or both once both have answered. */
enum class Sight(val sign: ImageVector) { Mine(Icons.lock), Shared(Icons.both), Sealed(Icons.sealed) }

/** The first line of every input: who can see it. */
@Composable
fun PrivacyLine(sight: Sight, text: String, modifier: Modifier = Modifier) =
    Row(modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(grid(2)), Alignment.Top) {
        val grown = LocalDensity.current.fontScale.coerceIn(1f, 2f)
        Icon(sight.sign, modifier = Modifier.padding(top = 1.dp), size = 17.dp * grown, tint = Look.colours.quiet)
        Hint(text, Modifier.weight(1f, fill = false))
    }
