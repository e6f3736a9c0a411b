package attune.ui.together

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import attune.kit.core.CalmStep
import attune.kit.core.FearStep
import attune.kit.core.ReadyStep
import attune.kit.together.SessionEvent
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.ChoiceRow
import attune.ui.components.EqualChoice
import attune.ui.components.Heading
import attune.ui.components.PrivacyLine
import attune.ui.components.RingsLine
import attune.ui.components.Scale
import attune.ui.components.Sight
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.grid

/** What stands before a talk: how stirred up one is, whether one is afraid, whether one is ready. */

/** Where the slider stands is known to this composition alone, and gone with it. */
@Composable
internal fun Calm(step: Step, view: CalmStep) = StepPage(step, { Next(step) }) {
    Heading(view.prompt)
    PrivacyLine(Sight.Mine, step.session.whoSees)
    key(step.session.id, step.session.stepId) {
        var value by remember { mutableStateOf<Int?>(null) }
        CalmScale(step, view, value) { value = it }
    }
}

/** The slider, and below it from `from` on what may do good instead. */
@Composable
internal fun CalmScale(step: Step, view: CalmStep, value: Int?, onValue: (Int) -> Unit) {
    Scale(value, onValue, view.prompt, view.low, view.high, Look.words.scaleUnset, Modifier.padding(top = grid(6)), 0..view.highest.toInt())
    if (value != null && value >= view.from.toInt()) Card(Modifier.padding(top = grid(2))) {
        Text(view.line, style = Look.type.own)
        Links(step, view.links)
    }
}

/** Every answer leads on to the same page and leaves no mark, not even here; the reading stands above them, for everyone. */
@Composable
internal fun Fear(step: Step, view: FearStep) = StepPage(step, {}) {
    Heading(view.prompt, style = Look.type.heading)
    for (paragraph in view.paragraphs) Text(paragraph)
    Links(step, listOf(view.reading))
    PrivacyLine(Sight.Mine, step.session.whoSees)
    for (option in view.options) AttuneButton(option.text, { step.onEvent(SessionEvent.Next) }, Modifier.fillMaxWidth(), Weight.Quiet)
}

@Composable
internal fun Ready(step: Step, view: ReadyStep) {
    var tells by remember(step.session.id) { mutableStateOf<Boolean?>(null) }
    StepPage(step, { ReadyActions(step, view, tells) }) {
        Heading(step.session.title)
        Text(view.text, style = Look.type.own)
        if (view.direction.isNotEmpty()) Text(view.direction, style = Look.type.heading)
        if (view.own && !view.both) RingsLine(step.session.rings, Look.words.readyWaiting)
        if (!view.own) PrivacyLine(Sight.Shared, step.session.whoSees)
        if (!view.own && view.chooseTeller) {
            Heading(Look.words.readyWho, style = Look.type.heading)
            ChoiceRow(Look.words.readyTell, tells == true, { tells = true })
            ChoiceRow(Look.words.readyListen, tells == false, { tells = false })
        }
    }
}

/** "Not now" is a way out like any other: it is told to nobody. */
@Composable
private fun ReadyActions(step: Step, view: ReadyStep, tells: Boolean?) = when {
    view.own && view.both -> Next(step)
    view.own -> AttuneButton(Look.words.doClose, { step.onEvent(SessionEvent.Closed) }, Modifier.fillMaxWidth(), Weight.Quiet)
    else -> EqualChoice(
        { AttuneButton(Look.words.doNotNow, { step.onEvent(SessionEvent.Closed) }, it, Weight.Quiet) },
        { AttuneButton(Look.words.readyNow, { step.onEvent(SessionEvent.Ready(tells.takeIf { view.chooseTeller })) }, it, enabled = !view.chooseTeller || tells != null) },
    )
}
