package attune.ui.components

import androidx.compose.animation.core.animateDpAsState
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import attune.kit.nav.Place
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.gentle
import attune.ui.theme.grid

/** The five places, the same on every phone. */
@Composable
fun BottomBar(here: Place, onPlace: (Place) -> Unit, modifier: Modifier = Modifier) = Column(modifier.fillMaxWidth().background(Look.colours.card)) {
    Box(Modifier.fillMaxWidth().height(1.dp).background(Look.colours.line))
    BoxWithConstraints(Modifier.fillMaxWidth().padding(horizontal = grid(2))) {
        val words = Place.entries.associateWith { it.word() }
        val shrunk = shrunk(words.values, maxWidth / words.size - grid(1))
        Row(Modifier.fillMaxWidth().selectableGroup()) {
            for ((place, word) in words) Tab(word, place == here, shrunk, Modifier.weight(1f)) { onPlace(place) }
        }
    }
}

/** By how much the letters are smaller than elsewhere: five names in one line leave no room to double, so all grow to what the longest allows. */
@Composable
private fun shrunk(words: Collection<String>, width: Dp): Float {
    val measurer = rememberTextMeasurer()
    val widest = words.maxOf { measurer.measure(it, Look.type.hintStrong, maxLines = 1, softWrap = false).size.width }
    return with(LocalDensity.current) { (width.toPx() / widest).coerceAtMost(1.25f / fontScale.coerceAtLeast(1.25f)) }
}

@Composable
private fun Tab(word: String, chosen: Boolean, shrunk: Float, modifier: Modifier, onTap: () -> Unit) {
    val colours = Look.colours
    val width by animateDpAsState(if (chosen) 26.dp else 6.dp, gentle())
    Column(
        modifier.heightIn(min = grid(17)).pick(Shapes.card, chosen, Role.Tab, onTap = onTap).padding(vertical = grid(3)),
        Arrangement.Center,
        Alignment.CenterHorizontally,
    ) {
        Box(Modifier.size(width, 6.dp).background(if (chosen) colours.accent else colours.edge.copy(alpha = .5f), Shapes.pill))
        Spacer(Modifier.height(grid(2)))
        Text(
            word,
            style = (if (chosen) Look.type.hintStrong else Look.type.hint).let { it.copy(fontSize = it.fontSize * shrunk) },
            colour = if (chosen) colours.ink else colours.quiet,
            lines = 1,
        )
    }
}

@Composable
private fun Place.word() = when (this) {
    Place.Today -> Look.words.placeToday
    Place.Together -> Look.words.placeTogether
    Place.Journal -> Look.words.placeJournal
    Place.Rituals -> Look.words.placeRituals
    Place.Us -> Look.words.placeUs
}
