package attune.app

import android.content.Intent
import android.os.Bundle
import android.os.Parcel
import android.os.Parcelable
import android.util.SparseArray
import androidx.compose.runtime.State
import androidx.compose.ui.semantics.AccessibilityAction
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsPropertyKey
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.AnnotatedString
import attune.kit.app.App
import attune.kit.core.CalmStep
import attune.kit.core.ChooseStep
import attune.kit.core.FearStep
import attune.kit.core.FeelingsStep
import attune.kit.core.ReflectStep
import attune.kit.core.ScaleStep
import attune.kit.core.ShareStep
import attune.kit.core.StepView
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.together.SessionEvent
import attune.kit.together.SessionModel
import kotlinx.coroutines.runBlocking
import kotlin.reflect.KClass
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** What the system is handed when the app is left, which it writes into files of its own, holds nothing of what was typed or touched. */
class SavedStateTest : AppBench() {
    private val met = mutableSetOf<KClass<out StepView>>()

    @Test
    fun nothing_of_a_session_is_in_what_the_system_is_handed_when_the_app_is_left() {
        val app = openNamed()
        openMine(app)
        for (exercise in listOf("softer-layer", "feeling-words")) walk(app, exercise)
        assertEquals(setOf(CalmStep::class, FearStep::class, ChooseStep::class, FeelingsStep::class, ScaleStep::class, ReflectStep::class, ShareStep::class), met.intersect(KINDS))
        // The check is one: whoever leaves a word with the system is found out.
        screen.get().savedStateRegistry.registerSavedStateProvider("someone") { Bundle().apply { putString("word", CANARY) } }
        assertTrue(CANARY in saved().toString())
        assertTrue(CANARY in letters(Intent(CANARY)))
    }

    /** Goes through an exercise and touches everything on the way. */
    private fun walk(app: App, exercise: String) {
        val session = Route.Session(runBlocking { app.core.call("start") { start(it, exercise) } })
        app.navigator.open(session)
        val model = assertIs<SessionModel>(app.model(session))
        repeat(12) {
            val record = until("a step") { model.state.value.load.value }
            until("it is drawn") { nodes().takeIf { it.isNotEmpty() && drawn(record.step) } }
            val before = saved()
            touch(record.step, model)
            val after = saved()
            assertEquals(before, after, "${record.stepId} of $exercise")
            assertTrue(CANARY !in after.toString(), "${record.stepId} of $exercise")
            met += record.step::class
            if (record.step is ShareStep) return
            model.on(SessionEvent.Next)
            holds("the step after ${record.stepId} of $exercise") {
                assertEquals(null, model.state.value.trouble)
                model.state.value.load.value?.stepId != record.stepId
            }
        }
        error("never came to its end: $exercise")
    }

    /** Whether what is touched at [step] is on the screen. */
    private fun drawn(step: StepView): Boolean = when (step) {
        is CalmStep, is ScaleStep -> can(SemanticsActions.SetProgress).isNotEmpty()
        is ReflectStep, is ShareStep -> can(SemanticsActions.SetText).isNotEmpty()
        is FearStep -> step.options.any { it.text in words() }
        is ChooseStep -> step.options.any { it.text in words() }
        else -> true
    }

    private fun touch(step: StepView, model: SessionModel) {
        for (slider in can(SemanticsActions.SetProgress)) slider.config.getOrNull(SemanticsActions.SetProgress)?.action?.invoke(7f)
        for (field in can(SemanticsActions.SetText)) field.config.getOrNull(SemanticsActions.SetText)?.action?.invoke(AnnotatedString(CANARY))
        when (step) {
            is ScaleStep -> holds("it is held") { model.state.value.hand.value != null }
            is ReflectStep, is ShareStep -> holds("it is held") { model.state.value.hand.texts == listOf(CANARY) }
            is ChooseStep -> {
                tap(step.options.first().text)
                holds("it is held") { model.state.value.hand.chosen.isNotEmpty() }
            }
            is FeelingsStep -> {
                model.on(SessionEvent.Toggled(step.words.first().id))
                holds("it is held") { model.state.value.hand.chosen.isNotEmpty() }
            }
            else -> Unit
        }
        repeat(5) { until("it is drawn") { Unit } }
    }

    private fun <T : Function<Boolean>> can(what: SemanticsPropertyKey<AccessibilityAction<T>>): List<SemanticsNode> = nodes().filter { what in it.config }

    /** What the system would be handed now, as text, however deep. */
    private fun saved(): Map<String, Any?> = Bundle().also { screen.saveInstanceState(it) }.spread()

    private fun Bundle.spread(): Map<String, Any?> = keySet().sorted().associateWith { spread(@Suppress("DEPRECATION") get(it)) }

    private fun spread(one: Any?): Any? = when (one) {
        is Bundle -> one.spread()
        is SparseArray<*> -> (0 until one.size()).associate { one.keyAt(it) to spread(one.valueAt(it)) }
        is List<*> -> one.map(::spread)
        is Array<*> -> one.map(::spread)
        is State<*> -> spread(one.value)
        is Parcelable -> one.javaClass.name to letters(one)
        else -> one
    }

    /** What something says that writes itself, whether a letter takes one byte there or two. */
    private fun letters(one: Parcelable): String {
        val parcel = Parcel.obtain()
        one.writeToParcel(parcel, 0)
        return String(parcel.marshall(), Charsets.ISO_8859_1).filter { it != '\u0000' }.also { parcel.recycle() }
    }

    private companion object {
        const val CANARY = "canary of the pit"
        val KINDS: Set<KClass<out StepView>> = setOf(CalmStep::class, FearStep::class, ChooseStep::class, FeelingsStep::class, ScaleStep::class, ReflectStep::class, ShareStep::class)
    }
}
