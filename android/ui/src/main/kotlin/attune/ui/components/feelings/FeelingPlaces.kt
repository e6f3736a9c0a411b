package attune.ui.components.feelings

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import kotlin.math.abs

/** A word of the vocabulary with its place: [x] unpleasant −1 to pleasant 1, [y] little energy −1 to much 1. */
data class Feeling(val id: String, val word: String, val family: String, val x: Float, val y: Float)

/** How large a word is written: near the finger, around it, further off. */
enum class Nearness { Near, Mid, Far }

/** A word that is written, in [box]; or, with no box, only a dot at [point]. */
data class Placed(val feeling: Feeling, val point: Offset, val box: Rect?, val nearness: Nearness)

/**
 * Where the words of the field stand. As on a map, not every name fits at once: those near the finger are written first and
 * larger, the others where there is room, the rest stay dots until the finger comes near. No two words ever overlap, none
 * leaves the field or covers what is [kept] free, and the nearest is always written. [rim]: what of the scale lies at the field's
 * rim; null for that of the furthest word.
 */
class FeelingPlaces(
    private val feelings: List<Feeling>,
    private val field: Size,
    private val inset: Float,
    private val kept: List<Rect> = emptyList(),
    private val rim: Float? = null,
    private val measure: (Feeling, Nearness) -> Size,
) {
    private val points = feelings.associateWith { Offset(across(it.x), field.height - along(it.y)) }

    /** Everything placed, as seen with the finger at [focus] (null: nowhere) and [chosen] words held. */
    fun placed(focus: Offset?, chosen: Set<String>): List<Placed> {
        val taken = kept.toMutableList()
        val nearest = focus?.let(::nearest)
        return order(focus, chosen, nearest).map { feeling ->
            val nearness = nearness(feeling, focus, chosen, nearest)
            val box = free(feeling, nearness, taken, must = feeling == nearest || feeling.id in chosen)
            if (box != null) taken += box
            Placed(feeling, points.getValue(feeling), box, nearness)
        }.filter { it.box != null || taken.none { box -> box.inflate(inset * .3f).contains(it.point) } }
    }

    /** The word meant by a finger at [at]. */
    fun nearest(at: Offset): Feeling? = feelings.minByOrNull { (points.getValue(it) - at).getDistanceSquared() }

    fun pointOf(feeling: Feeling): Offset = points.getValue(feeling)

    // The words use the whole field, and the middle stays the middle.
    private fun across(x: Float) = field.width / 2 + x / reach { it.x } * (field.width / 2 - inset * 1.75f)
    private fun along(y: Float) = field.height / 2 + y / reach { it.y } * (field.height / 2 - inset)
    private fun reach(of: (Feeling) -> Float) = rim ?: feelings.maxOf { abs(of(it)) }.coerceAtLeast(.1f)

    private fun order(focus: Offset?, chosen: Set<String>, nearest: Feeling?): List<Feeling> {
        val rank = feelings.groupBy { it.family }.values.flatMap { family -> family.mapIndexed { index, word -> word to index } }.toMap()
        return feelings.sortedWith(
            compareBy(
                { if (it == nearest) 0 else if (it.id in chosen) 1 else 2 },
                { if (focus == null) 0f else (points.getValue(it) - focus).getDistance() },
                { rank.getValue(it) },
            ),
        )
    }

    private fun nearness(feeling: Feeling, focus: Offset?, chosen: Set<String>, nearest: Feeling?): Nearness {
        if (feeling == nearest || feeling.id in chosen) return Nearness.Near
        if (focus == null) return Nearness.Mid
        val off = (points.getValue(feeling) - focus).getDistance() / field.minDimension
        return if (off < .34f) Nearness.Mid else Nearness.Far
    }

    private fun free(feeling: Feeling, nearness: Nearness, taken: List<Rect>, must: Boolean): Rect? {
        val size = measure(feeling, nearness)
        val centre = points.getValue(feeling)
        for (nudge in if (must) FAR_NUDGES else NUDGES) {
            val box = inside(Rect(centre + Offset(nudge.x * size.width, nudge.y * size.height) - Offset(size.width / 2, size.height / 2), size))
            if (taken.none { it.inflate(inset * .12f).overlaps(box) }) return box
        }
        return null
    }

    private fun inside(box: Rect): Rect {
        val margin = inset * .4f
        val dx = (margin - box.left).coerceAtLeast(0f) - (box.right - field.width + margin).coerceAtLeast(0f)
        val dy = (margin - box.top).coerceAtLeast(0f) - (box.bottom - field.height + margin).coerceAtLeast(0f)
        return box.translate(dx, dy)
    }

    private companion object {
        /** Small steps aside, in parts of the word's own size: a word stays where it belongs. */
        val NUDGES = listOf(Offset.Zero, Offset(0f, -.5f), Offset(0f, .5f), Offset(-.3f, 0f), Offset(.3f, 0f), Offset(-.3f, -.5f), Offset(.3f, .5f))
        val FAR_NUDGES = NUDGES + listOf(Offset(0f, -1f), Offset(0f, 1f), Offset(-.6f, -1f), Offset(.6f, 1f), Offset(-1f, 0f), Offset(1f, 0f), Offset(0f, -2f), Offset(0f, 2f), Offset(0f, 3f), Offset(0f, -3f))
    }
}
