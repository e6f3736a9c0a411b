package attune.ui.journal

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.VaultState
import attune.kit.journal.JournalEvent
import attune.kit.journal.JournalState
import attune.ui.components.AttuneButton
import attune.ui.components.EmptyState
import attune.ui.components.Icons
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.Sight
import attune.ui.components.Trouble
import attune.ui.theme.Look

/** The key of what is mine, where a step needs it before it can go on. */
@Composable
fun VaultScreen(state: JournalState, onEvent: (JournalEvent) -> Unit, onBack: () -> Unit) = LoadView(state.load, onBack = onBack) { page ->
    val open = page.vault == VaultState.OPEN && state.words.isEmpty()
    Page(
        Look.words.journalMine, onBack = onBack,
        bottom = if (open) ({ AttuneButton(Look.words.vaultBack, onBack, Modifier.fillMaxWidth()) }) else null,
    ) {
        PrivacyLine(Sight.Mine, Look.words.journalMineWho)
        Trouble(state.trouble)
        when {
            state.words.isNotEmpty() -> RecoveryWords(state.words) { onEvent(JournalEvent.WordsNoted) }
            page.vault == VaultState.NOT_SET_UP -> ChoosePassphrase(state, onEvent)
            page.vault == VaultState.LOCKED -> Unlock(state, onEvent)
            else -> EmptyState(Look.words.vaultIsOpen, sign = Icons.unlock)
        }
    }
}
