package attune.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.requiredSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.runComposeUiTest
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import attune.ui.components.WithSheets
import attune.ui.pictures.bundledFonts
import attune.ui.pictures.samples
import attune.ui.strings.Words
import attune.ui.theme.AttuneTheme
import attune.ui.theme.Day
import attune.ui.theme.Motion
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import kotlin.test.assertTrue

/** What a screen reader meets on every sample of every screen, at plain and at twice the text size, in both directions. */
@OptIn(ExperimentalTestApi::class)
class SemanticsTest {
    @TestFactory
    fun everything_that_is_touched_says_what_it_is_and_is_large_enough() = everywhere { where, nodes ->
        for (node in nodes.filter(SemanticsNode::isTouched)) {
            assertTrue(node.label().isNotBlank(), "$where: something to touch has no name: ${node.config}")
            val isField = SemanticsActions.SetText in node.config
            val role = node.config.getOrNull(SemanticsProperties.Role)
            assertTrue(isField || node.isScrim || role != null, "$where: '${node.label()}' says no role")
            if (role == Role.RadioButton || role == Role.Tab) assertTrue(SemanticsProperties.Selected in node.config, "$where: '${node.label()}' says not whether it is chosen")
            val density = node.layoutInfo.density.density
            val (width, height) = node.layoutInfo.width / density to node.layoutInfo.height / density
            assertTrue(height >= 47.9f, "$where: '${node.label()}' is only $height dp high")
            assertTrue(width >= 47.9f, "$where: '${node.label()}' is only $width dp wide")
        }
    }

    @TestFactory
    fun no_text_is_cut() = everywhere { where, nodes ->
        for (node in nodes) {
            val layouts = mutableListOf<TextLayoutResult>()
            node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(layouts)
            for (text in layouts) {
                if (text.layoutInput.maxLines < Int.MAX_VALUE || text.layoutInput.text.isEmpty()) continue
                val lines = 0 until text.lineCount
                val high = lines.maxOfOrNull { text.getLineBottom(it) } ?: 0f
                val wide = lines.maxOfOrNull { text.getLineRight(it) - text.getLineLeft(it) } ?: 0f
                assertTrue(high <= text.size.height + 1.5f, "$where: cut below: '${text.layoutInput.text}' $high of ${text.size}")
                assertTrue(wide <= text.size.width + 1.5f, "$where: cut at the side: '${text.layoutInput.text}' $wide of ${text.size}")
            }
        }
    }

    @TestFactory
    fun every_screen_has_a_title_to_jump_to() = samples.flatMap { (screen, states) ->
        states.filterKeys { it !in setOf("failed", "waiting") }.map { (state, content) ->
            DynamicTest.dynamicTest("$screen $state") {
                nodesOf(1f, LayoutDirection.Ltr, content) { nodes ->
                    assertTrue(nodes.any { SemanticsProperties.Heading in it.config }, "$screen $state has no heading")
                }
            }
        }
    }

    private fun everywhere(check: (String, List<SemanticsNode>) -> Unit): List<DynamicTest> = samples.flatMap { (screen, states) ->
        states.flatMap { (state, content) ->
            listOf(1f to LayoutDirection.Ltr, 2f to LayoutDirection.Ltr, 1f to LayoutDirection.Rtl).map { (scale, direction) ->
                DynamicTest.dynamicTest("$screen $state ${(scale * 100).toInt()} % $direction") {
                    nodesOf(scale, direction, content) { check("$screen $state", it) }
                }
            }
        }
    }

    private fun nodesOf(scale: Float, direction: LayoutDirection, content: @Composable () -> Unit, use: (List<SemanticsNode>) -> Unit) = runComposeUiTest {
        setContent {
            AttuneTheme(Day, bundledFonts, motion = Motion.Reduced) {
                CompositionLocalProvider(LocalLayoutDirection provides direction, LocalDensity provides Density(1f, scale)) {
                    Box(Modifier.requiredSize(390.dp, 2400.dp)) { WithSheets { content() } }
                }
            }
        }
        waitForIdle()
        use(onRoot().fetchSemanticsNode().all())
    }
}

private fun SemanticsNode.all(): List<SemanticsNode> = listOf(this) + children.flatMap { it.all() }

private val SemanticsNode.isTouched get() = SemanticsActions.OnClick in config || SemanticsActions.SetText in config

/** What is behind a sheet: it closes that sheet, as the sheet's own ways out do. */
private val SemanticsNode.isScrim get() = config.getOrNull(SemanticsActions.OnClick)?.label == Words().doClose

private fun SemanticsNode.label(): String =
    (config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() + config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text })
        .joinToString(" ").ifBlank { children.joinToString(" ") { it.label() } }.trim()
