package attune.ui.together

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.kit.core.PackageCard
import attune.kit.together.PackagesEvent
import attune.kit.together.PackagesState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.ConfirmSheet
import attune.ui.components.EqualChoice
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LinkRow
import attune.ui.components.LoadView
import attune.ui.components.Notice
import attune.ui.components.Page
import attune.ui.components.ProgressLine
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.minutes
import attune.ui.strings.joined
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.grid

/** Exercises from outside: those that lie here, or one that was picked and is looked at before it is added. */
@Composable
fun PackagesScreen(state: PackagesState, onEvent: (PackagesEvent) -> Unit) {
    val looking = state.looking
    if (looking != null) Looked(looking, state.trouble, onEvent)
    else LoadView(state.load, { onEvent(PackagesEvent.Retried) }, onBack = { onEvent(PackagesEvent.WentBack) }) { Lying(it, state, onEvent) }
    ConfirmSheet(
        state.sure, Look.words.packagesUnsignedTitle, looking?.signature.orEmpty(), Look.words.packagesAddUnsigned, Look.words.packagesLeave,
        { onEvent(PackagesEvent.AddedUnsigned) }, { onEvent(PackagesEvent.Unsure) },
    )
    val removing = state.removing
    ConfirmSheet(
        removing != null, Look.words.packagesRemoveTitle, Look.words.packagesRemoveHow, Look.words.packagesRemove, Look.words.packagesRemoveKeep,
        { if (removing != null) onEvent(PackagesEvent.Removed(removing.id)) }, { onEvent(PackagesEvent.RemoveKept) },
    )
}

@Composable
private fun Lying(packages: List<PackageCard>, state: PackagesState, onEvent: (PackagesEvent) -> Unit) =
    Page(Look.words.packagesTitle, onBack = { onEvent(PackagesEvent.WentBack) }) {
        Trouble(state.trouble)
        if (state.added) Notice(Look.words.packagesAdded)
        Text(Look.words.packagesHow, colour = Look.colours.quiet)
        AttuneButton(Look.words.packagesPick, { onEvent(PackagesEvent.Picked) }, Modifier.fillMaxWidth(), Weight.Quiet)
        if (state.preview is Load.Loading) ProgressLine(Look.words.stateLoading)
        if (packages.isNotEmpty()) GroupTitle(Look.words.packagesHere)
        for (one in packages) Lying(one, onEvent)
    }

/** One that lies here: whose it is, its exercises, and its way out. */
@Composable
private fun Lying(one: PackageCard, onEvent: (PackagesEvent) -> Unit) = Card(gap = grid(2)) {
    Heading(one.title, style = Look.type.lead)
    Hint(labelled(Look.words.packagesFrom, one.author))
    if (one.line.isNotEmpty()) Notice(one.line)
    for (exercise in one.exercises) LinkRow(exercise.title, { onEvent(PackagesEvent.ExerciseOpened(exercise.id)) }, below = minutes(exercise.minutes.toInt()))
    if (one.signature.isNotEmpty()) Hint(one.signature)
    val spoken = "${Look.words.packagesRemove}: ${one.title}"
    AttuneButton(Look.words.packagesRemove, { onEvent(PackagesEvent.RemoveAsked(one)) }, Modifier.offset(x = -grid(3)).semantics { contentDescription = spoken }, Weight.Plain)
}

/** One before it is added: who says that they wrote it, who signed it, what to mind, what it brings. */
@Composable
private fun Looked(one: PackageCard, trouble: CoreFailure?, onEvent: (PackagesEvent) -> Unit) = Page(
    one.title, onBack = { onEvent(PackagesEvent.LeftAlone) },
    bottom = {
        EqualChoice(
            { AttuneButton(Look.words.packagesLeave, { onEvent(PackagesEvent.LeftAlone) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.packagesAdd, { onEvent(PackagesEvent.Added) }, it) },
        )
    },
) {
    Trouble(trouble)
    if (one.line.isNotEmpty()) Notice(one.line)
    if (!one.signed) Notice(one.signature)
    Card {
        Text(labelled(Look.words.packagesFrom, one.author), style = Look.type.lead)
        if (one.signed) Text(one.signature)
    }
    Text(one.caution, colour = Look.colours.quiet)
    GroupTitle(Look.words.packagesBrings)
    for (exercise in one.exercises) Card {
        Text(exercise.title, style = Look.type.lead)
        Text(exercise.purpose, colour = Look.colours.quiet)
        Hint(joined(minutes(exercise.minutes.toInt()), if (exercise.solo) Look.words.togetherSolo else Look.words.togetherBoth))
    }
}
