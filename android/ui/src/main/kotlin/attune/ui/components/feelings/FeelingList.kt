package attune.ui.components.feelings

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.Heading
import attune.ui.components.Stack
import attune.ui.theme.Look
import attune.ui.theme.grid

/** The same words as a list, family by family: the form for a screen reader, for large text and for whoever likes lists. */
@Composable
fun FeelingList(
    families: List<Pair<String, List<Feeling>>>,
    chosen: Set<String>,
    onToggle: (String) -> Unit,
    modifier: Modifier = Modifier,
) = Stack(modifier, grid(5)) {
    for ((family, words) in families) Stack(gap = grid(2)) {
        Heading(family, style = Look.type.hintStrong)
        Chips { for (word in words) Chip(word.word, word.id in chosen, { onToggle(word.id) }) }
    }
}
