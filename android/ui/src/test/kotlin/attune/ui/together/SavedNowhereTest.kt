package attune.ui.together

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.State
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.LocalSaveableStateRegistry
import androidx.compose.runtime.saveable.SaveableStateRegistry
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.runComposeUiTest
import attune.kit.core.value
import attune.kit.samples.SessionSamples
import attune.kit.together.SessionEvent
import attune.kit.together.SessionState
import attune.ui.components.Field
import attune.ui.components.Scale
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.WithSheets
import attune.ui.pictures.bundledFonts
import attune.ui.pictures.sampleDates
import attune.ui.theme.AttuneTheme
import attune.ui.theme.Day
import attune.ui.theme.Motion
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Nothing that is typed or touched at a step is left with the system, which would write it into files of its own. */
@OptIn(ExperimentalTestApi::class)
class SavedNowhereTest {
    @Test
    fun no_step_leaves_a_word_or_a_touch_to_be_given_back_later() {
        val touched = mutableMapOf<String, Int>()
        for ((name, state) in SessionSamples.all) runComposeUiTest {
            var shown by mutableStateOf(state)
            val registry = shows { SessionScreen(shown, { shown = shown.after(it) }) }
            val before = registry.saved()
            val count = touchEverything()
            val after = registry.saved()
            // A page that came by a touch says that it stands at its top.
            assertEquals(before.filterKeys { it in after }, after.filterKeys { it in before }, name)
            assertEquals(emptyList(), leaves(after).filter { it != 0 && it != 0f && it !is Boolean }, name)
            val kind = state.load.value?.step?.let { it::class.simpleName }.orEmpty()
            touched.merge(kind, count, Int::plus)
        }
        for (kind in listOf("Calm", "Fear", "Feelings", "Choose", "Scale", "Reflect", "Share", "Sealed", "Turn", "Agree")) assertTrue((touched[kind] ?: 0) > 0, "$kind of $touched")
    }

    /** The check is one: a field that leaves its words is found out, and so is a place on a scale. */
    @Test
    fun what_is_left_is_seen() = runComposeUiTest {
        val registry = shows { Leaving() }
        val before = registry.saved()
        assertTrue(touchEverything() > 0)
        val after = registry.saved()
        assertTrue(before != after && CANARY in leaves(after) && 7 in leaves(after), "$before, then $after")
    }

    @Composable
    private fun Leaving() {
        var text by rememberSaveable { mutableStateOf("") }
        var place by rememberSaveable { mutableStateOf<Int?>(null) }
        Stack {
            Field(text, { text = it }, "field", Sight.Mine, "")
            Scale(place, { place = it }, "scale", "low", "high", "unset")
        }
    }

    private fun ComposeUiTest.shows(content: @Composable () -> Unit): SaveableStateRegistry {
        val registry = SaveableStateRegistry(emptyMap()) { true }
        setContent {
            AttuneTheme(Day, bundledFonts, sampleDates, motion = Motion.Reduced) {
                CompositionLocalProvider(LocalSaveableStateRegistry provides registry) { WithSheets(content) }
            }
        }
        waitForIdle()
        return registry
    }

    /** Types into every field, moves every slider and taps whatever can be tapped; how much that was. */
    private fun ComposeUiTest.touchEverything(): Int {
        val sliders = SemanticsMatcher("moves") { SemanticsActions.SetProgress in it.config }
        val buttons = SemanticsMatcher("can be tapped") { SemanticsActions.OnClick in it.config && SemanticsActions.SetText !in it.config }
        return each(hasSetTextAction()) { performTextReplacement(CANARY) } +
            each(sliders) { performSemanticsAction(SemanticsActions.SetProgress) { it(7f) } } +
            each(buttons) { performSemanticsAction(SemanticsActions.OnClick) } +
            // What a tap brought.
            each(hasSetTextAction()) { performTextReplacement(CANARY) }
    }

    private fun ComposeUiTest.each(matcher: SemanticsMatcher, touch: SemanticsNodeInteraction.() -> Unit): Int {
        var at = 0
        // A touch may take others away.
        while (at < onAllNodes(matcher).fetchSemanticsNodes().size) {
            onAllNodes(matcher)[at].touch()
            waitForIdle()
            at++
        }
        return at
    }

    /** The step as it stands after what the screen told of. */
    private fun SessionState.after(event: SessionEvent): SessionState = when (event) {
        is SessionEvent.Typed -> copy(hand = hand.copy(texts = List(maxOf(hand.texts.size, event.index + 1)) { if (it == event.index) event.text else hand.texts.getOrElse(it) { "" } }))
        is SessionEvent.Toggled -> copy(hand = hand.copy(chosen = hand.chosen + event.id))
        is SessionEvent.Valued -> copy(hand = hand.copy(value = event.value))
        is SessionEvent.Tagged -> copy(hand = hand.copy(option = event.option))
        is SessionEvent.AsList -> copy(asList = event.asList)
        else -> this
    }

    /** What would be left now, by value: some of it is left as the very thing that goes on changing. */
    private fun SaveableStateRegistry.saved(): Map<String, List<Any?>> = performSave().mapValues { (_, left) -> left.map(::now) }

    private fun now(one: Any?): Any? = when (one) {
        is Map<*, *> -> one.mapValues { now(it.value) }
        is Iterable<*> -> one.map(::now)
        is Array<*> -> one.map(::now)
        is State<*> -> now(one.value)
        else -> one
    }

    /** Everything in it, however deep. */
    private fun leaves(saved: Any?): List<Any> = when (saved) {
        is Map<*, *> -> saved.values.flatMap(::leaves)
        is Iterable<*> -> saved.flatMap(::leaves)
        else -> listOfNotNull(saved)
    }

    private companion object {
        const val CANARY = "canary"
    }
}
