package attune.ui.theme

import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.ui.graphics.RectangleShape
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** Steps of the grid of four. */
fun grid(steps: Int): Dp = (steps * 4).dp

object Space {
    /** From the edge of the page to what stands on it. */
    val page = grid(6)

    /** Inside a card. */
    val card = grid(5)

    /** Between cards. */
    val between = 14.dp

    /** The least height of anything that is tapped. */
    val touch = grid(13)
}

object Shapes {
    val card = RoundedCornerShape(20.dp)
    val field = RoundedCornerShape(20.dp)
    val button = RoundedCornerShape(26.dp)
    val sheet = RoundedCornerShape(topStart = 28.dp, topEnd = 28.dp)
    val phone = RoundedCornerShape(44.dp)
    val pill = CircleShape

    /** All of what it covers. */
    val none = RectangleShape
}
