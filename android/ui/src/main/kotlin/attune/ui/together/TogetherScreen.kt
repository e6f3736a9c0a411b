package attune.ui.together

import androidx.compose.foundation.layout.offset
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import attune.kit.core.AgreementCard
import attune.kit.core.CoreFailure
import attune.kit.core.ExerciseCard
import attune.kit.core.SessionCard
import attune.kit.core.TogetherRecord
import attune.kit.together.TogetherEvent
import attune.kit.together.TogetherState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.ConfirmSheet
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.RingsLine
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.minutes
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What runs between the two, and what can be begun. */
@Composable
fun TogetherScreen(state: TogetherState, onEvent: (TogetherEvent) -> Unit) {
    LoadView(state.load, { onEvent(TogetherEvent.Retried) }) { Together(it, state.trouble, onEvent) }
    val ending = state.ending
    ConfirmSheet(
        ending != null, Look.words.agreedEndTitle, Look.words.agreedEndHow, Look.words.agreedEnd, Look.words.agreedStay,
        { if (ending != null) onEvent(TogetherEvent.EndAgreement(ending.session, ending.step)) }, { onEvent(TogetherEvent.EndKept) },
    )
}

@Composable
private fun Together(together: TogetherRecord, trouble: CoreFailure?, onEvent: (TogetherEvent) -> Unit) {
    Page(Look.words.placeTogether) {
        Trouble(trouble)
        if (together.running.isNotEmpty()) {
            GroupTitle(Look.words.togetherRunning)
            for (session in together.running) Running(session) { onEvent(TogetherEvent.SessionOpened(session.id)) }
        }
        together.path?.let { path ->
            GroupTitle(Look.words.togetherPath)
            PathCardView(path) { onEvent(TogetherEvent.PathOpened(path.id)) }
        }
        Agreed(together.agreed, onEvent)
        if (together.running.isNotEmpty() || together.agreed.isNotEmpty() || together.path != null) GroupTitle(Look.words.togetherLibrary)
        for (exercise in together.suggested) Exercise(exercise) { onEvent(TogetherEvent.ExerciseOpened(exercise.id)) }
        LinkRow(Look.words.togetherSeeAll, { onEvent(TogetherEvent.LibraryAsked) })
        if (together.past.isNotEmpty()) LinkRow(Look.words.togetherPast, { onEvent(TogetherEvent.HistoryAsked) }, below = Look.words.togetherPastHow)
    }
}

@Composable
private fun Running(session: SessionCard, onTap: () -> Unit) = Card(gap = grid(3), onTap = onTap) {
    Heading(session.title, style = Look.type.lead)
    RingsLine(session.rings, session.line)
}

/** Word for word what holds between the two, and its end in the hand of each. */
@Composable
private fun Agreed(agreed: List<AgreementCard>, onEvent: (TogetherEvent) -> Unit) {
    if (agreed.isEmpty()) return
    GroupTitle(Look.words.agreedTitle)
    for (card in agreed) Card(gap = grid(2)) {
        Hint(joined(card.title, Look.dates.dayWithYear(card.atMs)))
        Text(card.text, style = Look.type.own)
        val spoken = "${Look.words.agreedEnd}: ${card.text}"
        AttuneButton(Look.words.agreedEnd, { onEvent(TogetherEvent.EndAsked(card)) }, Modifier.offset(x = -grid(3)).semantics { contentDescription = spoken }, Weight.Plain)
    }
}

@Composable
internal fun Exercise(exercise: ExerciseCard, onTap: () -> Unit) = Card(onTap = onTap) {
    Text(exercise.title, style = Look.type.lead)
    Text(exercise.purpose, colour = Look.colours.quiet)
    val far = listOf(Look.words.libraryFar).filter { exercise.far }
    val one = listOf(Look.words.libraryOnePhone).filter { exercise.onePhone }
    Hint(joined(listOf(minutes(exercise.minutes.toInt()), if (exercise.solo) Look.words.togetherSolo else Look.words.togetherBoth) + far + one))
}
