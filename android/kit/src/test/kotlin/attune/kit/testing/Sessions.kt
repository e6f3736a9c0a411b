package attune.kit.testing

import attune.kit.core.Asks
import attune.kit.core.ChooseStep
import attune.kit.core.Load
import attune.kit.core.ReadyStep
import attune.kit.core.StepView
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.together.ExerciseEvent
import attune.kit.together.ExerciseModel
import attune.kit.together.SessionEvent
import attune.kit.together.SessionModel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.test.assertEquals

/** Begins [exercise] on [phone] as a tap does, or goes on with the one under way, and puts its session on. */
suspend fun Bench.begin(phone: Phone, exercise: String, by: ExerciseEvent = ExerciseEvent.Begun): SessionModel {
    val model = phone.on(ExerciseModel(exercise, phone.core, scope, phone.open, phone.navigator::replace, {}))
    model.shows("the exercise") { it.load is Load.Ready }
    model.on(by)
    val session = phone.navigator.stack.first { it.last() is Route.Session }.last() as Route.Session
    return phone.on(phone.sessionModel(session.id)).also { it.shows("its first step") { state -> state.load is Load.Ready } }
}

/** Waits until a step of this kind is shown that passes [test]. */
suspend inline fun <reified S : StepView> SessionModel.awaits(what: String, crossinline test: (S) -> Boolean = { true }): S =
    shows(what) { (it.load.value?.step as? S)?.let(test) == true }.load.value?.step as S

/** Goes on by a tap, and waits until another step is shown. */
suspend fun SessionModel.moves() {
    val step = state.value.load.value?.step
    on(SessionEvent.Next)
    awaits<StepView>("the next step") { it != step }
}

/** Ana begins [exercise] and goes on until the other phone has something of it; then Ben takes it up, and both go on to a step of this kind. */
suspend inline fun <reified S : StepView> Bench.together(ana: Phone, ben: Phone, exercise: String): Pair<SessionModel, SessionModel> {
    val hers = begin(ana, exercise)
    while (hers.state.value.load.value?.step.let { it !is S && (it as? ReadyStep)?.own != true }) hers.goOn()
    carry()
    val his = begin(ben, exercise)
    assertEquals(hers.state.value.load.value?.id, his.state.value.load.value?.id)
    reach<S>(hers, his)
    return hers to his
}

/** Lets two go on, each at what their own phone shows, until both are at a step of this kind. */
suspend inline fun <reified S : StepView> Bench.reach(one: SessionModel, other: SessionModel) {
    repeat(40) {
        carry()
        val before = listOf(one, other).filter { it.state.value.load.value?.step !is S }
        if (before.isEmpty()) return
        before.forEach { it.goOn() }
    }
    error("never both there: ${one.state.value} and ${other.state.value}")
}

/** Does what the step shown asks at least: ready, the first choice where one is sent, else next. */
suspend fun SessionModel.goOn() {
    val before = state.value
    val record = checkNotNull(before.load.value)
    val step = record.step
    when {
        step is ReadyStep && step.own && !step.both -> return
        step is ReadyStep && !step.own -> on(SessionEvent.Ready(true.takeIf { step.chooseTeller }))
        step is ChooseStep && record.asks == Asks.SEND -> {
            on(SessionEvent.Toggled(step.options.first().id))
            on(SessionEvent.Next)
        }
        else -> on(SessionEvent.Next)
    }
    // Where it waits for the other, nothing changes.
    withTimeoutOrNull(1_000) { state.first { it.load.value != record } }
}
