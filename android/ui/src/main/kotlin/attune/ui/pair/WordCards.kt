package attune.ui.pair

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextDirection
import attune.ui.components.Card
import attune.ui.components.Hint
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.theme.Look
import attune.ui.theme.grid

/** The words to read aloud, one below the other, and the same as digits. */
@Composable
fun WordsCard(words: List<String>, digits: String) = Card {
    Stack(Modifier.fillMaxWidth().padding(vertical = grid(3)), grid(1), Alignment.CenterHorizontally) {
        for (word in words) Text(word, style = Look.type.title)
        Hint(Look.words.pairDigits, Modifier.padding(top = grid(4)))
        // The same from left to right on both phones, whatever their languages.
        Text(digits, style = Look.type.label.copy(fontFeatureSettings = "tnum", textDirection = TextDirection.Ltr))
    }
}

/** One list of words to compare with what is heard. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun PickCard(words: List<String>, onTap: () -> Unit) = Card(Modifier.semantics(mergeDescendants = true) {}, onTap = onTap) {
    FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(4)), Arrangement.spacedBy(grid(1))) {
        for (word in words) Text(word, style = Look.type.lead)
    }
}
