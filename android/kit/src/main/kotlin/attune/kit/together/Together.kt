package attune.kit.together

import attune.kit.core.AgreementCard
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.ExerciseRecord
import attune.kit.core.Link
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.TogetherRecord
import attune.kit.core.Topic
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.nav.route
import kotlinx.coroutines.CoroutineScope

/** The exercises, the sessions under way and what was agreed on in them. [ending]: what is asked about once before it ends. */
data class TogetherState(val load: Load<TogetherRecord> = Load.Loading, val ending: AgreementCard? = null, val trouble: CoreFailure? = null)

/** What is opened from Together. */
sealed interface TogetherEvent {
    data class SessionOpened(val id: String) : TogetherEvent
    data class ExerciseOpened(val id: String) : TogetherEvent
    data object LibraryAsked : TogetherEvent
    data class PathOpened(val id: String) : TogetherEvent
    data object HistoryAsked : TogetherEvent
    data class EndAsked(val card: AgreementCard) : TogetherEvent
    data object EndKept : TogetherEvent

    /** Ends what was agreed on in [session] at [step]: alone, at once, without a reason. */
    data class EndAgreement(val session: String, val step: String) : TogetherEvent
    data object Retried : TogetherEvent
}

/** What two can do together. */
class TogetherModel(core: CoreGateway, scope: CoroutineScope, private val open: (Route) -> Unit) :
    ScreenModel<TogetherState>(TogetherState(), core, scope, Topic.TOGETHER, Topic.PAIR) {

    override suspend fun read() {
        val record = core.call("together", this) { together(it) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: TogetherState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: TogetherEvent) = when (event) {
        is TogetherEvent.SessionOpened -> open(Route.Session(event.id))
        is TogetherEvent.ExerciseOpened -> open(Route.Exercise(event.id))
        TogetherEvent.LibraryAsked -> open(Route.Library)
        is TogetherEvent.PathOpened -> open(Route.Path(event.id))
        TogetherEvent.HistoryAsked -> open(Route.History())
        is TogetherEvent.EndAsked -> set { it.copy(ending = event.card) }
        TogetherEvent.EndKept -> set { it.copy(ending = null) }
        is TogetherEvent.EndAgreement -> act {
            set { it.copy(ending = null) }
            core.call("endAgreement", this) { endAgreement(it, event.session, event.step) }
        }
        TogetherEvent.Retried -> refresh()
    }
}

/** One exercise, before it begins. */
data class ExerciseState(val load: Load<ExerciseRecord> = Load.Loading, val trouble: CoreFailure? = null)

/** What is done with an exercise that has not begun. */
sealed interface ExerciseEvent {
    /** Begins, or goes on where it stands. */
    data object Begun : ExerciseEvent

    /** Begins on this phone, which is passed between the two. */
    data object StartOnOnePhone : ExerciseEvent
    data class Follow(val link: Link) : ExerciseEvent

    /** An earlier time, to be read again. */
    data class SessionOpened(val id: String) : ExerciseEvent
    data object HistoryAsked : ExerciseEvent
    data object WentBack : ExerciseEvent
}

/** One exercise: what it is, and its beginning. */
class ExerciseModel(
    private val id: String,
    core: CoreGateway,
    scope: CoroutineScope,
    private val open: (Route) -> Unit,
    private val replace: (Route) -> Unit,
    private val back: () -> Unit,
) : ScreenModel<ExerciseState>(ExerciseState(), core, scope, Topic.TOGETHER, Topic.PAIR) {

    override suspend fun read() {
        val record = core.call("exercise", this) { exercise(it, id) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: ExerciseState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: ExerciseEvent) = when (event) {
        ExerciseEvent.Begun -> act(again = false) {
            val session = state.value.load.value?.running ?: core.call("start", this) { start(it, id) }
            replace(Route.Session(session))
        }
        ExerciseEvent.StartOnOnePhone -> act(again = false) {
            replace(Route.Session(core.call("startOnOnePhone", this) { startOnOnePhone(it, id) }))
        }
        is ExerciseEvent.Follow -> open(event.link.to.route())
        is ExerciseEvent.SessionOpened -> open(Route.Session(event.id))
        ExerciseEvent.HistoryAsked -> open(Route.History(id))
        ExerciseEvent.WentBack -> back()
    }
}
