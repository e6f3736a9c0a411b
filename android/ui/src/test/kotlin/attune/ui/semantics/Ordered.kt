package attune.ui.semantics

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.unit.LayoutDirection
import attune.ui.pictures.Light
import attune.ui.strings.Words
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The line with what leads back and away, in dp. */
private const val TOP_LINE = 52

/** Texts that can be selected take the focus as well: so many more steps of the Tab key a screen may have. */
private const val MORE_STOPS = 4

/** In which order a screen is read aloud and gone through with the keyboard. */
val ordered = listOf(
    Rule("what is read goes down the page and along the line") {
        for ((before, after) in spoken.zipWithNext()) {
            if (after.line.any { it.id == before.id }) continue
            val (one, other) = apart(before, after)
            assertTrue(!other.standsBefore(one, light.direction), "'${after.label()}' is read after '${before.label()}' but stands before it")
        }
    },
    Rule("a heading comes before what it is about") {
        // Nothing to read has come yet, or nothing could be read.
        if (sample.state.load() in setOf("Loading", "Failed")) return@Rule
        val first = spoken.indexOfFirst(SemanticsNode::isHeading)
        assertTrue(first >= 0, "there is no heading")
        val early = spoken.take(first).filter { it.isTouched && it.box.top >= TOP_LINE * it.layoutInfo.density.density }
        assertEquals(emptyList(), early.map { it.label() }, "touched before anything says what it is about")
        assertTrue(!spoken.last().isHeading, "the last thing said is the heading '${spoken.last().label()}'")
    },
    Rule("a sheet hides what is behind it") {
        val sheet = nodes.firstOrNull { SemanticsProperties.PaneTitle in it.config } ?: return@Rule
        val others = spoken.filter { node -> node.line.none { it.id == sheet.id } }
        assertEquals(emptyList(), others.map { it.label() })
    },
    // Last, since it leaves the focus where the keys led it.
    Rule("the Tab key reaches everything in the order in which it is read", listOf(Light.DAY)) {
        // The field of feelings is for fingers and pointers; the list beside it is its form for keys.
        val expected = touched.filter { SemanticsProperties.Disabled !in it.config && !it.isScrim && it.label() != Words().fieldSpoken }
        val reached = (0 until expected.size + MORE_STOPS).mapNotNull {
            viewer.press(Key.Tab)
            viewer.nodes().firstOrNull { it.config.getOrNull(SemanticsProperties.Focused) == true }?.id
        }.distinct()
        val names = nodes.associate { it.id to it.label() }
        assertEquals(expected.map { it.label() }, reached.filter { id -> expected.any { it.id == id } }.map { names[it] })
        val behind = reached.filter { id -> nodes.none { it.id == id } }
        assertEquals(emptyList(), behind, "the focus went where nothing can be read")
    },
)

/** What stands for each of two in the order of reading: the groups that are read as one, where they are in different ones. */
private fun apart(one: SemanticsNode, other: SemanticsNode): Pair<SemanticsNode, SemanticsNode> {
    fun groups(node: SemanticsNode) = node.line.filter { it.config.getOrNull(SemanticsProperties.IsTraversalGroup) == true }.toList().reversed()
    val (its, others) = groups(one) to groups(other)
    val shared = its.zip(others).takeWhile { (a, b) -> a.id == b.id }.size
    return (its.getOrNull(shared) ?: one) to (others.getOrNull(shared) ?: other)
}

/** Whether it lies wholly above [other], or beside it on the side where a line begins. */
private fun SemanticsNode.standsBefore(other: SemanticsNode, direction: LayoutDirection): Boolean {
    val (mine, its) = box to other.box
    if (mine.bottom <= its.top + 1) return true
    val shared = minOf(mine.bottom, its.bottom) - maxOf(mine.top, its.top)
    if (shared < minOf(mine.height, its.height) / 2) return false
    return if (direction == LayoutDirection.Ltr) mine.right <= its.left + 1 else mine.left >= its.right - 1
}

private fun Any.load(): String? = javaClass.methods.firstOrNull { it.name == "getLoad" }?.invoke(this)?.javaClass?.simpleName
