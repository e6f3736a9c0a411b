package attune.ui.theme

import androidx.compose.foundation.IndicationNodeFactory
import androidx.compose.foundation.interaction.FocusInteraction
import androidx.compose.foundation.interaction.HoverInteraction
import androidx.compose.foundation.interaction.InteractionSource
import androidx.compose.foundation.interaction.PressInteraction
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.ContentDrawScope
import androidx.compose.ui.node.DelegatableNode
import androidx.compose.ui.node.DrawModifierNode
import androidx.compose.ui.node.invalidateDraw
import kotlinx.coroutines.launch

/** A touched thing darkens a little, as paper does under a finger; one under a pointer or holding the focus a little less. */
class Press(private val ink: Color) : IndicationNodeFactory {
    override fun create(interactionSource: InteractionSource): DelegatableNode = Node(interactionSource, ink)
    override fun equals(other: Any?) = other is Press && other.ink == ink
    override fun hashCode() = ink.hashCode()

    private class Node(private val source: InteractionSource, private val ink: Color) : Modifier.Node(), DrawModifierNode {
        private var pressed = 0
        private var hovered = 0
        private var focused = 0

        override fun onAttach() {
            coroutineScope.launch {
                source.interactions.collect {
                    when (it) {
                        is PressInteraction.Press -> pressed++
                        is PressInteraction.Release, is PressInteraction.Cancel -> pressed--
                        is HoverInteraction.Enter -> hovered++
                        is HoverInteraction.Exit -> hovered--
                        is FocusInteraction.Focus -> focused++
                        is FocusInteraction.Unfocus -> focused--
                    }
                    invalidateDraw()
                }
            }
        }

        override fun ContentDrawScope.draw() {
            drawContent()
            val veil = when {
                pressed > 0 -> .12f
                focused > 0 -> .08f
                hovered > 0 -> .04f
                else -> return
            }
            drawRect(ink, alpha = veil)
        }
    }
}
