package attune.ui.theme

import androidx.compose.animation.core.FiniteAnimationSpec
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.tween
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable

/** Fades and slides last 200 ms; with reduced motion they are over at once. */
@Composable
@ReadOnlyComposable
fun <T> gentle(): FiniteAnimationSpec<T> = if (Look.motion == Motion.Full) tween(200) else snap()
