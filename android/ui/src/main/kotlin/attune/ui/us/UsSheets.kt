package attune.ui.us

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.value
import attune.kit.rituals.clock
import attune.kit.rituals.minutesOf
import attune.kit.us.UsEvent
import attune.kit.us.UsState
import attune.ui.components.AttuneButton
import attune.ui.components.EqualChoice
import attune.ui.components.Explained
import attune.ui.components.Field
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LabelledField
import attune.ui.components.Notice
import attune.ui.components.Sheet
import attune.ui.components.Sight
import attune.ui.components.Stepper
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.Writing
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What Us asks in a sheet: a name, quiet hours, leaving, erasing, another password. */
@Composable
internal fun UsSheets(state: UsState, onEvent: (UsEvent) -> Unit) {
    val close = { onEvent(UsEvent.Asked(null)) }
    Sheet(state.sheet == UsState.Sheet.Name, Look.words.usName, close) { Name(state, onEvent) }
    Sheet(state.sheet == UsState.Sheet.QuietHours, Look.words.usQuiet, close) { Quiet(state, onEvent, close) }
    Sheet(state.sheet == UsState.Sheet.Leave, Look.words.usLeave, close) { Leave(state, onEvent, close) }
    Sheet(state.sheet == UsState.Sheet.Erase, Look.words.usErase, close) { Erase(state, onEvent, close) }
    Sheet(state.sheet == UsState.Sheet.Login, Look.words.usLogin, close) { Login(state, onEvent) }
}

@Composable
private fun Name(state: UsState, onEvent: (UsEvent) -> Unit) {
    Heading(Look.words.usName, style = Look.type.heading)
    Field(
        state.typed, { onEvent(UsEvent.Typed(it)) }, Look.words.usName, Sight.Shared, Look.words.welcomeNameWho, writing = Writing.Line,
        hint = state.load.value?.name, problem = state.trouble?.message,
    )
    AttuneButton(Look.words.doSave, { onEvent(UsEvent.Named) }, Modifier.fillMaxWidth(), enabled = state.typed.isNotBlank())
}

@Composable
private fun Quiet(state: UsState, onEvent: (UsEvent) -> Unit, close: () -> Unit) {
    val quiet = state.load.value?.quiet ?: return
    val (from, to) = minutesOf(quiet.from) to minutesOf(quiet.to)
    fun set(newFrom: Int, newTo: Int) = onEvent(UsEvent.QuietSet(Math.floorMod(newFrom, 1440), Math.floorMod(newTo, 1440)))
    Heading(Look.words.usQuiet, style = Look.type.heading)
    Text(Look.words.usQuietHow, colour = Look.colours.quiet)
    Hint(Look.words.usQuietFrom)
    Stepper(clock(from), Look.words.usQuietFrom, { set(from - 30, to) }, { set(from + 30, to) })
    Hint(Look.words.usQuietTo)
    Stepper(clock(to), Look.words.usQuietTo, { set(from, to - 30) }, { set(from, to + 30) })
    AttuneButton(Look.words.doClose, close, Modifier.fillMaxWidth(), Weight.Quiet)
}

@Composable
private fun Leave(state: UsState, onEvent: (UsEvent) -> Unit, close: () -> Unit) {
    Heading(Look.words.usLeaveTitle, style = Look.type.heading)
    Text(Look.words.usLeaveHow, colour = Look.colours.quiet)
    Trouble(state.trouble)
    Explained(Look.words.usLeaveTell, Look.words.usLeaveTellBelow) { onEvent(UsEvent.Left(true)) }
    Explained(Look.words.usLeaveJust, Look.words.usLeaveJustBelow) { onEvent(UsEvent.Left(false)) }
    AttuneButton(Look.words.usStay, close, Modifier.fillMaxWidth(), Weight.Plain)
}

@Composable
private fun Erase(state: UsState, onEvent: (UsEvent) -> Unit, close: () -> Unit) {
    val word = Look.words.usEraseWord
    Heading(Look.words.usEraseTitle, style = Look.type.heading)
    Text(Look.words.usEraseHow, colour = Look.colours.quiet)
    Field(
        state.typed, { onEvent(UsEvent.Typed(it)) }, Look.words.usEraseType, Sight.Mine, Look.words.usEraseType, writing = Writing.Code,
        hint = word, problem = state.trouble?.message, least = grid(13),
    )
    EqualChoice(
        { AttuneButton(Look.words.doKeep, close, it, Weight.Quiet) },
        { AttuneButton(Look.words.usErase, { onEvent(UsEvent.Erased) }, it, enabled = state.typed.trim().equals(word, ignoreCase = true)) },
    )
}

@Composable
private fun Login(state: UsState, onEvent: (UsEvent) -> Unit) {
    Heading(Look.words.usLogin, style = Look.type.heading)
    val status = state.load.value?.status
    status?.mailbox?.let { Text(it) }
    Text(Look.words.usLoginHow, colour = Look.colours.quiet)
    LabelledField(state.user, { onEvent(UsEvent.UserTyped(it)) }, Look.words.pairUser, Writing.Code)
    LabelledField(state.typed, { onEvent(UsEvent.Typed(it)) }, Look.words.pairPassword, Writing.Secret)
    Trouble(state.trouble)
    status?.login?.tried?.let { Notice(it) }
    AttuneButton(Look.words.usLoginTry, { onEvent(UsEvent.LoginTried) }, Modifier.fillMaxWidth(), enabled = state.user.isNotBlank() && state.typed.isNotEmpty())
}
