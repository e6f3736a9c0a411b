package attune.ui.components

import androidx.compose.animation.core.animateDpAsState
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
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
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import attune.kit.nav.Place
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.gentle
import attune.ui.theme.grid

/** The five places, the same on every phone. */
@Composable
fun BottomBar(here: Place, onPlace: (Place) -> Unit, modifier: Modifier = Modifier) = Column(modifier.fillMaxWidth().background(Look.colours.card)) {
    Box(Modifier.fillMaxWidth().height(1.dp).background(Look.colours.line))
    Row(Modifier.fillMaxWidth().selectableGroup(), Arrangement.SpaceBetween) {
        // A longer name and the stronger one need more of the bar; a short one keeps enough to be touched.
        val words = Place.entries.associateWith { it.word() }
        val least = words.values.maxOf(::length) * .6f
        for ((place, word) in words) Tab(word, place == here, Modifier.weight(length(word).coerceAtLeast(least) + if (place == here) 1f else 0f)) { onPlace(place) }
    }
}

/** How many signs are drawn: marks of direction have no width. */
private fun length(word: String) = word.count { it.category != CharCategory.FORMAT }.toFloat()

@Composable
private fun Tab(word: String, chosen: Boolean, modifier: Modifier, onTap: () -> Unit) {
    val colours = Look.colours
    val width by animateDpAsState(if (chosen) 26.dp else 6.dp, gentle())
    Column(
        modifier.heightIn(min = grid(17)).pick(Shapes.card, chosen, Role.Tab, onTap = onTap).padding(vertical = grid(3)),
        Arrangement.Center,
        Alignment.CenterHorizontally,
    ) {
        Box(Modifier.size(width, 6.dp).background(if (chosen) colours.accent else colours.edge.copy(alpha = .5f), Shapes.pill))
        Spacer(Modifier.height(grid(2)))
        // Five names in one line leave no room to double: here, and only here, text grows to what fits.
        Text(
            word,
            style = (if (chosen) Look.type.hintStrong else Look.type.hint).fitting(),
            colour = if (chosen) colours.ink else colours.quiet,
            lines = 1,
        )
    }
}

@Composable
private fun androidx.compose.ui.text.TextStyle.fitting() = with(androidx.compose.ui.platform.LocalDensity.current) {
    if (fontScale <= 1.25f) this@fitting else copy(fontSize = (13 * 1.25f / fontScale).sp)
}

@Composable
private fun Place.word() = when (this) {
    Place.Today -> Look.words.placeToday
    Place.Together -> Look.words.placeTogether
    Place.Journal -> Look.words.placeJournal
    Place.Rituals -> Look.words.placeRituals
    Place.Us -> Look.words.placeUs
}
