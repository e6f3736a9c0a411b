package attune.ui.pair

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.kit.core.PairConfirmed
import attune.kit.core.PairInviting
import attune.kit.core.PairJoining
import attune.kit.core.PairPaired
import attune.kit.core.PairPick
import attune.kit.core.PairStart
import attune.kit.core.PairWords
import attune.kit.core.QrCode
import attune.kit.pair.PairEvent
import attune.kit.pair.PairState
import attune.ui.components.AttuneButton
import attune.ui.components.ChoiceRow
import attune.ui.components.CodeCard
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LoadView
import attune.ui.components.Mark
import attune.ui.components.Notice
import attune.ui.components.Page
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.Writing
import attune.ui.strings.labelled
import attune.ui.theme.Look
import attune.ui.theme.grid

/** Two phones learn to trust each other: an invitation, the same words on both, one confirmation each. */
@Composable
fun PairScreen(state: PairState, onEvent: (PairEvent) -> Unit) = LoadView(state.load, onBack = { onEvent(PairEvent.WentBack) }) { pair ->
    when (pair) {
        is PairStart -> Start(pair, state, onEvent)
        is PairInviting -> Inviting(pair, state, onEvent)
        is PairJoining -> Joining(pair, state, onEvent)
        is PairWords -> WordsToRead(pair, state, onEvent)
        is PairPick -> WordsToPick(pair, state, onEvent)
        is PairConfirmed -> Confirmed(pair, state, onEvent)
        is PairPaired -> Paired(pair, state, onEvent)
    }
}

@Composable
private fun Start(pair: PairStart, state: PairState, onEvent: (PairEvent) -> Unit) = Page(Look.words.pairTitle, onBack = { onEvent(PairEvent.WentBack) }) {
    pair.last?.let { Notice(it) }
    Trouble(state.trouble)
    Text(Look.words.pairHow, colour = Look.colours.quiet)
    GroupTitle(Look.words.pairInviteTitle)
    ChoiceRow(Look.words.pairNearby, state.nearby, { onEvent(PairEvent.Nearby(true)) }, below = Look.words.pairNearbyBelow)
    ChoiceRow(Look.words.pairApart, !state.nearby, { onEvent(PairEvent.Nearby(false)) }, below = Look.words.pairApartBelow)
    Ways(state, onEvent)
    AttuneButton(Look.words.pairInvite, { onEvent(PairEvent.Invited) }, Modifier.fillMaxWidth(), enabled = state.knowsItsWay)
    GroupTitle(Look.words.pairJoinTitle, Modifier.padding(top = grid(3)))
    Scan(state, onEvent, Weight.Quiet)
    Paste(state, Look.words.pairJoinLabel, onEvent)
    AttuneButton(Look.words.pairJoin, { onEvent(PairEvent.Joined) }, Modifier.fillMaxWidth(), Weight.Quiet, enabled = state.typed.isNotBlank())
}

@Composable
private fun Inviting(pair: PairInviting, state: PairState, onEvent: (PairEvent) -> Unit) = Waiting(
    Look.words.pairInvitingTitle, state, onEvent, { AttuneButton(Look.words.pairCancel, { onEvent(PairEvent.Cancelled) }, weight = Weight.Plain) },
) {
    val code = pair.code.takeIf { state.nearby }
    Text(if (code == null) Look.words.pairInvitingHow else Look.words.pairInvitingShow, colour = Look.colours.quiet)
    Carried(pair.text, Look.words.pairInvitation, code, onEvent)
    Hint(labelled(Look.words.pairExpires, Look.dates.moment(pair.expiresMs)))
    if (pair.meets) LookAgain(onEvent) else Reply(state, onEvent)
}

@Composable
private fun Joining(pair: PairJoining, state: PairState, onEvent: (PairEvent) -> Unit) = Waiting(
    Look.words.pairJoiningTitle, state, onEvent, { AttuneButton(Look.words.pairStop, { onEvent(PairEvent.WordsDiffered) }, weight = Weight.Plain) },
) {
    val reply = pair.reply
    if (reply == null) {
        Text(Look.words.pairJoiningWait, colour = Look.colours.quiet)
        LookAgain(onEvent)
    } else {
        val code = pair.code.takeIf { state.nearby }
        Text(if (code == null) Look.words.pairCarry else Look.words.pairCarryShow, colour = Look.colours.quiet)
        Carried(reply, Look.words.pairReply, code, onEvent)
        Reply(state, onEvent)
    }
}

@Composable
private fun WordsToRead(pair: PairWords, state: PairState, onEvent: (PairEvent) -> Unit) = Page(
    Look.words.pairWordsTitle, onBack = { onEvent(PairEvent.WentBack) },
    bottom = {
        // A check against whoever may sit in between: neither answer is the one that is wished for.
        EqualChoice(
            { AttuneButton(Look.words.pairWordsDiffer, { onEvent(PairEvent.WordsDiffered) }, it, Weight.Quiet) },
            { AttuneButton(Look.words.pairWordsSame, { onEvent(PairEvent.WordsConfirmed) }, it, Weight.Quiet) },
        )
    },
) {
    Trouble(state.trouble)
    val (reply, code) = pair.reply to pair.code.takeIf { state.nearby }
    // What the other phone has to read first stands first.
    if (reply != null && code != null) {
        Text(Look.words.pairWordsFirst, colour = Look.colours.quiet)
        Carried(reply, Look.words.pairReply, code, onEvent)
    } else Text(Look.words.pairWordsHow, colour = Look.colours.quiet)
    WordsCard(pair.words, pair.digits)
    Hint(labelled(Look.words.pairWith, pair.partner))
    if (reply != null && code == null) {
        Text(Look.words.pairCarry, colour = Look.colours.quiet)
        Carried(reply, Look.words.pairReply, null, onEvent)
    }
}

