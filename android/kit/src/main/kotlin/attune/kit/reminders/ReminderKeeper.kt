package attune.kit.reminders

import attune.kit.core.CoreException
import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.Keeper
import attune.kit.core.Platform
import attune.kit.core.Reminder
import attune.kit.core.ReminderAction
import attune.kit.core.Topic
import attune.kit.core.occurrences
import kotlinx.coroutines.flow.onSubscription
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** A phone's alarms: set and taken away by id, twice is harmless. */
interface Alarms {
    /** False where the phone did not take it. */
    suspend fun set(reminder: Reminder): Boolean
    suspend fun cancel(id: String)
}

/**
 * Keeps this phone's alarms as the core plans them: performs the difference, then says what came of it. A kill in between
 * heals at the next plan.
 */
class ReminderKeeper(private val core: CoreGateway, private val alarms: Alarms, private val platform: () -> Platform) : Keeper {
    private val one = Mutex()

    /** Plans now and after everything that may change the plan, until it is cancelled. What fails is told by the screens and heals at the next plan. */
    suspend fun run(): Nothing = core.changes.onSubscription { tryPlan() }.collect { change ->
        if (change.by !== this && change.topics.any { it in WHAT_RINGS }) tryPlan()
    }

    private suspend fun tryPlan() = try {
        replan()
    } catch (_: CoreException) {
        Unit
    }

    /** Throws what the core throws. One at a time: a plan is made from what the one before has set. */
    suspend fun replan() = one.withLock {
        val here = platform()
        val diff = core.call("plan", this) { plan(it, here) }.diff
        if (diff.add.isEmpty() && diff.replace.isEmpty() && diff.cancel.isEmpty()) return@withLock
        for (id in diff.cancel) alarms.cancel(id)
        val (done, failed) = (diff.add + diff.replace).partition { alarms.set(it) }
        core.call("scheduled", this) { scheduled(it, done.map(Reminder::id) + diff.cancel, failed.map(Reminder::id)) }
    }

    /** Sets one to be tried, beside every plan; whether the phone took it. */
    suspend fun test(): Boolean = one.withLock { alarms.set(core.call("testReminder", this) { testReminder(it) }) }

    /** A button of a notification. */
    suspend fun act(reminder: Reminder, action: ReminderAction) = act(reminder.occurrences(), action)

    /**
     * The same by what the reminder was about: rituals, each with its occurrence. One that fails keeps no other from being done; what is
     * thrown is its failure, and [CoreFailure.Kind.GONE] only where nothing worse happened to another.
     */
    suspend fun act(occurrences: List<Pair<String, String>>, action: ReminderAction) {
        val failed = occurrences.mapNotNull { (ritual, occurrence) ->
            try {
                act(ritual, occurrence, action)
                null
            } catch (failed: CoreException) {
                failed
            }
        }
        (failed.find { it.failure.kind != CoreFailure.Kind.GONE } ?: failed.firstOrNull())?.let { throw it }
    }

    private suspend fun act(ritual: String, occurrence: String, action: ReminderAction) = when (action) {
        ReminderAction.DONE -> core.call("ritualDone") { ritualDone(it, ritual, occurrence) }
        ReminderAction.NOT_TODAY -> core.call("notToday") { notToday(it, ritual, occurrence) }
        ReminderAction.IN_TEN_MINUTES -> core.call("inTenMinutes") { inTenMinutes(it, ritual, occurrence) }
    }

    private companion object {
        val WHAT_RINGS = setOf(Topic.RITUALS, Topic.TIME_OUT, Topic.PAIR, Topic.US)
    }
}
