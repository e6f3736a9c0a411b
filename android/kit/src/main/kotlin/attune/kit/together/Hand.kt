package attune.kit.together

import attune.kit.core.AgreeStep
import attune.kit.core.Answer
import attune.kit.core.Asks
import attune.kit.core.ChooseStep
import attune.kit.core.ChosenAnswer
import attune.kit.core.FeelingsStep
import attune.kit.core.KeepAnswer
import attune.kit.core.NextAnswer
import attune.kit.core.ReflectStep
import attune.kit.core.ScaleStep
import attune.kit.core.SealedStep
import attune.kit.core.ShareStep
import attune.kit.core.StepView
import attune.kit.core.TextAnswer
import attune.kit.core.TurnStep
import attune.kit.core.ValueAnswer
import attune.kit.core.value

/** What a person holds at a step: texts a field each, chosen ids, a place on a scale, a tag. */
data class Hand(val texts: List<String> = emptyList(), val chosen: List<String> = emptyList(), val value: Int? = null, val option: String? = null) {
    /** With [id] taken or given back; where no more fit, the first one chosen makes room. */
    internal fun toggled(id: String, most: Int): Hand =
        copy(chosen = if (id in chosen) chosen - id else (chosen + id).takeLast(most.coerceAtLeast(1)))

    /** With [text] in the field at [index]. */
    internal fun typed(index: Int, text: String): Hand {
        val texts = texts.toMutableList()
        while (texts.size <= index) texts += ""
        texts[index] = text
        return copy(texts = texts)
    }
}

/** What is on the screen, kept instead of given: what is chosen, or a text a field. */
internal fun SessionState.kept(): Answer = when (load.value?.step) {
    is ChooseStep, is FeelingsStep -> KeepAnswer(hand.chosen)
    else -> KeepAnswer(hand.texts)
}

/** What "next" means at the present step, with what is held. */
internal fun SessionState.next(): Answer = if (load.value?.asks == Asks.NOTHING) NextAnswer else when (load.value?.step) {
    is ReflectStep -> hand.texts.firstOrNull()?.takeIf(String::isNotBlank)?.let(::TextAnswer) ?: NextAnswer
    is ChooseStep, is FeelingsStep -> if (hand.chosen.isEmpty()) NextAnswer else ChosenAnswer(hand.chosen)
    is ScaleStep -> hand.value?.let { ValueAnswer(it.toUInt()) } ?: NextAnswer
    else -> NextAnswer
}

/** What was in hand when the step was last seen. */
internal fun StepView.hand(): Hand = when (this) {
    is ReflectStep -> Hand(texts = listOf(draft))
    is ChooseStep -> Hand(chosen = chosen)
    is FeelingsStep -> Hand(chosen = chosen)
    is ScaleStep -> Hand(value = value?.toInt())
    is ShareStep -> Hand(texts = listOf(draft))
    is SealedStep -> Hand(texts = fields.mapIndexed { index, _ -> draft.getOrElse(index) { "" } })
    is TurnStep -> Hand(texts = listOf(draft))
    is AgreeStep -> Hand(texts = listOf(draft))
    else -> Hand()
}

/** Whether words have come from the other to an agreement at which nothing is written yet: one's own would begin from those. */
internal fun SessionState.beginsAnewAt(step: StepView): Boolean {
    val before = load.value?.step
    return step is AgreeStep && before is AgreeStep && step.theirs?.id != before.theirs?.id && hand == before.hand()
}

internal fun StepView.upTo(): Int = when (this) {
    is ChooseStep -> upTo.toInt()
    is FeelingsStep -> upTo.toInt()
    else -> 1
}

/** A step at which one gives more than once: with what is asked of them, what they hold begins anew. */
internal fun StepView.place(): Any? = when (this) {
    is TurnStep -> Triple(turn, now, lines.size)
    is AgreeStep -> holds to own
    else -> null
}
