package attune.kit.rituals

import attune.kit.core.Load
import attune.kit.core.Platform
import attune.kit.core.Reminder
import attune.kit.core.ReminderAction
import attune.kit.core.RingsBy
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.reminders.Alarms
import attune.kit.reminders.ReminderKeeper
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.SUNDAY_AFTERNOON
import attune.kit.testing.couple
import attune.kit.testing.minutes
import attune.kit.testing.shows
import kotlinx.coroutines.delay
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Of the same Sunday, 17:00 in Berlin. */
private const val SUNDAY_FIVE = SUNDAY_AFTERNOON + 50 * 60_000L

class RitualsTest {
    @Test
    fun what_one_proposes_and_the_other_accepts_rings_on_both_and_on_neither_before() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = Recorded(ana) to Recorded(ben)
        propose(ana)
        carry()
        for (alarms in listOf(hers, his)) assertEquals(emptyMap(), alarms.also { it.keeper.replan() }.set)
        val rituals = ben.on(RitualsModel(ben.core, scope, ben.open))
        val asked = rituals.shows("the proposal") { it.load.value?.asked?.size == 1 }.load.value!!.asked.single()
        assertEquals("Our week", asked.title)
        rituals.on(RitualsEvent.Accepted(asked.id, asked.proposal!!))
        rituals.shows("that it is on") { it.load.value?.on?.size == 1 }
        carry()
        for (alarms in listOf(hers, his)) {
            alarms.keeper.replan()
            assertEquals(SUNDAY_FIVE, alarms.set.values.minOf { it.instantMs })
            val changes = alarms.changes
            alarms.keeper.replan()
            assertEquals(changes, alarms.changes, "the same plan twice changes nothing")
        }
        assertTrue(hers.set.values.none { "Our week" in it.title + it.line })
    }

    @Test
    fun an_alarm_that_the_phone_did_not_take_is_tried_again() = Bench.run {
        val (ana, ben) = couple()
        propose(ana)
        carry()
        ben.core.call("acceptRitual") { here -> rituals(here).asked.single().let { acceptRitual(here, it.id, it.proposal!!) } }
        val alarms = Recorded(ben).apply { takes = false }
        alarms.keeper.replan()
        assertEquals(emptyMap(), alarms.set)
        alarms.takes = true
        alarms.keeper.replan()
        assertTrue(alarms.set.isNotEmpty())
    }

    @Test
    fun the_buttons_of_a_notification_do_what_they_say() = Bench.run {
        val (ana, ben) = couple()
        propose(ana)
        carry()
        ben.core.call("acceptRitual") { here -> rituals(here).asked.single().let { acceptRitual(here, it.id, it.proposal!!) } }
        carry()
        val alarms = Recorded(ana)
        alarms.keeper.replan()
        val first = alarms.set.values.minBy { it.instantMs }
        assertEquals(setOf(ReminderAction.DONE, ReminderAction.NOT_TODAY, ReminderAction.IN_TEN_MINUTES), first.actions.toSet())
        clock.minutes(51)
        alarms.rings(first)
        alarms.keeper.act(first, ReminderAction.IN_TEN_MINUTES)
        alarms.keeper.replan()
        assertEquals(clock.utcMs() + 10 * 60_000, alarms.set.values.minOf { it.instantMs })
        clock.minutes(11)
        val second = alarms.set.values.minBy { it.instantMs }
        alarms.rings(second)
        alarms.keeper.act(second, ReminderAction.DONE)
        alarms.keeper.replan()
        assertEquals(SUNDAY_FIVE + 7 * 86_400_000L, alarms.set.values.minOf { it.instantMs })
    }

    private suspend fun Bench.propose(phone: Phone) {
        val editor = phone.on(RitualEditorModel(Route.RitualEditor(library = "r-weekly"), { Bench.ZONE.id }, phone.core, scope, phone.open, {}))
        editor.shows("a draft") { it.load is Load.Ready }
        editor.on(RitualEditorEvent.Proposed)
        while ("proposeRitual" !in phone.calls.map { it.first }) delay(5)
    }

    /** Alarms that only remember. */
    private class Recorded(phone: Phone) : Alarms {
        val set = mutableMapOf<String, Reminder>()
        var takes = true
        var changes = 0
        val keeper = ReminderKeeper(phone.core, this) { Platform(32u, true, RingsBy.INSTANT, false, set.keys.toList()) }

        override suspend fun set(reminder: Reminder): Boolean {
            if (takes) set[reminder.id] = reminder
            changes++
            return takes
        }

        override suspend fun cancel(id: String) {
            set -= id
        }

        fun rings(reminder: Reminder) {
            set -= reminder.id
        }
    }
}
