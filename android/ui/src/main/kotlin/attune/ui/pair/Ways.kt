package attune.ui.pair

import androidx.compose.runtime.Composable
import attune.kit.pair.PairEvent
import attune.kit.pair.PairState
import attune.kit.pair.Way
import attune.ui.components.ChoiceRow
import attune.ui.components.GroupTitle
import attune.ui.components.LabelledField
import attune.ui.components.PrivacyLine
import attune.ui.components.Sight
import attune.ui.components.Writing
import attune.ui.strings.Words
import attune.ui.theme.Look

/** How the couple's exchange will travel, each way with who sees what of it. */
@Composable
internal fun Ways(state: PairState, onEvent: (PairEvent) -> Unit) {
    GroupTitle(Look.words.pairWayTitle)
    for (way in state.ways) {
        val (name, below) = Look.words.of(way)
        ChoiceRow(name, way == state.way, { onEvent(PairEvent.WayChosen(way)) }, below = below)
    }
    if (state.way != Way.WebDav) return
    PrivacyLine(Sight.Shared, Look.words.pairWayWho)
    Place(Look.words.pairAddress, state.address, Writing.Code) { onEvent(PairEvent.AddressTyped(it)) }
    Place(Look.words.pairUser, state.user, Writing.Code) { onEvent(PairEvent.UserTyped(it)) }
    Place(Look.words.pairPassword, state.password, Writing.Secret) { onEvent(PairEvent.PasswordTyped(it)) }
}

@Composable
private fun Place(label: String, typed: String, writing: Writing, onTyped: (String) -> Unit) =
    LabelledField(typed, onTyped, label, writing)

/** A web space is known by its address, its user and a password. */
internal val PairState.knowsItsWay get() = way != Way.WebDav || listOf(address, user, password).all(String::isNotBlank)

private fun Words.of(way: Way) = when (way) {
    Way.Folder -> pairWayFolder to pairWayFolderBelow
    Way.WebDav -> pairWayWebdav to pairWayWebdavBelow
    Way.ByHand -> pairWayHand to pairWayHandBelow
}
