package attune.ui.journal

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.semantics
import attune.kit.journal.Door
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
import attune.ui.components.Weight
import attune.ui.components.Writing
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What stands before the pages: a key to choose, to use, or to write down. */
@Composable
fun VaultDoor(door: Door, state: JournalState, onEvent: (JournalEvent) -> Unit) = when (door) {
    Door.WORDS -> RecoveryWords(state.words) { onEvent(JournalEvent.WordsNoted) }
    Door.CHOOSE -> Choose(state, onEvent, Look.words.vaultChooseTitle, Look.words.vaultChooseHow, Look.words.vaultNoReset)
    Door.UNLOCK -> Unlock(state, onEvent)
    Door.UNLOCK_BY_WORDS -> UnlockByWords(state, onEvent)
    Door.RENEW -> Choose(state, onEvent, Look.words.vaultRenewTitle, Look.words.vaultRenewHow, Look.words.vaultRenewWords) {
        AttuneButton(Look.words.doNotNow, { onEvent(JournalEvent.RenewalPutOff) }, Modifier.fillMaxWidth(), Weight.Plain)
    }
}

/** A passphrase, twice: before the first private line, or in place of one that was forgotten. */
@Composable
private fun Choose(
    state: JournalState, onEvent: (JournalEvent) -> Unit, title: String, how: String, after: String, otherwise: @Composable () -> Unit = {},
) = Card(gap = grid(4)) {
    Heading(title, style = Look.type.heading)
    Text(how, colour = Look.colours.quiet)
    Secret(state.passphrase, Look.words.vaultPassphrase, Look.words.vaultWho) { onEvent(JournalEvent.PassphraseTyped(it)) }
    Secret(state.again, Look.words.vaultAgain, after) { onEvent(JournalEvent.AgainTyped(it)) }
    if (state.busy) ProgressLine(Look.words.vaultBusy)
    AttuneButton(
        Look.words.vaultChoose, { onEvent(JournalEvent.Chosen) }, Modifier.fillMaxWidth(),
        enabled = state.passphrase.isNotEmpty() && state.passphrase == state.again && !state.busy,
    )
    otherwise()
}

/** Closed: writing goes on, reading waits for the passphrase. */
@Composable
private fun Unlock(state: JournalState, onEvent: (JournalEvent) -> Unit) = Card(gap = grid(4)) {
    Heading(Look.words.vaultLockedTitle, style = Look.type.heading)
    Text(Look.words.vaultLockedHow, colour = Look.colours.quiet)
    Secret(state.passphrase, Look.words.vaultPassphrase, Look.words.vaultWho) { onEvent(JournalEvent.PassphraseTyped(it)) }
    Open(state, onEvent)
    AttuneButton(Look.words.vaultByWords, { onEvent(JournalEvent.ByWords(true)) }, Modifier.fillMaxWidth(), Weight.Plain)
}

/** Closed, and the passphrase forgotten: the twenty-four words open it, too. */
@Composable
private fun UnlockByWords(state: JournalState, onEvent: (JournalEvent) -> Unit) = Card(gap = grid(4)) {
    Heading(Look.words.vaultByWordsTitle, style = Look.type.heading)
    Text(Look.words.vaultByWordsHow, colour = Look.colours.quiet)
    Field(
        state.passphrase, { onEvent(JournalEvent.PassphraseTyped(it)) }, Look.words.vaultByWordsLabel, Sight.Mine, Look.words.vaultWho,
        writing = Writing.Code, hint = Look.words.vaultByWordsLabel, least = grid(26),
    )
    Open(state, onEvent)
    AttuneButton(Look.words.vaultByPassphrase, { onEvent(JournalEvent.ByWords(false)) }, Modifier.fillMaxWidth(), Weight.Plain)
}

@Composable
private fun Open(state: JournalState, onEvent: (JournalEvent) -> Unit) {
    if (state.busy) ProgressLine(Look.words.vaultBusy)
    AttuneButton(Look.words.vaultUnlock, { onEvent(JournalEvent.Unlocked) }, Modifier.fillMaxWidth(), enabled = state.passphrase.isNotBlank() && !state.busy)
}

/** The twenty-four words, once: the way in when the passphrase is forgotten. */
@Composable
private fun RecoveryWords(words: List<String>, onNoted: () -> Unit) = Card(gap = grid(4)) {
    Heading(Look.words.vaultWordsTitle, style = Look.type.heading)
    Text(Look.words.vaultWordsHow, colour = Look.colours.quiet)
    Row(Modifier.fillMaxWidth().padding(vertical = grid(1)), Arrangement.spacedBy(grid(4))) {
        // Large letters need the whole width: no word is broken.
        val half = if (LocalDensity.current.fontScale > 1.3f) words.size else (words.size + 1) / 2
        words.chunked(half).forEachIndexed { column, part ->
            Stack(Modifier.weight(1f).semantics { isTraversalGroup = true }, grid(1)) {
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
