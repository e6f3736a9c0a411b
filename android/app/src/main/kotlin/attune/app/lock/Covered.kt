package attune.app.lock

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import attune.ui.components.AttuneButton
import attune.ui.components.Mark
import attune.ui.theme.Look
import attune.ui.theme.grid

/** [content], or in its place, while it waits for its owner, a cover: the mark on paper, and the way in. [onCover]: it is in its place. */
@Composable
fun Covered(lock: AppLock, onOpen: () -> Unit, onCover: () -> Unit, content: @Composable () -> Unit) {
    val locked by lock.locked.collectAsState()
    // Where one had scrolled to is kept; nothing of it stays on the screen, for eyes or for a screen reader.
    val kept = rememberSaveableStateHolder()
    if (locked) {
        Cover(onOpen)
        SideEffect(onCover)
    } else {
        kept.SaveableStateProvider(KEY) { content() }
    }
}

private const val KEY = "app"

@Composable
private fun Cover(onOpen: () -> Unit) = Column(
    Modifier.fillMaxSize().background(Look.colours.paper).windowInsetsPadding(WindowInsets.safeDrawing),
    Arrangement.spacedBy(grid(8), Alignment.CenterVertically),
    Alignment.CenterHorizontally,
) {
    Mark(one = false, two = false, description = Look.words.appName, height = grid(16))
    AttuneButton(Look.words.vaultUnlock, onOpen)
}
