package attune.ui.together

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import attune.kit.core.AgreeStep
import attune.kit.core.Rings
import attune.kit.core.Wording
import attune.kit.together.SessionEvent
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.Hint
import attune.ui.components.Quote
import attune.ui.components.RingsLine
import attune.ui.components.Sight
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** To find words that both confirm as they stand. */
@Composable
internal fun Agree(step: Step, view: AgreeStep) {
    val theirs = view.theirs
    val still = theirs == null && view.own.isEmpty() && view.holds.isEmpty()
    var rewording by remember(view.holds, view.own, theirs?.id) { mutableStateOf(false) }
    StepPage(step, { if (still || rewording) KeepOrGive(step, Look.words.agreePropose, SessionEvent.Word(step.typed)) else AgreeActions(step, theirs) { rewording = true } }) {
        Prompt(step, view.prompt)
        if (view.holds.isNotEmpty()) Card {
            RingsLine(Rings(own = true, theirs = true), Look.words.agreeHolds)
            Text(view.holds, style = Look.type.own)
        }
        if (theirs != null) Card {
            Hint(Look.words.agreeTheirs)
            Quote(theirs.text, step.session.partner.orEmpty(), second = true)
        }
        if (view.own.isNotEmpty() && !rewording) Own(view.own)
        if (still || rewording) Field(
            step.typed, { step.onEvent(SessionEvent.Typed(0, it)) }, view.prompt, Sight.Shared, step.session.whoSees,
            below = Look.words.stateKeptAsYouType, least = grid(44),
        )
    }
}

/** What the other is asked, and that it does not hold yet. */
@Composable
private fun Own(words: String) {
    Card {
        RingsLine(Rings(own = true, theirs = false), Look.words.agreeOwn)
        Text(words, style = Look.type.own)
    }
    Hint(Look.words.agreeWaits)
}

@Composable
private fun AgreeActions(step: Step, theirs: Wording?, onReword: () -> Unit) = if (theirs != null) EqualChoice(
    { AttuneButton(Look.words.agreeOtherWords, onReword, it, Weight.Quiet) },
    { AttuneButton(Look.words.agreeConfirm, { step.onEvent(SessionEvent.AgreeTo(theirs.id)) }, it) },
) else EqualChoice(
    { AttuneButton(Look.words.agreeChange, onReword, it, Weight.Quiet) },
    { Next(step, it) },
)
