package attune.ui.insights

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.toSize
import attune.kit.core.MoodDay
import attune.ui.components.feelings.Feeling
import attune.ui.components.feelings.FeelingPlaces
import attune.ui.components.feelings.axes
import attune.ui.components.feelings.cross
import attune.ui.theme.Look
import attune.ui.theme.Palette
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid
import kotlin.math.cos
import kotlin.math.sin
import kotlin.math.sqrt

/** The angle between one petal and the next, in radians: however many there are, they lie evenly. */
private const val TURN = 2.4f

/** How far a light goes, and the discs that it fades out by. */
private val REACH = 34.dp
private const val RINGS = 9

/**
 * One's own words where they stand on the field of feelings, each on a soft light, wider where it came again; a word without room is a
 * dot. It is no finger's field: nothing is chosen here. [spoken] is the same in words.
 */
@Composable
internal fun MoodPicture(moods: List<MoodDay>, spoken: String, modifier: Modifier = Modifier) = BoxWithConstraints(
    // Larger words need more room to stand apart.
    modifier.height(grid(90) * LocalDensity.current.fontScale.coerceIn(1f, 1.5f)).clip(Shapes.card).background(Look.colours.card).border(1.dp, Look.colours.line, Shapes.card)
        .clearAndSetSemantics { contentDescription = spoken; role = Role.Image },
) {
    val density = LocalDensity.current
    val size = with(density) { Size(maxWidth.toPx(), maxHeight.toPx()) }
    val measurer = rememberTextMeasurer(64)
    val (type, words) = Look.type to Look.words
    val feelings = remember(moods) { moods.map { Feeling(it.word, it.word, it.place, it.x?.toFloat() ?: 0f, it.y?.toFloat() ?: 0f) }.distinct() }
    val written = remember(feelings, type, density) { feelings.associate { it.id to measurer.measure(it.word, type.wordFar) } }
    val ends = remember(words, type, density, size) { axes(words, type, measurer, size, with(density) { grid(2).toPx() }) }
    val places = remember(feelings, size, written, ends) {
        FeelingPlaces(feelings, size, with(density) { Space.page.toPx() }, ends.map { it.second }, rim = 1f) { feeling, _ -> written.getValue(feeling.id).size.toSize() }
    }
    val colours = Look.colours
    Canvas(Modifier.fillMaxSize()) {
        cross(colours, ends)
        for (feeling in feelings) petals(colours, places.pointOf(feeling), moods.count { it.word == feeling.word })
        for (placed in places.placed(null, emptySet())) {
            val box = placed.box
            if (box == null || placed.point !in box) drawCircle(colours.ink, 2.dp.toPx(), placed.point)
            if (box != null) drawText(written.getValue(placed.feeling.id), colours.ink, box.topLeft)
        }
    }
}

/** A light for each day with this word, around one middle. */
private fun DrawScope.petals(colours: Palette, middle: Offset, days: Int) {
    for (day in 0 until days) {
        val from = 9.dp.toPx() * sqrt(day.toFloat())
        val at = middle + Offset(from * cos(day * TURN), from * sin(day * TURN))
        for (ring in 1..RINGS) drawCircle(colours.one, REACH.toPx() * ring / RINGS, at, alpha = .045f)
    }
}
