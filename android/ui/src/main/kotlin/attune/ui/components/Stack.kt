package attune.ui.components

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.grid

/** Things below each other with the same air between them. */
@Composable
fun Stack(
    modifier: Modifier = Modifier,
    gap: Dp = Space.between,
    align: Alignment.Horizontal = Alignment.Start,
    content: @Composable ColumnScope.() -> Unit,
) = Column(modifier, Arrangement.spacedBy(gap), align, content)

/** One thought. Paper on paper: a line around it and no shadow. */
@Composable
fun Card(modifier: Modifier = Modifier, gap: Dp = grid(2), onTap: (() -> Unit)? = null, content: @Composable ColumnScope.() -> Unit) {
    val colours = Look.colours
    Stack(
        modifier
            .fillMaxWidth()
            .background(colours.card, Shapes.card)
            .border(1.dp, colours.line, Shapes.card)
            .then(if (onTap == null) Modifier else Modifier.tap(Shapes.card, onTap = onTap))
            .padding(Space.card),
        gap,
        content = content,
    )
}
