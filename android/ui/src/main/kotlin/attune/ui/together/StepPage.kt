package attune.ui.together

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import attune.kit.core.Link
import attune.kit.core.SessionRecord
import attune.kit.together.SessionEvent
import attune.kit.together.SessionState
import attune.ui.components.Card
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.Icon
import attune.ui.components.Icons
import attune.ui.components.LinkRow
import attune.ui.components.Page
import attune.ui.components.PauseButton
import attune.ui.components.Stack
import attune.ui.components.StepLine
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.theme.Look
import attune.ui.theme.grid

/** So many letters are no short question any more. */
private const val LONG = 90

/** Everything a step needs: the record, what is in hand, where taps go. */
class Step(val session: SessionRecord, val state: SessionState, val onEvent: (SessionEvent) -> Unit) {
    val hand get() = state.hand

    /** What stands in the one field of a step that has one. */
    val typed get() = hand.texts.firstOrNull().orEmpty()
}

/** The frame of every step: how far, whose phone it is, what the step is about, the pages of help, what to do, and the pause. */
@Composable
internal fun StepPage(step: Step, actions: @Composable () -> Unit, content: @Composable ColumnScope.() -> Unit) {
    val session = step.session
    Page(
        null,
        onBack = { step.onEvent(if (session.stepNumber > 1u) SessionEvent.Back else SessionEvent.Closed) },
        aside = { if (session.partner != null || session.onePhone) PauseButton({ step.onEvent(SessionEvent.PauseAsked) }) },
        gap = grid(4),
        bottom = { actions() },
    ) {
        StepLine(
            session.stepNumber.toFloat() / session.stepCount.toFloat().coerceAtLeast(1f),
            "${session.title}, ${session.stepNumber} / ${session.stepCount}",
            Modifier.padding(bottom = grid(1)),
        )
        Trouble(step.state.trouble, onVault = { step.onEvent(SessionEvent.VaultAsked) })
        if (session.onePhone) OnePhone(session)
        if (session.question.isNotEmpty()) Card { Text(session.question, style = Look.type.own) }
        content()
        Links(step, session.help)
    }
}

/** What is asked, and a few words of help under it. */
@Composable
internal fun Prompt(step: Step, text: String) = Stack(gap = grid(2)) {
    // Some are a question, some are a few sentences.
    Heading(text, style = if (text.length > LONG) Look.type.heading else Look.type.title)
    if (step.session.hint.isNotEmpty()) Text(step.session.hint, colour = Look.colours.quiet)
}

/** Somewhere one can go instead, each a line of its own. */
@Composable
internal fun Links(links: List<Link>, onLink: (Link) -> Unit) {
    if (links.isNotEmpty()) Stack(Modifier.fillMaxWidth(), grid(0)) {
        for (link in links) LinkRow(link.title, { onLink(link) })
    }
}

@Composable
internal fun Links(step: Step, links: List<Link>) = Links(links) { step.onEvent(SessionEvent.Follow(it)) }

/** One phone is passed between the two: said once above every step, with what is kept of it. */
@Composable
private fun OnePhone(session: SessionRecord) = Row(Modifier.fillMaxWidth().padding(bottom = grid(1)), Arrangement.spacedBy(grid(3)), Alignment.CenterVertically) {
    Icon(Icons.phone, size = 22.dp)
    Stack(Modifier.weight(1f), grid(0)) {
        Text(Look.words.onePhoneHere, style = Look.type.hintStrong)
        Hint(session.whoSees)
    }
}
