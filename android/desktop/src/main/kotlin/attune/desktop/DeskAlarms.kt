package attune.desktop

import attune.kit.core.Reminder
import attune.kit.reminders.Alarms
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** A phone's scheduler: alarms wait by their moment on the desk's clock, and those that have rung lie on the phone. */
class DeskAlarms : Alarms {
    private val waiting = sortedMapOf<String, Reminder>()
    private val lying = MutableStateFlow(emptyList<Reminder>())

    /** What has rung and was not tapped yet, the newest first. */
    val rung: StateFlow<List<Reminder>> = lying.asStateFlow()

    /** All that has ever rung, each with the moment at which it did. */
    val history: List<Pair<Reminder, Long>> @Synchronized get() = heard.toList()
    private val heard = mutableListOf<Pair<Reminder, Long>>()

    /** The ids that are set, as a platform that can list them would. */
    val pending: List<String> @Synchronized get() = waiting.keys.toList()

    /** The moment of the next one. */
    val nextMs: Long? @Synchronized get() = waiting.values.minOfOrNull { it.instantMs }

    override suspend fun set(reminder: Reminder): Boolean {
        put(reminder)
        return true
    }

    override suspend fun cancel(id: String) = drop(id)

    @Synchronized
    private fun put(reminder: Reminder) {
        waiting[reminder.id] = reminder
    }

    @Synchronized
    private fun drop(id: String) {
        waiting.remove(id)
        lying.update { all -> all.filter { it.id != id } }
    }

    /** Rings what is due; true when something was. */
    @Synchronized
    fun ring(nowMs: Long): Boolean {
        val due = waiting.values.filter { it.instantMs <= nowMs }.sortedBy { it.instantMs }
        due.forEach { waiting.remove(it.id) }
        heard += due.map { it to nowMs }
        if (due.isNotEmpty()) lying.update { all -> due.reversed() + all.filter { old -> due.none { it.id == old.id } } }
        return due.isNotEmpty()
    }

    /** Nothing waits and nothing lies here any more: the phone was erased. */
    @Synchronized
    fun clear() {
        waiting.clear()
        lying.value = emptyList()
    }

    fun takeAway(id: String) = lying.update { all -> all.filter { it.id != id } }
}
