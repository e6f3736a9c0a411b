package attune.ui.together

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import attune.kit.core.ExerciseRecord
import attune.kit.together.ExerciseEvent
import attune.kit.together.ExerciseState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Explained
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Notice
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.minutes
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.grid

/** One exercise before it starts: what it is for, what is known of it, who sees what. */
@Composable
fun ExerciseScreen(state: ExerciseState, onEvent: (ExerciseEvent) -> Unit) = LoadView(state.load, onBack = { onEvent(ExerciseEvent.WentBack) }) { exercise ->
    val running = exercise.running != null
    Page(
        exercise.card.title, onBack = { onEvent(ExerciseEvent.WentBack) },
        bottom = {
            if (exercise.canStart || running) {
                AttuneButton(if (running) Look.words.doResume else Look.words.exerciseBegin, { onEvent(ExerciseEvent.Begun) }, Modifier.fillMaxWidth())
            } else Hint(Look.words.exerciseNeedsTwo)
        },
    ) {
        Trouble(state.trouble)
        Text(exercise.card.purpose, style = Look.type.heading)
        Hint(joined(listOf(minutes(exercise.card.minutes.toInt()), exercise.approach) + exercise.ways))
        if (exercise.review.isNotEmpty()) Notice(exercise.review)
        if (exercise.guards.isNotEmpty()) PrivacyLine(Sight.Mine, exercise.guards)
        Steps(exercise)
        About(exercise)
        Before(exercise, onEvent)
        if (exercise.onePhone && !running) Explained(Look.words.onePhoneStart, Look.words.onePhoneHow) { onEvent(ExerciseEvent.StartOnOnePhone) }
        Links(exercise.help) { onEvent(ExerciseEvent.Follow(it)) }
    }
}

@Composable
private fun Steps(exercise: ExerciseRecord) = Card(gap = grid(3)) {
    Heading(Look.words.exerciseSteps, style = Look.type.hintStrong)
    exercise.steps.forEachIndexed { index, step ->
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(3))) {
            Text("${index + 1}", Modifier.widthIn(min = grid(4)), Look.type.lead, Look.colours.quiet)
            Text(step, Modifier.weight(1f))
        }
    }
}

/** The last times, to be read again. */
@Composable
private fun Before(exercise: ExerciseRecord, onEvent: (ExerciseEvent) -> Unit) {
    if (exercise.before.isEmpty()) return
    GroupTitle(Look.words.exerciseBefore)
    Card(gap = 0.dp) {
        for (session in exercise.before) Earlier(session, false) { onEvent(ExerciseEvent.SessionOpened(session.id)) }
        if (exercise.before.size > 2) LinkRow(Look.words.exerciseBeforeAll, { onEvent(ExerciseEvent.HistoryAsked) })
    }
}

@Composable
private fun About(exercise: ExerciseRecord) {
    if (exercise.cautions.isNotEmpty()) {
        GroupTitle(Look.words.exerciseCautions)
        Stack(gap = grid(2)) { for (caution in exercise.cautions) Text(caution) }
    }
    GroupTitle(Look.words.exerciseEvidence)
    Text(exercise.evidence, colour = Look.colours.quiet)
}
