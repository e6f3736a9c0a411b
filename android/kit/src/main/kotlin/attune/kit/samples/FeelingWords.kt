package attune.kit.samples

import attune.kit.core.Choice
import attune.kit.core.FeelingWord

/** Offered outside the field. */
internal val OUTSIDE = listOf("numb", "tired", "torn", "can't tell", "rather not say").map { Choice("emo.${it.replace(' ', '-')}", it) }

/** The whole vocabulary with its places, as the core hands it in. */
val WORDS: List<FeelingWord> = mapOf(
    "Glad" to "pleased .55 .15, playful .75 .55, proud .60 .40, hopeful .50 .25, delighted .85 .70, grateful .70 .05",
    "Warm" to "tender .60 -.20, affectionate .75 .10, trusting .55 -.30, touched .45 -.05, admiring .60 .20, drawn to you .70 .35",
    "Settled" to "calm .45 -.60, relieved .50 -.35, content .65 -.45, safe .60 -.55, rested .55 -.75, patient .30 -.50",
    "Lively" to "curious .35 .40, eager .50 .70, inspired .65 .75, amused .70 .45, bold .40 .80, surprised .05 .75",
    "Sad" to "low -.50 -.60, lonely -.60 -.45, disappointed -.50 -.25, homesick -.35 -.40, grieving -.75 -.50, empty -.55 -.80",
    "Afraid" to "uneasy -.30 .15, worried -.45 .30, nervous -.40 .50, insecure -.45 .05, overwhelmed -.65 .65, panicky -.80 .90",
    "Angry" to "irritated -.40 .40, frustrated -.55 .50, resentful -.65 .20, impatient -.30 .60, indignant -.55 .70, furious -.80 .85",
    "Sore" to "hurt -.65 .00, ashamed -.60 -.20, embarrassed -.40 .20, guilty -.50 -.10, jealous -.60 .45, left out -.55 -.30",
).flatMap { (family, words) ->
    words.split(", ").map { entry ->
        val parts = entry.split(" ")
        val word = parts.dropLast(2).joinToString(" ")
        FeelingWord("emo.${family.lowercase()}.${word.replace(' ', '-')}", word, family, parts[parts.size - 2].toDouble(), parts.last().toDouble())
    }
}
