package attune.ui.components.feelings

/** The vocabulary as the core places it, for pictures and tests of the field alone. */
val feelings: List<Feeling> = mapOf(
    "glad" to "pleased .55 .15, playful .75 .55, proud .60 .40, hopeful .50 .25, delighted .85 .70, grateful .70 .05",
    "warm" to "tender .60 -.20, affectionate .75 .10, trusting .55 -.30, touched .45 -.05, admiring .60 .20, drawn to you .70 .35",
    "settled" to "calm .45 -.60, relieved .50 -.35, content .65 -.45, safe .60 -.55, rested .55 -.75, patient .30 -.50",
    "lively" to "curious .35 .40, eager .50 .70, inspired .65 .75, amused .70 .45, bold .40 .80, surprised .05 .75",
    "sad" to "low -.50 -.60, lonely -.60 -.45, disappointed -.50 -.25, homesick -.35 -.40, grieving -.75 -.50, empty -.55 -.80",
    "afraid" to "uneasy -.30 .15, worried -.45 .30, nervous -.40 .50, insecure -.45 .05, overwhelmed -.65 .65, panicky -.80 .90",
    "angry" to "irritated -.40 .40, frustrated -.55 .50, resentful -.65 .20, impatient -.30 .60, indignant -.55 .70, furious -.80 .85",
    "sore" to "hurt -.65 .00, ashamed -.60 -.20, embarrassed -.40 .20, guilty -.50 -.10, jealous -.60 .45, left out -.55 -.30",
).flatMap { (family, words) ->
    words.split(", ").map { entry ->
        val parts = entry.split(" ")
        val word = parts.dropLast(2).joinToString(" ")
        Feeling("emo.$family.${word.replace(' ', '-')}", word, family, parts[parts.size - 2].toFloat(), parts.last().toFloat())
    }
}
