package attune.ui.components

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.ui.theme.Look
import attune.ui.theme.Space
import attune.ui.theme.grid

/** What a read has come to: a line while it lasts, what went wrong with a way forward, or [content]. */
@Composable
fun <T> LoadView(load: Load<T>, onRetry: (() -> Unit)? = null, onBack: (() -> Unit)? = null, content: @Composable (T) -> Unit) = when (load) {
    Load.Loading -> Page(null, onBack = onBack) { ProgressLine(Look.words.stateLoading, Modifier.padding(top = grid(10))) }
    is Load.Failed -> Page(null, onBack = onBack) {
        // Trying again brings nothing back that is gone; what leads back stands above.
        if (load.failure.kind == CoreFailure.Kind.GONE) EmptyState(Look.words.stateGone, Modifier.announced(), below = load.failure.message) else EmptyState(Look.words.stateFailed, Modifier.announced(), below = load.failure.message, action = onRetry?.let { Look.words.doTryAgain }, onAction = { onRetry?.invoke() })
    }
    is Load.Ready -> content(load.value)
}

/** A failed tap, told beside what it was about; where only the vault stands in the way, [onVault] leads there. */
@Composable
fun Trouble(trouble: CoreFailure?, modifier: Modifier = Modifier, onVault: (() -> Unit)? = null) {
    if (trouble == null) return
    val toVault = onVault.takeIf { trouble.kind == CoreFailure.Kind.VAULT }
    Notice(trouble.message.ifEmpty { Look.words.stateInternal }, modifier, toVault?.let { Look.words.vaultOpen }, toVault ?: {})
}

/** Something in the middle of an otherwise empty page. */
@Composable
fun Middle(content: @Composable () -> Unit) = Box(Modifier.fillMaxSize().padding(Space.page), Alignment.Center) { content() }
