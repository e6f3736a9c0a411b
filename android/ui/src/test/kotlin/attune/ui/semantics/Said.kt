package attune.ui.semantics

import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import attune.ui.pictures.Light
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Choices put once for each of several cards, each of which says before it what it is about. */
private val ALLOWED_TWICE = Light.entries.map { it.words.entryTakeVersion }

private val SECRETS = Light.entries.flatMap { listOf(it.words.vaultPassphrase, it.words.vaultAgain, it.words.pairPassword) }

/** What a screen reader says of each thing. */
val said = listOf(
    Rule("everything that is touched has a name and a role") {
        for (node in touched) {
            assertTrue(node.label().isNotBlank(), "something to touch has no name: ${node.config}")
            assertTrue(node.isField || node.isScrim || node.role != null || SemanticsProperties.ProgressBarRangeInfo in node.config, "'${node.label()}' says no role")
        }
    },
    Rule("what can be chosen or moved says where it stands") {
        for (node in touched) {
            val says = when (node.role) {
                Role.RadioButton, Role.Tab -> SemanticsProperties.Selected in node.config
                Role.Checkbox, Role.Switch -> SemanticsProperties.ToggleableState in node.config
                else -> SemanticsProperties.ProgressBarRangeInfo !in node.config || SemanticsProperties.StateDescription in node.config
            }
            assertTrue(says, "'${node.label()}' says not where it stands")
        }
    },
    Rule("no two things to touch have one name") {
        val twice = touched.filterNot { it.isScrim }.groupBy { it.label() }.filter { (name, nodes) -> nodes.size > 1 && name !in ALLOWED_TWICE }
        assertEquals(emptySet(), twice.keys)
    },
    Rule("what is secret is marked so and nothing else is") {
        for (field in touched.filter(SemanticsNode::isField)) {
            val secret = SECRETS.any { it in field.label() }
            assertEquals(secret, SemanticsProperties.Password in field.config, "'${field.label()}' is read aloud as it is typed and should not be, or is not and should be")
        }
    },
    Rule("every picture is described, or not there for a screen reader") {
        for (node in nodes.filter { it.role == Role.Image }) {
            assertTrue(node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty().any(String::isNotBlank), "a picture says nothing")
        }
    },
    Rule("what went wrong and what is news is said when it appears") {
        for (news in news(sample.state)) {
            val node = unmerged.lastOrNull { news in it.ownLabel() }
            assertTrue(node != null, "'$news' is nowhere to be read")
            assertTrue(node.line.any { SemanticsProperties.LiveRegion in it.config }, "'$news' is not said when it appears")
        }
    },
)

/** What a state says went wrong or is new: its trouble, its failed load, its line. */
private fun news(state: Any): List<String> {
    fun read(from: Any, getter: String): Any? = from.javaClass.methods.firstOrNull { it.name == getter && it.parameterCount == 0 }?.invoke(from)
    val failures = listOfNotNull(read(state, "getTrouble"), read(state, "getLoad")?.let { read(it, "getFailure") })
    return failures.mapNotNull { read(it, "getMessage") as? String } + listOfNotNull(read(state, "getLine") as? String)
}
