package attune.ui.semantics

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import attune.ui.pictures.Light
import attune.ui.pictures.Sample
import attune.ui.pictures.Viewer

/** One screen as it lies on the glass while the rules look at it. */
class Seen(val light: Light, val sample: Sample, val viewer: Viewer) {
    init {
        viewer.show(light, sample.content)
    }

    /** As a screen reader goes through it: what is touched stands for the words in it. */
    val nodes: List<SemanticsNode> = viewer.nodes()

    /** Every word by itself. */
    val unmerged: List<SemanticsNode> = viewer.unmerged()

    /** What is said, in its order. */
    val spoken: List<SemanticsNode> = nodes.filter { it.label().isNotBlank() && (it.isTouched || it.ownLabel().isNotBlank()) && !it.isScrim }

    val touched: List<SemanticsNode> = nodes.filter(SemanticsNode::isTouched)
}

/** What holds of every screen in each of [lights]; [check] says what does not. */
class Rule(val name: String, val lights: List<Light> = Light.entries, val check: Seen.() -> Unit)


/** Whether a person can act on it. */
val SemanticsNode.isTouched get() = SemanticsActions.OnClick in config || isField || SemanticsActions.SetProgress in config

val SemanticsNode.isField get() = SemanticsActions.SetText in config

val SemanticsNode.isHeading get() = SemanticsProperties.Heading in config

val SemanticsNode.role: Role? get() = config.getOrNull(SemanticsProperties.Role)

/** What is behind a sheet: it closes that sheet, as the sheet's own ways out do. */
val SemanticsNode.isScrim get() = config.getOrNull(SemanticsActions.OnClick)?.label in Light.entries.map { it.words.doClose }

/** Where it stands, whole, in pixels of the glass. */
val SemanticsNode.box get() = Rect(positionInWindow, Size(size.width.toFloat(), size.height.toFloat()))

/** It and all that it stands in, from the inside out. */
val SemanticsNode.line get() = generateSequence(this) { it.parent }

/** What a screen reader says of it, or of what is in it. */
fun SemanticsNode.label(): String = ownLabel().ifBlank { children.joinToString(" ") { it.label() } }.trim()

fun SemanticsNode.ownLabel(): String =
    (config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() + config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }).joinToString(" ")

/** How its text was laid out; null where it has none. */
fun SemanticsNode.layout(): TextLayoutResult? =
    mutableListOf<TextLayoutResult>().also { config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(it) }.firstOrNull()
