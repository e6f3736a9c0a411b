package attune.ui.rituals

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.AtQuiet
import attune.kit.core.CoreFailure
import attune.kit.core.Ringing
import attune.ui.components.AttuneButton
import attune.ui.components.ChoiceRow
import attune.ui.components.Heading
import attune.ui.components.SettingRow
import attune.ui.components.Sheet
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.theme.Look

/** What it does in quiet hours, in one line. */
@Composable
internal fun atQuiet(atQuiet: AtQuiet) = when (atQuiet) {
    AtQuiet.HOLD -> Look.words.ritualQuietHold
    AtQuiet.KEEP -> Look.words.ritualQuietKeep
    AtQuiet.DROP -> Look.words.ritualQuietDrop
}

/** How a ritual rings on this phone; each tap counts at once. */
@Composable
internal fun RingingSheet(ringing: Ringing?, trouble: CoreFailure?, onChoose: (Ringing) -> Unit, onClose: () -> Unit) = Sheet(ringing != null, Look.words.ritualRinging, onClose) {
    Heading(Look.words.ritualRinging, style = Look.type.heading)
    Text(Look.words.ritualRingingHow, colour = Look.colours.quiet)
    Trouble(trouble)
    if (ringing != null) {
        for (way in AtQuiet.entries) ChoiceRow(atQuiet(way), ringing.atQuiet == way, { onChoose(ringing.copy(atQuiet = way)) })
        SettingRow(Look.words.ritualAlways, ringing.always, { onChoose(ringing.copy(always = !ringing.always)) }, below = Look.words.ritualAlwaysHow)
    }
    AttuneButton(Look.words.doClose, onClose, Modifier.fillMaxWidth(), Weight.Plain)
}
