package attune.ui.together

import androidx.compose.foundation.layout.offset
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import attune.kit.core.SessionCard
import attune.kit.together.HistoryEvent
import attune.kit.together.HistoryState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.EmptyState
import attune.ui.components.GroupTitle
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What was done, month by month, to be read again. Nothing of it is counted. */
@Composable
fun HistoryScreen(state: HistoryState, onEvent: (HistoryEvent) -> Unit) =
    LoadView(state.load, { onEvent(HistoryEvent.Retried) }, onBack = { onEvent(HistoryEvent.WentBack) }) { history ->
        Page(history.title.ifEmpty { Look.words.historyTitle }, onBack = { onEvent(HistoryEvent.WentBack) }) {
            Trouble(state.trouble)
            for ((month, sessions) in state.sessions.groupBy { it.day.take(7) }) {
                GroupTitle(Look.dates.monthWithYear("$month-01"))
                Card(gap = 0.dp) { for (session in sessions) Earlier(session, history.title.isEmpty()) { onEvent(HistoryEvent.SessionOpened(session.id)) } }
            }
            if (state.sessions.isEmpty()) EmptyState(Look.words.historyNone, below = Look.words.historyNoneHow)
            if (history.next != null) AttuneButton(Look.words.historyMore, { onEvent(HistoryEvent.More) }, Modifier.offset(x = -grid(3)), Weight.Plain)
        }
    }

/** One time something was done: by its title and its day, or, [titled] already above, by its day. */
@Composable
internal fun Earlier(session: SessionCard, titled: Boolean, onTap: () -> Unit) {
    if (titled) LinkRow(session.title, onTap, below = joined(Look.dates.day(session.day), session.line))
    else LinkRow(Look.dates.dayWithYear(session.day), onTap, below = session.line)
}
