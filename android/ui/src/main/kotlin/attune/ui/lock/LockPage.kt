package attune.ui.lock

import androidx.compose.runtime.Composable
import attune.ui.components.Card
import attune.ui.components.EmptyState
import attune.ui.components.Hint
import attune.ui.components.Icons
import attune.ui.components.Page
import attune.ui.components.SettingRow
import attune.ui.theme.Look

/**
 * The app's page in the phone's settings: the switch of its lock, [on] or off; where the phone has no screen lock that could open it
 * ([possible] false), what is missing and the way there.
 */
@Composable
fun LockPage(on: Boolean, possible: Boolean, onSwitch: () -> Unit, onChoose: () -> Unit, onBack: () -> Unit) = Page(Look.words.appName, onBack = onBack) {
    if (possible) {
        Card { SettingRow(Look.words.lockTitle, on, onSwitch, below = Look.words.lockBelow) }
        Hint(Look.words.lockHow)
    } else EmptyState(Look.words.lockNone, below = Look.words.lockHow, action = Look.words.lockChoose, onAction = onChoose, sign = Icons.lock)
}
