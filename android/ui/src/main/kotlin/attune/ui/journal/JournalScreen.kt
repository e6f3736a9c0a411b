package attune.ui.journal

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import attune.kit.core.EntryCard
import attune.kit.core.JournalRecord
import attune.kit.core.Load
import attune.kit.core.VaultState
import attune.kit.core.Which
import attune.kit.journal.Door
import attune.kit.journal.JournalEvent
import attune.kit.journal.JournalState
import attune.kit.journal.door
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.ConfirmSheet
import attune.ui.components.EmptyState
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.IconButton
import attune.ui.components.Icons
import attune.ui.components.Notice
import attune.ui.components.PersonLine
import attune.ui.components.PrivacyLine
import attune.ui.components.ProgressLine
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Switcher
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.announced
import attune.ui.components.fading
import attune.ui.strings.joined
import attune.ui.theme.Look
import attune.ui.theme.Space
import attune.ui.theme.grid

/** Two journals in one place, never to be confused: mine, which nobody else ever sees, and ours, which both do. */
@Composable
fun JournalScreen(state: JournalState, onEvent: (JournalEvent) -> Unit) {
    val page = (state.load as? Load.Ready)?.value
    Stack(Modifier.fillMaxSize().background(Look.colours.paper), Space.between) {
        val list = rememberLazyListState()
        LazyColumn(
            Modifier.weight(1f).fillMaxWidth().fading(list, Look.colours.paper), list,
            contentPadding = PaddingValues(start = Space.page, end = Space.page, top = grid(6), bottom = grid(6)),
            verticalArrangement = Arrangement.spacedBy(Space.between),
        ) {
            item { Head(state, page, onEvent) }
            if (page != null) body(state, page, onEvent)
            else item { (state.load as? Load.Failed)?.let { EmptyState(Look.words.stateFailed, Modifier.announced(), below = it.failure.message, action = Look.words.doTryAgain, onAction = { onEvent(JournalEvent.Retried) }) } ?: ProgressLine(Look.words.stateLoading) }
        }
        if (page?.canWrite == true && (state.door ?: Door.UNLOCK) == Door.UNLOCK) Stack(
            Modifier.fillMaxWidth().padding(start = Space.page, end = Space.page, bottom = grid(4)),
        ) { AttuneButton(
                if (page.draftWaits) Look.words.journalGoOn else Look.words.journalWrite, { onEvent(JournalEvent.Written) }, Modifier.fillMaxWidth(),
                if (page.vault == VaultState.LOCKED) Weight.Quiet else Weight.Primary,
            ) }
    }
    ConfirmSheet(
        state.asking, Look.words.vaultNewWordsTitle, Look.words.vaultNewWordsHow, Look.words.vaultNewWordsShow, Look.words.doNotNow,
        { onEvent(JournalEvent.NewWordsTaken) }, { onEvent(JournalEvent.NewWordsAsked(false)) },
    )
}

@Composable
private fun Head(state: JournalState, page: JournalRecord?, onEvent: (JournalEvent) -> Unit) = Stack(gap = grid(4)) {
    Row(Modifier.fillMaxWidth().heightIn(min = Space.touch), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        Heading(Look.words.placeJournal, Modifier.weight(1f), Look.type.display)
        if (page?.which == Which.MINE && page.vault == VaultState.OPEN && state.door == null) {
            IconButton(Icons.key, Look.words.vaultNewWords, { onEvent(JournalEvent.NewWordsAsked(true)) })
            IconButton(Icons.lock, Look.words.journalLock, { onEvent(JournalEvent.Locked) })
        }
    }
    Switcher(listOf(Look.words.journalMine, Look.words.journalOurs), if (state.which == Which.MINE) 0 else 1) {
        onEvent(JournalEvent.Turned(if (it == 0) Which.MINE else Which.OURS))
    }
    PrivacyLine(
        if (state.which == Which.MINE) Sight.Mine else Sight.Shared,
        if (state.which == Which.MINE) Look.words.journalMineWho else Look.words.journalOursWho,
    )
    Trouble(state.trouble)
}

private fun androidx.compose.foundation.lazy.LazyListScope.body(state: JournalState, page: JournalRecord, onEvent: (JournalEvent) -> Unit) {
    val door = state.door
    when {
        door != null -> item { VaultDoor(door, state, onEvent) }
        state.entries.isEmpty() -> item { Empty(page) }
        else -> {
            items(state.entries, key = { it.id }) { Entry(it, page.which) { onEvent(JournalEvent.Opened(it.id)) } }
            if (page.next != null) item {
                LaunchedEffect(page.next) { onEvent(JournalEvent.More) }
                ProgressLine(Look.words.stateLoading)
            }
        }
    }
}

@Composable
private fun Empty(page: JournalRecord) = when {
    page.which == Which.MINE -> EmptyState(Look.words.journalMineEmpty, below = Look.words.journalMineEmptyBelow, sign = Icons.pen)
    page.canWrite -> EmptyState(Look.words.journalOursEmpty, below = Look.words.journalOursEmptyBelow)
    else -> EmptyState(Look.words.journalAlone, below = Look.words.journalAloneBelow)
}

@Composable
private fun Entry(entry: EntryCard, which: Which, onTap: () -> Unit) = Card(onTap = onTap) {
    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Min), Arrangement.spacedBy(Space.between)) {
        if (which == Which.OURS) PersonLine(second = !entry.own)
        Stack(Modifier.weight(1f), grid(1)) {
            Hint(joined(listOfNotNull(Look.dates.day(entry.day), entry.author.takeIf { which == Which.OURS })))
            Text(entry.excerpt, style = Look.type.own, lines = 5)
            if (entry.feelings.isNotEmpty()) Hint(joined(entry.feelings))
            if (entry.datedAhead) Hint(Look.words.entryDatedAhead)
            if (entry.otherVersions > 0u) Notice(Look.words.entryOtherVersion)
        }
    }
}
