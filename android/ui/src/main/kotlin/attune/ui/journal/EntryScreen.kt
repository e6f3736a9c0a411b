package attune.ui.journal

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.EntryRecord
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.journal.EntryEvent
import attune.kit.journal.EntryState
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.ConfirmSheet
import attune.ui.components.EqualChoice
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.IconButton
import attune.ui.components.Icons
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.Sheet
import attune.ui.components.Sight
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.grid

/** One entry, whole. Only its writer edits, deletes or gives it to ours. */
@Composable
fun EntryScreen(state: EntryState, onEvent: (EntryEvent) -> Unit) = Box {
    LoadView(state.load, onBack = { onEvent(EntryEvent.WentBack) }) { entry -> Whole(entry, state, onEvent) }
    val entry = state.load.value
    ConfirmSheet(
        state.asking == EntryState.Asking.Delete, Look.words.entryDeleteTitle,
        if (entry?.which == Which.OURS) Look.words.entryDeleteOurs else Look.words.entryDeleteMine,
        Look.words.entryDelete, Look.words.doKeep, { onEvent(EntryEvent.Deleted) }, { onEvent(EntryEvent.Asked(null)) },
    )
    ShareSheet(entry, state.asking == EntryState.Asking.Share, onEvent)
}

@Composable
private fun Whole(entry: EntryRecord, state: EntryState, onEvent: (EntryEvent) -> Unit) = Page(
    null, onBack = { onEvent(EntryEvent.WentBack) },
    aside = { if (entry.own) IconButton(Icons.bin, Look.words.entryDelete, { onEvent(EntryEvent.Asked(EntryState.Asking.Delete)) }) },
    bottom = if (!entry.own) null else ({
        // While there are two versions, which of them stays is asked first.
        val edit = if (entry.otherVersions.isEmpty()) Weight.Primary else Weight.Quiet
        if (entry.which == Which.MINE) EqualChoice(
            { AttuneButton(Look.words.entryShare, { onEvent(EntryEvent.Asked(EntryState.Asking.Share)) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.entryEdit, { onEvent(EntryEvent.Edited) }, it, edit) },
        ) else AttuneButton(Look.words.entryEdit, { onEvent(EntryEvent.Edited) }, Modifier.fillMaxWidth(), edit)
    }),
) {
    PrivacyLine(if (entry.which == Which.MINE) Sight.Mine else Sight.Shared, entry.whoSees)
    Heading(Look.dates.day(entry.day), Modifier.padding(top = grid(1)), Look.type.title)
    Hint(joined(listOfNotNull(entry.author.takeIf { entry.which == Which.OURS }, Look.dates.clock(entry.atMs))))
    Trouble(state.trouble)
    for (paragraph in paragraphs(entry.body)) Text(paragraph, style = Look.type.own)
    if (entry.feelings.isNotEmpty()) Hint(joined(entry.feelings))
    Versions(entry, onEvent)
}

/** The plain reading of an entry's text: its paragraphs. */
internal fun paragraphs(body: String): List<String> = body.split(Regex("\n\\s*\n")).map { it.trim() }.filter { it.isNotEmpty() }

@Composable
private fun Versions(entry: EntryRecord, onEvent: (EntryEvent) -> Unit) {
    if (entry.otherVersions.isEmpty()) return
    GroupTitle(Look.words.entryOtherVersion, Modifier.padding(top = grid(3)))
    entry.otherVersions.forEachIndexed { index, body ->
        Card(gap = grid(3)) {
            Text(body, style = Look.type.own, lines = 6)
            AttuneButton(Look.words.entryTakeVersion, { onEvent(EntryEvent.VersionChosen(index + 1)) }, weight = Weight.Quiet)
        }
    }
    AttuneButton(Look.words.entryKeepVersion, { onEvent(EntryEvent.VersionChosen(0)) }, Modifier.fillMaxWidth(), Weight.Quiet)
}

@Composable
private fun ShareSheet(entry: EntryRecord?, shown: Boolean, onEvent: (EntryEvent) -> Unit) =
    Sheet(shown && entry != null, Look.words.entryShareTitle, { onEvent(EntryEvent.Asked(null)) }) {
        Heading(Look.words.entryShareTitle, style = Look.type.heading)
        PrivacyLine(Sight.Shared, Look.words.entryShareWho)
        Card { Text(entry?.body.orEmpty(), style = Look.type.quote, lines = 8) }
        EqualChoice(
            { AttuneButton(Look.words.doKeepToMyself, { onEvent(EntryEvent.Asked(null)) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.doSend, { onEvent(EntryEvent.Shared) }, it) },
        )
    }
