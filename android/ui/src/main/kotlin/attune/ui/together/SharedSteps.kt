package attune.ui.together

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.ChooseStep
import attune.kit.core.Exchange
import attune.kit.core.Faded
import attune.kit.core.FeelingsStep
import attune.kit.core.HoldsForBoth
import attune.kit.core.Opened
import attune.kit.core.SealedHere
import attune.kit.core.SealedStep
import attune.kit.core.ShareStep
import attune.kit.core.StayedWithMe
import attune.kit.together.SessionEvent
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.PairMark
import attune.ui.components.PrivacyLine
import attune.ui.components.RingsLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Quote
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** The steps whose words reach the other: sent, or sealed until both have answered. */

/** What is in hand is kept, or given by [event]: one button is as large as the other. */
@Composable
internal fun KeepOrGive(step: Step, word: String, event: SessionEvent, enabled: Boolean = step.typed.isNotBlank()) = EqualChoice(
    { AttuneButton(Look.words.doKeepToMyself, { step.onEvent(SessionEvent.Kept) }, it, Weight.Quiet) },
    { AttuneButton(word, { step.onEvent(event) }, it, enabled = enabled) },
)

@Composable
internal fun Share(step: Step, view: ShareStep) = StepPage(step, { KeepOrGive(step, Look.words.doSend, SessionEvent.Sent) }) {
    Prompt(step, view.prompt)
    FromPartner(step, view.exchange)
    Field(
        step.typed, { step.onEvent(SessionEvent.Typed(0, it)) },
        label = view.prompt, sight = Sight.Shared, who = step.session.whoSees, below = Look.words.shareFinal, least = grid(48),
    )
    if (view.options.isNotEmpty()) Chips {
        for (option in view.options) Chip(option.text, option.id == step.hand.option, { step.onEvent(SessionEvent.Tagged(option.id)) }, many = false)
    }
}

@Composable
internal fun Seal(step: Step, view: SealedStep) {
    val ready = view.fields.indices.all { view.fields[it].optional || step.hand.texts.getOrElse(it) { "" }.isNotBlank() }
    StepPage(step, { KeepOrGive(step, Look.words.doSeal, SessionEvent.Sealed, ready) }) {
        view.fields.forEachIndexed { index, field ->
            Stack(gap = grid(3)) {
                if (index == 0) Prompt(step, field.prompt) else Heading(field.prompt, style = Look.type.heading)
                if (index == 0) FromPartner(step, view.exchange)
                Field(
                    step.hand.texts.getOrElse(index) { "" }, { step.onEvent(SessionEvent.Typed(index, it)) },
                    label = field.prompt, sight = Sight.Sealed, who = step.session.whoSees,
                    below = if (field.optional) Look.words.sealOptional else Look.words.stateKeptAsYouType, least = grid(if (index == 0) 34 else 22),
                )
            }
        }
    }
}

/** Given here: what the two see of each other now. */
@Composable
internal fun Exchanged(step: Step, prompts: List<String>, exchange: Exchange) = StepPage(step, { After(step, exchange) }) {
    // Where only the other gives, the question was not put to this one.
    val received = exchange is Opened && exchange.own.isEmpty()
    Heading(if (received) step.session.title else prompts.first())
    if (received) PrivacyLine(Sight.Shared, step.session.whoSees)
    when (exchange) {
        is SealedHere -> {
            RingsLine(step.session.rings, Look.words.sealWaiting)
            for (text in given(step)) Answer(text, Look.words.sealOwn, second = false)
            Hint(Look.words.sealWaitingBelow)
        }
        is Opened -> Open(step, prompts, exchange)
        is HoldsForBoth -> Card {
            Hint(Look.words.exchangeHolds)
            Text(exchange.text, style = Look.type.own)
        }
        is Faded -> Text(Look.words.exchangeFaded, colour = Look.colours.quiet)
        is StayedWithMe -> {
            Text(Look.words.sealStayed, colour = Look.colours.quiet)
            for (text in given(step)) Answer(text, Look.words.sealOwn, second = false)
        }
        else -> Unit
    }
}

/** What was given here, in words: texts, or the words of what was chosen. */
private fun given(step: Step): List<String> = when (val view = step.session.step) {
    is SealedStep -> view.draft
    is ShareStep -> listOf(view.draft)
    is ChooseStep -> view.options.filter { it.id in view.chosen }.map { it.text }
    is FeelingsStep -> view.words.filter { it.id in view.chosen }.map { it.text } + view.outside.filter { it.id in view.chosen }.map { it.text }
    else -> emptyList()
}

@Composable
private fun Open(step: Step, prompts: List<String>, exchange: Opened) {
    if (exchange.own.isNotEmpty()) PairMark(step.session.rings, height = grid(10))
    for (index in prompts.indices) {
        if (index > 0) Heading(prompts[index], Modifier.padding(top = grid(2)), Look.type.heading)
        Answer(exchange.theirs.getOrNull(index), step.session.partner.orEmpty(), second = true)
        Answer(exchange.own.getOrNull(index), Look.words.sealOwn, second = false)
    }
}

@Composable
private fun Answer(text: String?, from: String, second: Boolean) {
    if (!text.isNullOrBlank()) Card { Quote(text, from, second) }
}

@Composable
private fun After(step: Step, exchange: Exchange) {
    if (exchange is SealedHere) {
        EqualChoice(
            { AttuneButton(Look.words.doTakeBack, { step.onEvent(SessionEvent.Withdrawn) }, it, Weight.Quiet, enabled = exchange.canWithdraw) },
            { Next(step, it) },
        )
        Hint(if (exchange.canWithdraw) Look.words.sealCanTakeBack else Look.words.sealTooLate, Modifier.fillMaxWidth())
    } else Next(step)
}
