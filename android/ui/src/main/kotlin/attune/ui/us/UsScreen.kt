package attune.ui.us

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.Standing
import attune.kit.core.SyncStatus
import attune.kit.core.UsRecord
import attune.kit.us.UsEvent
import attune.kit.us.UsState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.EqualChoice
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.Icon
import attune.ui.components.Icons
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Mark
import attune.ui.components.Notice
import attune.ui.components.Page
import attune.ui.components.SettingRow
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.strings.joined
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.grid

/** Who we are, our two phones, how they reach each other, help, and the ways out. */
@Composable
fun UsScreen(state: UsState, onEvent: (UsEvent) -> Unit) = Box {
    LoadView(state.load, { onEvent(UsEvent.Retried) }) { us ->
        Page(Look.words.placeUs) {
            Who(us, onEvent)
            Trouble(if (state.sheet == null) state.trouble else null)
            state.line?.let { Notice(it) }
            if (us.standing == Standing.PAIRED) {
                Phones(us)
                Reach(us.status, onEvent)
            }
            LinkRow(Look.words.insightsTitle, { onEvent(UsEvent.InsightsAsked) }, below = Look.words.usInsightsBelow)
            Settings(us, state, onEvent)
            LinkRow(Look.words.usHelp, { onEvent(UsEvent.HelpAsked) }, below = Look.words.usHelpBelow)
            Leaving(us, onEvent)
            Hint(Look.words.appName + " " + us.version, Modifier.fillMaxWidth().padding(top = grid(3)), TextAlign.Center)
        }
    }
    UsSheets(state, onEvent)
}

@Composable
private fun Who(us: UsRecord, onEvent: (UsEvent) -> Unit) = Stack(Modifier.fillMaxWidth().padding(vertical = grid(3)), grid(3), Alignment.CenterHorizontally) {
    // With nobody to share with any more, or not again yet, neither ring is filled.
    Mark(us.standing == Standing.PAIRED || us.standing == Standing.ALONE, us.standing == Standing.PAIRED, description = null, height = grid(15))
    val partner = us.partner
    Heading(joined(listOfNotNull(us.name, partner)), Modifier.padding(top = grid(2)), Look.type.title, TextAlign.Center)
    val line = when (us.standing) {
        Standing.ALONE -> Look.words.usAlone
        Standing.ENDED -> Look.words.usEnded
        Standing.NEW_PHONE -> Look.words.usNewPhone
        Standing.PAIRED -> return@Stack
    }
    Text(line, colour = Look.colours.quiet, align = TextAlign.Center)
    AttuneButton(Look.words.usPair, { onEvent(UsEvent.PairAsked) }, weight = if (us.standing == Standing.ALONE) Weight.Primary else Weight.Quiet)
}

@Composable
private fun Phones(us: UsRecord) = Card(gap = grid(4)) {
    Heading(Look.words.usPhones, style = Look.type.hintStrong)
    for (phone in us.phones) Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(3)), Alignment.CenterVertically) {
        Icon(Icons.phone, size = grid(6))
        Stack(Modifier.weight(1f), grid(0)) {
            Text(phone.name, style = Look.type.labelQuiet)
            Hint(joined(listOfNotNull(Look.words.usThisPhone.takeIf { phone.thisOne }, labelled(Look.words.usSince, Look.dates.dayWithYear(phone.sinceMs)))))
        }
    }
}

@Composable
private fun Reach(status: SyncStatus, onEvent: (UsEvent) -> Unit) = Card(gap = grid(3)) {
    Heading(Look.words.usReach, style = Look.type.hintStrong)
    Text(status.mailbox ?: Look.words.usByHand)
    status.lastReachedMs?.let { Hint(labelled(Look.words.usLastReached, Look.dates.moment(it))) }
    Hint(if (status.waiting == 0u) Look.words.usNothingWaits else "${status.waiting} ${Look.words.usWaiting}")
    status.trouble?.let { Notice(it) }
    if (status.trouble != null && status.folder != null) AttuneButton(Look.words.usPickFolder, { onEvent(UsEvent.FolderPicked) }, Modifier.fillMaxWidth(), Weight.Quiet)
    if (status.login != null) AttuneButton(Look.words.usLogin, { onEvent(UsEvent.Asked(UsState.Sheet.Login)) }, Modifier.fillMaxWidth(), Weight.Quiet)
    if (status.mailbox != null) AttuneButton(Look.words.usExchange, { onEvent(UsEvent.Exchanged) }, Modifier.fillMaxWidth(), Weight.Quiet)
    EqualChoice(
        { AttuneButton(Look.words.usHandOver, { onEvent(UsEvent.HandedOver) }, it, Weight.Quiet) },
        { AttuneButton(Look.words.usTakeFile, { onEvent(UsEvent.HandOverTaken) }, it, Weight.Quiet) },
    )
    Hint(Look.words.usHandOverHow)
}

@Composable
private fun Settings(us: UsRecord, state: UsState, onEvent: (UsEvent) -> Unit) = Stack(gap = grid(1)) {
    GroupTitle(Look.words.usSettings)
    LinkRow(Look.words.usName, { onEvent(UsEvent.Asked(UsState.Sheet.Name)) }, below = us.name)
    LinkRow(Look.words.usReminders, { onEvent(UsEvent.RemindersAsked) }, below = Look.words.usRemindersBelow)
    LinkRow(Look.words.usQuiet, { onEvent(UsEvent.Asked(UsState.Sheet.QuietHours)) }, below = "${Look.dates.time(us.quiet.from)} – ${Look.dates.time(us.quiet.to)}")
    SettingRow(Look.words.usNotices, us.notices, { onEvent(UsEvent.NoticesSet(!us.notices)) }, below = Look.words.usNoticesBelow)
    SettingRow(Look.words.usStill, state.still, { onEvent(UsEvent.Still(!state.still)) }, below = Look.words.usStillBelow)
}

@Composable
private fun Leaving(us: UsRecord, onEvent: (UsEvent) -> Unit) = Stack(gap = grid(1)) {
    if (us.standing == Standing.PAIRED) LinkRow(Look.words.usLeave, { onEvent(UsEvent.Asked(UsState.Sheet.Leave)) }, below = Look.words.usLeaveBelow)
    LinkRow(Look.words.usErase, { onEvent(UsEvent.Asked(UsState.Sheet.Erase)) }, below = Look.words.usEraseBelow)
}
