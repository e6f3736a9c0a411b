package attune.ui.together

import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.AloudStep
import attune.kit.core.DrawStep
import attune.kit.core.ReadStep
import attune.kit.together.SessionEvent
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.EqualChoice
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.PersonLine
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.theme.Look
import attune.ui.theme.Space
import attune.ui.theme.grid

/** The steps that are read, drawn or said aloud. */

@Composable
internal fun Read(step: Step, view: ReadStep) = StepPage(step, { Next(step) }) {
    Heading(view.title)
    for (paragraph in view.paragraphs) Text(paragraph, style = Look.type.own)
    if (view.sample.isNotEmpty()) Sample(view.sample)
    Links(step, view.links)
}

/** How it can sound: two voices in turn, neither of them anyone's. */
@Composable
private fun Sample(lines: List<String>) = Card(gap = grid(4)) {
    Heading(Look.words.sampleTitle, style = Look.type.hintStrong)
    lines.forEachIndexed { index, line ->
        val second = index % 2 == 1
        Row(Modifier.fillMaxWidth().height(IntrinsicSize.Min), Arrangement.spacedBy(Space.between)) {
            PersonLine(second)
            Stack(Modifier.weight(1f), grid(0)) {
                Hint(if (second) Look.words.sampleOther else Look.words.sampleOne)
                Text(line, style = if (second) Look.type.quote else Look.type.own)
            }
        }
    }
}

@Composable
internal fun Draw(step: Step, view: DrawStep) = StepPage(
    step,
    {
        EqualChoice(
            { AttuneButton(Look.words.drawAnother, { step.onEvent(SessionEvent.Swap) }, it, Weight.Quiet) },
            { Next(step, it, Look.words.drawTake) },
        )
    },
) {
    Prompt(step, view.prompt)
    Card { Text(view.question, style = Look.type.heading) }
}

/** One phone is passed: this is said, each to the other. */
@Composable
internal fun Aloud(step: Step, view: AloudStep) = StepPage(step, { Next(step) }) { Prompt(step, view.text) }
