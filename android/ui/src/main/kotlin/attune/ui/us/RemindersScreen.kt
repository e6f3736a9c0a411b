package attune.ui.us

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import attune.kit.core.ReminderLine
import attune.kit.core.ReminderNote
import attune.kit.us.RemindersEvent
import attune.kit.us.RemindersState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.GroupTitle
import attune.ui.components.Hint
import attune.ui.components.Icon
import attune.ui.components.Icons
import attune.ui.components.LoadView
import attune.ui.components.Notice
import attune.ui.components.Page
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** "Will I be reminded?" */
@Composable
fun RemindersScreen(state: RemindersState, onEvent: (RemindersEvent) -> Unit) = LoadView(state.load, onBack = { onEvent(RemindersEvent.WentBack) }) { reminders ->
    Page(Look.words.remindersTitle, onBack = { onEvent(RemindersEvent.WentBack) }) {
        Trouble(state.trouble)
        Text(reminders.answer, style = Look.type.heading)
        for (hint in reminders.hints) {
            val to = hint.setting.takeIf { state.opens }
            Notice(hint.text, onTap = to?.let { { onEvent(RemindersEvent.SettingAsked(it)) } })
        }
        if (reminders.next.isNotEmpty()) GroupTitle(Look.words.remindersNext)
        for (one in reminders.next) Coming(one)
        Notes(Look.words.remindersLeftOut, reminders.leftOut)
        Notes(Look.words.remindersMissed, reminders.missed)
        Try(reminders.test, state.tested) { onEvent(RemindersEvent.TestAsked) }
        Hint(reminders.how)
    }
}

@Composable
private fun Coming(one: ReminderLine) = Card(gap = grid(1)) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(3)), Alignment.CenterVertically) {
        Icon(Icons.bell, size = grid(5))
        Hint(Look.dates.moment(one.atMs), Modifier.weight(1f))
    }
    for (title in one.about) Text(title, style = Look.type.label)
    if (one.line.isNotEmpty()) Text(one.line)
    one.held?.let { Hint(it) }
}

@Composable
private fun Notes(title: String, notes: List<ReminderNote>) {
    if (notes.isEmpty()) return
    GroupTitle(title)
    Card(gap = grid(4)) {
        for (note in notes) Stack(Modifier.fillMaxWidth(), grid(0)) {
            note.atMs?.let { Hint(Look.dates.moment(it)) }
            Text(note.title, style = Look.type.label)
            Text(note.why)
        }
    }
}

/** One to be seen now, and what to expect of it. */
@Composable
private fun Try(expect: String, tested: Boolean?, onTry: () -> Unit) {
    AttuneButton(Look.words.remindersTry, onTry, Modifier.fillMaxWidth(), Weight.Quiet)
    when (tested) {
        null -> Hint(expect)
        true -> Notice(Look.words.remindersTried + " " + expect)
        false -> Notice(Look.words.remindersRefusedTry)
    }
}
