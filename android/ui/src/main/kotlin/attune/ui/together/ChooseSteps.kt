package attune.ui.together

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import attune.kit.core.Asks
import attune.kit.core.ChooseStep
import attune.kit.core.Exchange
import attune.kit.core.FeelingsStep
import attune.kit.core.NotYet
import attune.kit.core.Opened
import attune.kit.together.SessionEvent
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.ChoiceRow
import attune.ui.components.Hint
import attune.ui.components.PrivacyLine
import attune.ui.components.Quote
import attune.ui.components.RingsLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Weight
import attune.ui.components.feelings.Feeling
import attune.ui.components.feelings.FeelingField
import attune.ui.components.feelings.FeelingList
import attune.ui.theme.Look
import attune.ui.theme.grid

/** The steps at which something is chosen: for oneself, sent, or sealed until both have chosen. */

@Composable
internal fun Choose(step: Step, view: ChooseStep) = StepPage(step, { Give(step) }) {
    Prompt(step, view.prompt)
    PrivacyLine(step.sight, step.session.whoSees)
    FromPartner(step, view.exchange)
    for (option in view.options) {
        ChoiceRow(option.text, option.id in step.hand.chosen, { step.onEvent(SessionEvent.Toggled(option.id)) }, many = view.upTo > 1u)
    }
}

@Composable
internal fun Feelings(step: Step, view: FeelingsStep) = StepPage(step, { Give(step) }) {
    val feelings = remember(view.words) { view.words.map { Feeling(it.id, it.text, it.family, it.x.toFloat(), it.y.toFloat()) } }
    val chosen = step.hand.chosen.toSet()
    val toggle = { id: String -> step.onEvent(SessionEvent.Toggled(id)) }
    // Words so large leave no room on a field.
    val large = LocalDensity.current.fontScale > 1.5f
    val list = step.state.asList || large
    Stack(gap = grid(1)) {
        Prompt(step, view.prompt)
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            PrivacyLine(step.sight, step.session.whoSees, Modifier.weight(1f))
            if (!large) AttuneButton(if (list) Look.words.fieldAsField else Look.words.fieldAsList, { step.onEvent(SessionEvent.AsList(!list)) }, weight = Weight.Plain)
        }
        FromPartner(step, view.exchange)
        if (view.upTo > 1u) Hint(Look.words.fieldUpToThree)
    }
    if (list) FeelingList(feelings.groupBy { it.family }.toList(), chosen, toggle)
    else FeelingField(feelings, chosen, toggle, Look.words.fieldSpoken, { step.onEvent(SessionEvent.AsList(true)) })
    Chips { for (option in view.outside) Chip(option.text, option.id in chosen, { toggle(option.id) }) }
}

/** What the partner has given here already: sealed, said once and without hurry; or sent, and then in their words. */
@Composable
internal fun FromPartner(step: Step, exchange: Exchange) {
    if (exchange is NotYet && exchange.partnerSealed) RingsLine(step.session.rings, Look.words.sealPartnerWaits)
    if (exchange is Opened) for (text in exchange.theirs) Card { Quote(text, step.session.partner.orEmpty(), second = true) }
}

@Composable
private fun Give(step: Step) {
    if (step.session.asks == Asks.KEEP) Next(step)
    else KeepOrGive(step, if (step.session.asks == Asks.SEND) Look.words.doSend else Look.words.doSeal, SessionEvent.Next, step.hand.chosen.isNotEmpty())
}

internal val Step.sight: Sight
    get() = when (session.asks) {
        Asks.SEND -> Sight.Shared
        Asks.SEAL -> Sight.Sealed
        Asks.KEEP, Asks.NOTHING -> Sight.Mine
    }
