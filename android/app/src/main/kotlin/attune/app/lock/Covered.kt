package attune.app.lock

import androidx.compose.runtime.Composable
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import attune.app.Bounded
import attune.ui.lock.Cover

/** [content], or in its place, while it waits for its owner, a cover. [onCover]: it is in its place. */
@Composable
fun Covered(lock: AppLock, onOpen: () -> Unit, onCover: () -> Unit, content: @Composable () -> Unit) {
    val locked by lock.locked.collectAsState()
    // Where one had scrolled to is kept; nothing of it stays on the screen, for eyes or for a screen reader.
    val kept = rememberSaveableStateHolder()
    if (locked) {
        Bounded { Cover(onOpen) }
        SideEffect(onCover)
    } else {
        kept.SaveableStateProvider(KEY) { content() }
    }
}

private const val KEY = "app"
