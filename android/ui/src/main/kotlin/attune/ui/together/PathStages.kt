package attune.ui.together

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import attune.kit.core.PathStage
import attune.kit.core.StageStanding
import attune.kit.together.PathEvent
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.EqualChoice
import attune.ui.components.Hint
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.components.minutes
import attune.ui.components.tap
import attune.ui.strings.joined
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.Palette
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid

/** One exercise on a path, on the thread that runs through all of them. What can be done now stands on a card of its own. */
@Composable
internal fun Stage(stage: PathStage, first: Boolean, last: Boolean, underWay: Boolean, onEvent: (PathEvent) -> Unit) =
    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Min), Arrangement.spacedBy(grid(3))) {
        Thread(stage.state, first, last)
        if (stage.state == StageStanding.OPEN) Open(stage, onEvent) else Quiet(stage, underWay, onEvent)
    }

@Composable
private fun Open(stage: PathStage, onEvent: (PathEvent) -> Unit) = Card(Modifier.padding(vertical = grid(2)), grid(2)) {
    Text(stage.exercise.title, style = Look.type.lead)
    Text(stage.exercise.purpose, colour = Look.colours.quiet)
    Hint(joined(minutes(stage.exercise.minutes.toInt()), stage.line))
    EqualChoice(
        { Skip(stage, true, it, onEvent, Weight.Quiet) },
        { AttuneButton(Look.words.pathLook, { onEvent(PathEvent.ExerciseOpened(stage.exercise.id)) }, it) },
        Modifier.padding(top = grid(1)),
    )
}

@Composable
private fun Quiet(stage: PathStage, underWay: Boolean, onEvent: (PathEvent) -> Unit) = Stack(Modifier.fillMaxWidth().padding(vertical = grid(1)), 0.dp) {
    val passed = stage.state == StageStanding.SKIPPED
    Stack(
        Modifier.fillMaxWidth().heightIn(min = Space.touch).tap(Shapes.card) { onEvent(PathEvent.ExerciseOpened(stage.exercise.id)) }.padding(vertical = grid(2)),
        grid(1),
    ) {
        Text(stage.exercise.title, style = Look.type.lead, colour = if (passed) Look.colours.quiet else Look.colours.ink)
        if (!underWay) Text(stage.exercise.purpose, colour = Look.colours.quiet)
        Hint(said(stage))
    }
    if (passed) Skip(stage, false, Modifier.offset(x = -grid(3)), onEvent)
    if (stage.state == StageStanding.RESTING) Skip(stage, true, Modifier.offset(x = -grid(3)), onEvent)
}

/** How it stands; the day on which a rest is over belongs to it. */
@Composable
private fun said(stage: PathStage): String {
    val opens = stage.opens?.let { labelled(Look.words.pathOpens, Look.dates.day(it)) }
    return joined(listOfNotNull(stage.line.ifEmpty { minutes(stage.exercise.minutes.toInt()) }, opens))
}

@Composable
private fun Skip(stage: PathStage, skipped: Boolean, modifier: Modifier, onEvent: (PathEvent) -> Unit, weight: Weight = Weight.Plain) {
    val text = if (skipped) Look.words.pathSkip else Look.words.pathUnskip
    val spoken = "$text: ${stage.exercise.title}"
    AttuneButton(text, { onEvent(PathEvent.Skipped(stage.exercise.id, skipped)) }, modifier.semantics { contentDescription = spoken }, weight)
}

/** A stone on the way for each exercise; the words beside it say the same. */
@Composable
private fun Thread(state: StageStanding, first: Boolean, last: Boolean) {
    val colours = Look.colours
    // Beside the middle of the title's first line, however large it is.
    val firstLine = with(LocalDensity.current) { (Look.type.lead.fontSize * Look.type.lead.lineHeight.value / 2).toDp() }
    Canvas(Modifier.width(20.dp).fillMaxHeight()) {
        val middle = Offset(size.width / 2, ((if (state == StageStanding.OPEN) grid(2) + Space.card else grid(3)) + firstLine).toPx())
        val radius = 7.dp.toPx()
        val gap = radius + 4.dp.toPx()
        val thick = 1.6.dp.toPx()
        if (!first) drawLine(colours.line, Offset(middle.x, 0f), Offset(middle.x, middle.y - gap), thick)
        if (!last) drawLine(colours.line, Offset(middle.x, middle.y + gap), Offset(middle.x, size.height), thick)
        stone(state, middle, radius, thick, colours)
    }
}

private fun DrawScope.stone(state: StageStanding, at: Offset, radius: Float, thick: Float, colours: Palette) = when (state) {
    StageStanding.OPEN -> drawCircle(colours.accent, radius, at)
    StageStanding.DONE -> {
        drawCircle(colours.edge, radius, at)
        val (a, b, c) = Triple(Offset(-.42f, .02f), Offset(-.1f, .34f), Offset(.44f, -.3f))
        drawLine(colours.paper, at + a * radius, at + b * radius, thick, StrokeCap.Round)
        drawLine(colours.paper, at + b * radius, at + c * radius, thick, StrokeCap.Round)
    }
    StageStanding.RESTING -> drawCircle(colours.accent, radius - thick / 2, at, style = Stroke(thick))
    StageStanding.SKIPPED -> drawLine(colours.edge, at - Offset(radius, 0f), at + Offset(radius, 0f), thick, StrokeCap.Round)
    StageStanding.LATER -> drawCircle(colours.edge, radius - thick / 2, at, style = Stroke(thick))
}
