package attune.ui.components

import androidx.compose.foundation.clickable
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.semantics.Role

/** Something that is tapped: clipped to its shape, so that the press shows in that shape. */
fun Modifier.tap(shape: Shape, role: Role = Role.Button, enabled: Boolean = true, label: String? = null, onTap: () -> Unit): Modifier =
    clip(shape).clickable(enabled = enabled, onClickLabel = label, role = role, onClick = onTap)

/** One of several of which one holds. */
fun Modifier.pick(shape: Shape, chosen: Boolean, role: Role = Role.RadioButton, enabled: Boolean = true, onTap: () -> Unit): Modifier =
    clip(shape).selectable(selected = chosen, enabled = enabled, role = role, onClick = onTap)

/** One of several of which any may hold. */
fun Modifier.tick(shape: Shape, chosen: Boolean, enabled: Boolean = true, role: Role = Role.Checkbox, onTap: () -> Unit): Modifier =
    clip(shape).toggleable(value = chosen, enabled = enabled, role = role, onValueChange = { onTap() })
