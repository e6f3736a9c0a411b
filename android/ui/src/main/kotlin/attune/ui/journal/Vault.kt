package attune.ui.journal

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.journal.JournalEvent
import attune.kit.journal.JournalState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Field
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.ProgressLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Writing
import attune.ui.theme.Look
import attune.ui.theme.grid

/** Before the first private line: a passphrase, and what it means that there is no other way in. */
@Composable
fun ChoosePassphrase(state: JournalState, onEvent: (JournalEvent) -> Unit) = Card(gap = grid(4)) {
    Heading(Look.words.vaultChooseTitle, style = Look.type.heading)
    Text(Look.words.vaultChooseHow, colour = Look.colours.quiet)
    Secret(state.passphrase, Look.words.vaultPassphrase, Look.words.vaultWho) { onEvent(JournalEvent.PassphraseTyped(it)) }
    Secret(state.again, Look.words.vaultAgain, Look.words.vaultNoReset) { onEvent(JournalEvent.AgainTyped(it)) }
    if (state.busy) ProgressLine(Look.words.vaultBusy)
    AttuneButton(
        Look.words.vaultChoose, { onEvent(JournalEvent.Chosen) }, Modifier.fillMaxWidth(),
        enabled = state.passphrase.isNotEmpty() && state.passphrase == state.again && !state.busy,
    )
}

/** Closed: writing goes on, reading waits for the passphrase. */
@Composable
fun Unlock(state: JournalState, onEvent: (JournalEvent) -> Unit) = Card(gap = grid(4)) {
    Heading(Look.words.vaultLockedTitle, style = Look.type.heading)
    Text(Look.words.vaultLockedHow, colour = Look.colours.quiet)
    Secret(state.passphrase, Look.words.vaultPassphrase, Look.words.vaultWho) { onEvent(JournalEvent.PassphraseTyped(it)) }
    if (state.busy) ProgressLine(Look.words.vaultBusy)
    AttuneButton(Look.words.vaultUnlock, { onEvent(JournalEvent.Unlocked) }, Modifier.fillMaxWidth(), enabled = state.passphrase.isNotEmpty() && !state.busy)
}

/** The twenty-four words, once: the way in when the passphrase is forgotten. */
@Composable
fun RecoveryWords(words: List<String>, onNoted: () -> Unit) = Card(gap = grid(4)) {
    Heading(Look.words.vaultWordsTitle, style = Look.type.heading)
    Text(Look.words.vaultWordsHow, colour = Look.colours.quiet)
    Row(Modifier.fillMaxWidth().padding(vertical = grid(1)), Arrangement.spacedBy(grid(4))) {
        val half = (words.size + 1) / 2
        words.chunked(half).forEachIndexed { column, part ->
            Stack(Modifier.weight(1f), grid(1)) {
                part.forEachIndexed { row, word ->
                    Row(horizontalArrangement = Arrangement.spacedBy(grid(2))) {
                        Hint("${column * half + row + 1}", Modifier.widthIn(min = grid(5)).alignByBaseline())
                        Text(word, Modifier.alignByBaseline(), Look.type.own)
                    }
                }
            }
        }
    }
    AttuneButton(Look.words.vaultWordsNoted, onNoted, Modifier.fillMaxWidth())
}

@Composable
private fun Secret(value: String, label: String, who: String, onValue: (String) -> Unit) =
    Field(value, onValue, label, Sight.Mine, who, writing = Writing.Secret, hint = label)
