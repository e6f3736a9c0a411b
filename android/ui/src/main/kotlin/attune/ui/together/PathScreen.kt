package attune.ui.together

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.PathRecord
import attune.kit.core.value
import attune.kit.together.PathEvent
import attune.kit.together.PathState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.ConfirmSheet
import attune.ui.components.GroupTitle
import attune.ui.components.Hint
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.SettingRow
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** One path: what it is, its exercises, and how it is walked. Nothing on it is late, and nothing says how much is left. */
@Composable
fun PathScreen(state: PathState, onEvent: (PathEvent) -> Unit) {
    LoadView(state.load, { onEvent(PathEvent.Retried) }, onBack = { onEvent(PathEvent.WentBack) }) { path ->
        Page(path.card.title, onBack = { onEvent(PathEvent.WentBack) }, bottom = if (path.card.underWay) null else ({ Begin(path, onEvent) })) {
            Trouble(state.trouble)
            Text(path.card.purpose, style = Look.type.heading)
            // Whoever is on it has read this, and looks for what comes next.
            if (!path.card.underWay) Text(path.intro)
            if (path.end.isNotEmpty()) Card { Text(path.end, style = Look.type.own) }
            GroupTitle(Look.words.pathStages)
            if (path.end.isEmpty()) Hint(path.pace)
            Stack(gap = grid(0)) {
                path.stages.forEachIndexed { at, stage -> Stage(stage, at == 0, at == path.stages.lastIndex, path.card.underWay, onEvent) }
            }
            if (path.card.underWay) Walked(path, onEvent)
        }
    }
    val words = Look.words
    val instead = state.load.value?.instead.orEmpty()
    ConfirmSheet(
        state.beginning, words.pathBeginTitle, instead, words.pathBegin, words.pathBeginStay, { onEvent(PathEvent.Begun) }, { onEvent(PathEvent.BeginKept) },
    )
    ConfirmSheet(
        state.leaving, words.pathLeaveTitle, words.pathLeaveHow, words.pathLeave, words.pathLeaveStay, { onEvent(PathEvent.Left) }, { onEvent(PathEvent.LeaveKept) },
    )
}

@Composable
private fun Begin(path: PathRecord, onEvent: (PathEvent) -> Unit) {
    if (path.canBegin) AttuneButton(Look.words.pathBegin, { onEvent(PathEvent.Begun) }, Modifier.fillMaxWidth()) else Hint(Look.words.pathNeedsTwo)
}

/** What can be done about a path under way: its pace, and its end at any time. */
@Composable
private fun Walked(path: PathRecord, onEvent: (PathEvent) -> Unit) {
    if (path.end.isEmpty()) SettingRow(Look.words.pathSlower, path.slower, { onEvent(PathEvent.Slowed(!path.slower)) }, below = Look.words.pathSlowerHow)
    PrivacyLine(Sight.Mine, Look.words.pathYours)
    GroupTitle(Look.words.pathAbout)
    Text(path.intro, colour = Look.colours.quiet)
    AttuneButton(Look.words.pathLeave, { onEvent(PathEvent.LeaveAsked) }, Modifier.offset(x = -grid(3)), Weight.Plain)
}
