package attune.ui.components

import androidx.compose.animation.AnimatedVisibility
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.slideInVertically
import androidx.compose.animation.slideOutVertically
import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.focusable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.State
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusProperties
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.dismiss
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.gentle
import attune.ui.theme.grid

/** Where sheets appear: over everything of one phone, its bar included. */
class SheetHost {
    internal val sheets = mutableStateMapOf<Any, State<Shown>>()
}

private val LocalSheetHost = staticCompositionLocalOf<SheetHost> { error("a WithSheets around everything gives the host") }

/** [content] and, above it, the sheets it shows; while one is open, what is behind it is not there for a screen reader. */
@Composable
fun WithSheets(content: @Composable () -> Unit) {
    val host = remember { SheetHost() }
    CompositionLocalProvider(LocalSheetHost provides host) {
        Box(Modifier.fillMaxSize()) {
            Box(Modifier.fillMaxSize().then(if (host.sheets.values.any { it.value.shown }) Modifier.clearAndSetSemantics {} else Modifier)) { content() }
            for ((key, sheet) in host.sheets) key(key) { Drawn(sheet.value) }
        }
    }
}

/** A sheet from below, inside its own phone: what is behind it goes dark and a tap there closes it. */
@Composable
fun Sheet(shown: Boolean, title: String, onClose: () -> Unit, content: @Composable () -> Unit) {
    val host = LocalSheetHost.current
    val key = remember { Any() }
    val now = rememberUpdatedState(Shown(shown, title, onClose, content))
    DisposableEffect(host) {
        host.sheets[key] = now
        onDispose { host.sheets.remove(key) }
    }
}

internal data class Shown(val shown: Boolean, val title: String, val onClose: () -> Unit, val content: @Composable () -> Unit)

@Composable
private fun Drawn(sheet: Shown) {
    val (shown, title, onClose, content) = sheet
    Box(Modifier.fillMaxSize()) {
        AnimatedVisibility(shown, Modifier.fillMaxSize(), fadeIn(gentle()), fadeOut(gentle())) {
            Box(
                Modifier.fillMaxSize().background(Look.colours.scrim)
                    .clickable(remember { MutableInteractionSource() }, null, onClickLabel = Look.words.doClose, onClick = onClose)
                    .semantics { contentDescription = title },
            )
        }
        AnimatedVisibility(
            shown, Modifier.align(Alignment.BottomCenter),
            slideInVertically(gentle()) { it } + fadeIn(gentle()), slideOutVertically(gentle()) { it } + fadeOut(gentle()),
        ) {
            // The keys begin in the sheet and stay there.
            val start = remember { FocusRequester() }
            LaunchedEffect(Unit) { start.requestFocus() }
            Stack(
                Modifier.fillMaxWidth()
                    .focusRequester(start).focusProperties { onExit = { cancelFocusChange() } }.focusable()
                    .semantics { paneTitle = title; dismiss { onClose(); true } }
                    .onPreviewKeyEvent { event -> (event.key == Key.Escape && event.type == KeyEventType.KeyDown).also { if (it) onClose() } }
                    .background(Look.colours.paper, Shapes.sheet)
                    .pointerInput(Unit) {}
                    .verticalScroll(rememberScrollState())
                    .padding(start = Space.page, end = Space.page, top = grid(3), bottom = grid(7)),
                grid(4),
            ) {
                Box(Modifier.align(Alignment.CenterHorizontally).size(40.dp, 4.dp).background(Look.colours.line, Shapes.pill))
                content()
            }
        }
    }
}

/** Asks once before something that cannot be taken back: what happens, the act, and an equal way to keep things as they are. */
@Composable
fun ConfirmSheet(shown: Boolean, title: String, text: String, act: String, keep: String, onAct: () -> Unit, onKeep: () -> Unit) =
    Sheet(shown, title, onKeep) {
        Heading(title, style = Look.type.heading)
        Text(text, colour = Look.colours.quiet, align = TextAlign.Start)
        EqualChoice({ AttuneButton(keep, onKeep, it, Weight.Quiet) }, { AttuneButton(act, onAct, it) }, Modifier.padding(top = grid(2)))
    }
