package attune.desktop.evening

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.AnnotatedString

/** A step that did not show what it should. */
class NotShown(message: String) : Exception(message)

/** A hand and an eye for the part of the [stage] that is called [tag]: all of it, or one phone. */
class Hand(private val stage: Stage, private val tag: String?) {
    /** Everything that can be read there, by eye or by a screen reader. */
    fun reads(): List<String> = nodes().flatMap(::words)

    fun sees(text: String): Boolean = reads().any { text in it }

    /** Waits until [text] stands there, whole or as a part of a line. */
    suspend fun awaits(text: String) {
        find { Unit.takeIf { sees(text) } } ?: throw NotShown("“$text” is not there; there is: ${reads().joinToString(" | ")}")
        stage.rest()
    }

    fun seesNot(text: String) {
        if (sees(text)) throw NotShown("“$text” is there and should not be")
    }

    /** Taps what carries [text], wherever on the page it stands; of several the one on top or lowest, or the [first]. */
    suspend fun taps(text: String, first: Boolean = false) {
        val seek = { targets(text).run { if (first) firstOrNull() else lastOrNull() } }
        val node = find(seek) ?: throw NotShown("nothing to tap says “$text”; there is: ${reads().joinToString(" | ")}")
        stage.rest()
        bringIntoView(seek() ?: node, seek)
        val there = seek() ?: node
        stage.touch(there.boundsInWindow.center)
        stage.rest()
    }

    /** Touches a place inside what is called [label], from 0 to 1 across and down. */
    suspend fun touches(label: String, across: Float, down: Float) {
        val seek = { nodes().firstOrNull { label in words(it) } }
        val node = find(seek) ?: throw NotShown("nothing is called “$label”")
        bringIntoView(node, seek)
        val box = (seek() ?: node).boundsInWindow
        stage.touch(Offset(box.left + box.width * across, box.top + box.height * down))
        stage.rest()
    }

    /** Writes into the field called [label]. */
    suspend fun writes(label: String, text: String) {
        val seek = { nodes().firstOrNull { label in words(it) && SemanticsActions.SetText in it.config } }
        val node = find(seek) ?: throw NotShown("there is no field “$label”; there is: ${reads().joinToString(" | ")}")
        bringIntoView(node, seek)
        (seek() ?: node).config[SemanticsActions.SetText].action?.invoke(AnnotatedString(text))
        stage.rest()
    }

    /** Scrolls until what carries [text] can be seen. */
    suspend fun looksAt(text: String) {
        val seek = { nodes().firstOrNull { node -> words(node).any { text in it } } }
        bringIntoView(find(seek) ?: throw NotShown("“$text” is not there"), seek)
    }

    private suspend fun bringIntoView(node: SemanticsNode, again: () -> SemanticsNode?) {
        var now = node
        repeat(6) {
            val scroll = generateSequence(now.parent) { it.parent }.firstOrNull { SemanticsActions.ScrollBy in it.config } ?: return
            val whole = Rect(now.positionInWindow, androidx.compose.ui.geometry.Size(now.size.width.toFloat(), now.size.height.toFloat()))
            val view = scroll.boundsInWindow
            if (whole.top >= view.top && (whole.bottom <= view.bottom || whole.height > view.height)) return
            scroll.config[SemanticsActions.ScrollBy].action?.invoke(0f, whole.center.y - view.center.y)
            stage.rest()
            now = again() ?: return
        }
    }

    private fun targets(text: String): List<SemanticsNode> = nodes().filter { node ->
        SemanticsActions.OnClick in node.config && SemanticsProperties.Disabled !in node.config && words(node).any { it == text }
    }

    private suspend fun <T : Any> find(seek: () -> T?): T? {
        repeat(MOST_FRAMES) {
            seek()?.let { return it }
            stage.frame()
        }
        return null
    }

    private fun nodes(): List<SemanticsNode> {
        val roots = stage.roots.flatMap(::all)
        return if (tag == null) roots else roots.filter { it.config.getOrNull(SemanticsProperties.TestTag) == tag }.flatMap(::all)
    }

    private fun all(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::all)

    private fun words(node: SemanticsNode): List<String> =
        node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
            listOfNotNull(node.config.getOrNull(SemanticsProperties.EditableText)?.text)

    private companion object {
        /** Some ten seconds: a passphrase is stretched on a busy machine. */
        const val MOST_FRAMES = 1500
    }
}
