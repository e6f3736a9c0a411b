package attune.ui.together

import androidx.compose.foundation.layout.offset
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import attune.kit.core.Asks
import attune.kit.core.TurnAsks
import attune.kit.core.TurnLine
import attune.kit.core.TurnLineKind
import attune.kit.core.TurnStep
import attune.kit.together.SessionEvent
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.PrivacyLine
import attune.ui.components.Quote
import attune.ui.components.RingsLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.grid

/** One speaks, the other listens: what is said, what was heard, and whether that was it. */
@Composable
internal fun Turn(step: Step, view: TurnStep) {
    var opened by remember(view.turn) { mutableStateOf(false) }
    val asked = step.session.asks != Asks.NOTHING
    val writes = asked && view.typed && (opened || step.typed.isNotBlank())
    StepPage(step, { TurnActions(step, view, writes) }) {
        Whose(view, asked)
        when (view.now) {
            TurnAsks.TELL, TurnAsks.LISTEN -> {
                if (!writes && !step.session.onePhone) PrivacyLine(Sight.Shared, step.session.whoSees)
                for (paragraph in view.text.split("\n\n")) Text(paragraph, style = Look.type.own)
                if (step.session.hint.isNotEmpty()) Hint(step.session.hint)
                Clock(step)
                if (writes) Writing(step, Look.words.turnField)
                else if (asked && view.typed) AttuneButton(Look.words.turnWrite, { opened = true }, Modifier.offset(x = -grid(3)), Weight.Plain)
            }
            else -> for (line in view.lines) Card { Line(step, line) }
        }
        Answering(step, view)
    }
}

/** Whose turn it is, and which of how many. */
@Composable
private fun Whose(view: TurnStep, asked: Boolean) = Stack(gap = grid(0)) {
    if (view.turns > 1u) Hint(of(view.turn.toInt(), view.turns.toInt()))
    Heading(
        when (view.now) {
            TurnAsks.TELL -> Look.words.turnSpeaking
            TurnAsks.LISTEN -> Look.words.turnListening
            TurnAsks.MIRROR -> Look.words.turnMirror
            TurnAsks.APPROVE -> Look.words.turnApprove
            TurnAsks.NEAR_ENOUGH -> Look.words.turnNear
            TurnAsks.WAIT -> if (view.speaking) Look.words.turnSpeaking else Look.words.turnListening
            TurnAsks.OVER -> Look.words.turnOver
        },
    )
    if (view.now == TurnAsks.MIRROR && asked) Text(Look.words.turnMirrorBelow, colour = Look.colours.quiet)
    if (view.now == TurnAsks.NEAR_ENOUGH) Text(Look.words.turnNearBelow, colour = Look.colours.quiet)
}

/** What is written once the turn's words are there. */
@Composable
private fun Answering(step: Step, view: TurnStep) = when (view.now) {
    TurnAsks.MIRROR -> Writing(step, Look.words.turnMirror)
    TurnAsks.APPROVE -> Stack(gap = grid(2)) {
        Heading(Look.words.turnMissing, style = Look.type.lead)
        Writing(step, Look.words.turnMissing)
    }
    TurnAsks.WAIT -> RingsLine(step.session.rings, Look.words.turnWait)
    else -> Unit
}

@Composable
private fun Writing(step: Step, label: String) = Field(
    step.typed, { step.onEvent(SessionEvent.Typed(0, it)) }, label, Sight.Shared, step.session.whoSees, below = Look.words.shareFinal, least = grid(36),
)

/** What one of the two wrote, with whose it is and what it was in the turn. */
@Composable
private fun Line(step: Step, line: TurnLine) {
    val name = if (line.own) Look.words.sealOwn else step.session.partner.orEmpty()
    val part = when (line.kind) {
        TurnLineKind.TOLD -> null
        TurnLineKind.MIRRORED -> Look.words.turnMirrored
        TurnLineKind.AGAIN -> Look.words.turnAdded
    }
    Quote(line.text, if (part == null) name else joined(name, part), second = !line.own)
}

@Composable
private fun TurnActions(step: Step, view: TurnStep, writes: Boolean) {
    if (step.session.asks == Asks.NOTHING) return Next(step, weight = if (view.now == TurnAsks.OVER || step.session.onePhone) Weight.Primary else Weight.Quiet)
    val heard: @Composable (Modifier, String) -> Unit = { modifier, word -> AttuneButton(word, { step.onEvent(SessionEvent.Heard) }, modifier) }
    when (view.now) {
        TurnAsks.APPROVE -> EqualChoice(
            { AttuneButton(Look.words.turnNotQuite, { step.onEvent(SessionEvent.Again(step.typed)) }, it, Weight.Quiet) },
            { heard(it, Look.words.turnThatIsIt) },
        )
        TurnAsks.NEAR_ENOUGH -> EqualChoice(
            { AttuneButton(Look.words.turnNotQuite, { step.onEvent(SessionEvent.Again("")) }, it, Weight.Quiet) },
            { heard(it, Look.words.turnNearYes) },
        )
        TurnAsks.TELL -> if (writes) Written(step) else EqualChoice(
            { Next(step, it, weight = Weight.Quiet) },
            { heard(it, Look.words.turnHeard) },
        )
        else -> Written(step)
    }
}

@Composable
private fun Written(step: Step) = KeepOrGive(step, Look.words.doSend, SessionEvent.Sent)
