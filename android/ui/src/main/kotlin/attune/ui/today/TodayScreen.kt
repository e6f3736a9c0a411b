package attune.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.Asked
import attune.kit.core.NextRitual
import attune.kit.core.ReminderAction
import attune.kit.core.TimeOutLine
import attune.kit.core.TodayRecord
import attune.kit.core.ToRitual
import attune.kit.core.ToTimeOut
import attune.kit.today.TodayEvent
import attune.kit.today.TodayState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Chips
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LoadView
import attune.ui.components.Notice
import attune.ui.components.Page
import attune.ui.components.PairMark
import attune.ui.components.PauseButton
import attune.ui.components.Quote
import attune.ui.components.RingsLine
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What is for us now? At most one thing asked of me, the next ritual, what the partner sent. */
@Composable
fun TodayScreen(state: TodayState, onEvent: (TodayEvent) -> Unit) = LoadView(state.load, { onEvent(TodayEvent.Retried) }) { today ->
    Page(null, bottom = { if (today.partner != null && today.timeOut?.counts != true) PauseButton({ onEvent(TodayEvent.PauseAsked) }) }) {
        Greeting(today)
        Trouble(state.trouble)
        for (notice in today.notices) Notice(notice.text, onTap = notice.target?.let { to -> { onEvent(TodayEvent.Opened(to)) } })
        today.touch?.let { Notice(it.line, action = it.action, onAction = { onEvent(TodayEvent.TouchEnded) }) }
        today.timeOut?.let { TimeOutCard(it, onEvent) }
        today.asked?.let { AskedCard(it, onEvent) }
        today.next?.let { NextCard(it, if (today.asked == null) Weight.Primary else Weight.Quiet, onEvent) }
        for (quote in today.fromPartner) Card(onTap = { onEvent(TodayEvent.Opened(quote.target)) }) { Quote(quote.text, quote.who, second = true) }
        if (today.asked == null && today.next == null && today.fromPartner.isEmpty() && today.timeOut == null) Quiet(today)
    }
}

@Composable
private fun Greeting(today: TodayRecord) = Stack(Modifier.padding(bottom = grid(2)), grid(1)) {
    Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        Hint(Look.dates.day(today.day), Modifier.weight(1f))
        if (today.partner != null) PairMark(today.rings, height = grid(7))
    }
    Heading(today.greeting, style = Look.type.display)
}

@Composable
private fun AskedCard(asked: Asked, onEvent: (TodayEvent) -> Unit) = Card(gap = grid(4)) {
    if (asked.line.isNotEmpty()) RingsLine(asked.rings, asked.line)
    Heading(asked.title, style = Look.type.heading)
    AttuneButton(asked.action, { onEvent(TodayEvent.Opened(asked.target)) })
}

/** [done]: how loud its first button is; one action a screen has the accent, and what is asked comes before. */
@Composable
private fun NextCard(next: NextRitual, done: Weight, onEvent: (TodayEvent) -> Unit) =
    Card(gap = grid(1), onTap = { onEvent(TodayEvent.Opened(ToRitual(next.id))) }) {
        Hint(Look.words.todayNext)
        Heading(next.title, style = Look.type.lead)
        Text(next.line, colour = Look.colours.quiet)
        next.`when`.theirs?.let { Hint(it) }
        if (next.actions.isNotEmpty()) Chips(Modifier.padding(top = grid(3))) {
            for (action in next.actions) when (action) {
                ReminderAction.DONE -> AttuneButton(Look.words.ritualDone, { onEvent(TodayEvent.Done(next)) }, weight = done)
                ReminderAction.NOT_TODAY -> AttuneButton(Look.words.ritualNotToday, { onEvent(TodayEvent.NotToday(next)) }, weight = Weight.Quiet)
                ReminderAction.IN_TEN_MINUTES ->
                    AttuneButton(Look.words.ritualInTenMinutes, { onEvent(TodayEvent.InTenMinutes(next)) }, Modifier.offset(x = -grid(3)), Weight.Plain)
            }
        }
    }

@Composable
private fun TimeOutCard(line: TimeOutLine, onEvent: (TodayEvent) -> Unit) =
    Card(gap = grid(3), onTap = if (line.counts) ({ onEvent(TodayEvent.Opened(ToTimeOut)) }) else null) {
        Heading(Look.words.pauseTitle, style = Look.type.lead)
        Text(line.line, colour = Look.colours.quiet)
        if (line.counts) AttuneButton(Look.words.todayToPause, { onEvent(TodayEvent.Opened(ToTimeOut)) }, weight = Weight.Quiet)
    }

@Composable
private fun Quiet(today: TodayRecord) = Stack(Modifier.fillMaxWidth().padding(top = grid(18)), grid(2), Alignment.CenterHorizontally) {
    if (today.partner != null) PairMark(today.rings, Modifier.padding(bottom = grid(5)), height = grid(18))
    Heading(Look.words.todayQuiet, style = Look.type.heading, align = TextAlign.Center)
    Text(Look.words.todayQuietBelow, colour = Look.colours.quiet, align = TextAlign.Center)
}
