package attune.ui.journal

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.journal.JournalEvent
import attune.kit.journal.JournalState
import attune.kit.journal.door
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
fun VaultScreen(state: JournalState, onEvent: (JournalEvent) -> Unit, onBack: () -> Unit) = LoadView(state.load, onBack = onBack) {
    val door = state.door
    Page(
        Look.words.journalMine, onBack = onBack,
        bottom = if (door == null) ({ AttuneButton(Look.words.vaultBack, onBack, Modifier.fillMaxWidth()) }) else null,
    ) {
        PrivacyLine(Sight.Mine, Look.words.journalMineWho)
        Trouble(state.trouble)
        if (door != null) VaultDoor(door, state, onEvent) else EmptyState(Look.words.vaultIsOpen, sign = Icons.unlock)
    }
}
