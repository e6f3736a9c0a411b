package attune.ui.together

import androidx.compose.runtime.Composable
import attune.kit.core.ExerciseCard
import attune.kit.core.SessionCard
import attune.kit.together.TogetherEvent
import attune.kit.together.TogetherState
import attune.ui.components.Card
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.RingsLine
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.minutes
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What runs between the two, and what can be begun. */
@Composable
fun TogetherScreen(state: TogetherState, onEvent: (TogetherEvent) -> Unit) = LoadView(state.load, { onEvent(TogetherEvent.Retried) }) { together ->
    Page(Look.words.placeTogether) {
        Trouble(state.trouble)
        if (together.running.isNotEmpty()) {
            GroupTitle(Look.words.togetherRunning)
            for (session in together.running) Running(session) { onEvent(TogetherEvent.SessionOpened(session.id)) }
            GroupTitle(Look.words.togetherLibrary)
        }
        for (exercise in together.exercises) Exercise(exercise) { onEvent(TogetherEvent.ExerciseOpened(exercise.id)) }
    }
}

@Composable
private fun Running(session: SessionCard, onTap: () -> Unit) = Card(gap = grid(3), onTap = onTap) {
    Heading(session.title, style = Look.type.lead)
    RingsLine(session.rings, session.line)
}

@Composable
private fun Exercise(exercise: ExerciseCard, onTap: () -> Unit) = Card(onTap = onTap) {
    Heading(exercise.title, style = Look.type.lead)
    Text(exercise.purpose, colour = Look.colours.quiet)
    Hint(joined(minutes(exercise.minutes.toInt()), if (exercise.solo) Look.words.togetherSolo else Look.words.togetherBoth))
}
