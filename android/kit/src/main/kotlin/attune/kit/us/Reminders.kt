package attune.kit.us

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Load
import attune.kit.core.PhoneFacts
import attune.kit.core.PhoneSetting
import attune.kit.core.RemindersRecord
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.orFailed
import kotlinx.coroutines.CoroutineScope

/** [opens]: this phone lets an app open the pages of its settings. [tested]: whether the phone took the reminder that was tried; null before one was. */
data class RemindersState(val load: Load<RemindersRecord> = Load.Loading, val trouble: CoreFailure? = null, val opens: Boolean = false, val tested: Boolean? = null)

/** What is done where reminders are explained. */
sealed interface RemindersEvent {
    data class SettingAsked(val setting: PhoneSetting) : RemindersEvent

    /** Wants to see one now. */
    data object TestAsked : RemindersEvent
    data object WentBack : RemindersEvent
}

/** Whether and when this phone will remind. */
class RemindersModel(
    private val facts: () -> PhoneFacts,
    private val settings: ((PhoneSetting) -> Unit)?,
    private val test: suspend () -> Boolean,
    core: CoreGateway,
    scope: CoroutineScope,
    private val back: () -> Unit,
) :
    ScreenModel<RemindersState>(RemindersState(opens = settings != null), core, scope, Topic.RITUALS, Topic.TIME_OUT) {

    override suspend fun read() {
        val here = facts()
        val record = core.call("reminders", this) { reminders(it, here) }
        set { it.copy(load = Load.Ready(record)) }
    }

    override fun told(state: RemindersState, trouble: CoreFailure?) = state.copy(trouble = trouble, load = state.load.orFailed(trouble))

    fun on(event: RemindersEvent) = when (event) {
        is RemindersEvent.SettingAsked -> settings?.invoke(event.setting) ?: Unit
        RemindersEvent.TestAsked -> act(again = false) {
            val taken = test()
            set { it.copy(tested = taken) }
        }
        RemindersEvent.WentBack -> back()
    }
}