@Composable
private fun WordsToPick(pair: PairPick, state: PairState, onEvent: (PairEvent) -> Unit) = Page(
    Look.words.pairPickTitle, onBack = { onEvent(PairEvent.WentBack) },
    bottom = { AttuneButton(Look.words.pairPickNone, { onEvent(PairEvent.WordsPicked(null)) }, Modifier.fillMaxWidth(), Weight.Quiet) },
) {
    Trouble(state.trouble)
    Text(Look.words.pairPickHow, colour = Look.colours.quiet)
    pair.choices.forEachIndexed { index, words -> PickCard(words) { onEvent(PairEvent.WordsPicked(index)) } }
    Hint(labelled(Look.words.pairWith, pair.partner))
}

@Composable
private fun Confirmed(pair: PairConfirmed, state: PairState, onEvent: (PairEvent) -> Unit) = Page(null, onBack = { onEvent(PairEvent.WentBack) }) {
    Trouble(state.trouble)
    Rings(one = true, two = false, title = Look.words.pairConfirmedTitle, below = Look.words.pairConfirmedBelow, name = pair.partner)
    pair.trouble?.let { Notice(it) }
    if (pair.folder != null) AttuneButton(Look.words.pairPickFolder, { onEvent(PairEvent.FolderPicked) }, Modifier.fillMaxWidth())
    LookAgain(onEvent)
}

@Composable
private fun Paired(pair: PairPaired, state: PairState, onEvent: (PairEvent) -> Unit) = Page(
    null, onBack = { onEvent(PairEvent.WentBack) },
    bottom = { AttuneButton(Look.words.doGoToToday, { onEvent(PairEvent.Finished) }, Modifier.fillMaxWidth()) },
) {
    Trouble(state.trouble)
    Rings(one = true, two = true, title = Look.words.pairPairedTitle, below = Look.words.pairPairedBelow, name = pair.partner)
    if (pair.bring.isEmpty()) return@Page
    GroupTitle(Look.words.pairBringTitle)
    for (own in pair.bring) ChoiceRow(own.title, own.id in state.ticked, { onEvent(PairEvent.Ticked(own.id)) }, many = true, below = own.summary)
    Hint(Look.words.pairBringBelow)
}

@Composable
private fun Rings(one: Boolean, two: Boolean, title: String, below: String, name: String) =
    Stack(Modifier.fillMaxWidth().padding(vertical = grid(14)), grid(4), Alignment.CenterHorizontally) {
        Mark(one, two, description = null, height = grid(20))
        Heading(title, Modifier.padding(top = grid(4)), align = TextAlign.Center)
        Text(name, style = Look.type.own)
        Text(below, Modifier.padding(horizontal = grid(3)), colour = Look.colours.quiet, align = TextAlign.Center)
    }

@Composable
private fun Waiting(title: String, state: PairState, onEvent: (PairEvent) -> Unit, stop: @Composable () -> Unit, content: @Composable ColumnScope.() -> Unit) =
    Page(title, onBack = { onEvent(PairEvent.WentBack) }, bottom = { stop() }) {
        Trouble(state.trouble)
        content()
    }

@Composable
private fun LookAgain(onEvent: (PairEvent) -> Unit) = AttuneButton(Look.words.pairLookAgain, { onEvent(PairEvent.LookedAgain) }, Modifier.fillMaxWidth(), Weight.Quiet)

@Composable
private fun Reply(state: PairState, onEvent: (PairEvent) -> Unit) {
    GroupTitle(Look.words.pairReplyTitle, Modifier.padding(top = grid(2)))
    Scan(state, onEvent)
    Paste(state, Look.words.pairReplyLabel, onEvent)
    AttuneButton(Look.words.pairTakeReply, { onEvent(PairEvent.Joined) }, Modifier.fillMaxWidth(), if (state.canScan) Weight.Quiet else Weight.Primary, state.typed.isNotBlank())
}

@Composable
private fun Scan(state: PairState, onEvent: (PairEvent) -> Unit, weight: Weight = Weight.Primary) {
    if (state.canScan) AttuneButton(Look.words.doScan, { onEvent(PairEvent.Scanned) }, Modifier.fillMaxWidth(), weight)
}

@Composable
private fun Carried(text: String, label: String, code: QrCode?, onEvent: (PairEvent) -> Unit) =
    CodeCard(text, label, code = code, onShare = { onEvent(PairEvent.Shared) })

@Composable
private fun Paste(state: PairState, label: String, onEvent: (PairEvent) -> Unit) = Field(
    state.typed, { onEvent(PairEvent.Typed(it)) }, label, Sight.Mine, Look.words.pairPasteWho, writing = Writing.Code, hint = label,
    least = grid(26),
)
