package attune.kit.rituals

import attune.kit.core.Load
import attune.kit.core.Platform
import attune.kit.core.Reminder
import attune.kit.core.ReminderAction
import attune.kit.core.RestHoliday
import attune.kit.core.RingsBy
import attune.kit.core.TouchStanding
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.reminders.Alarms
import attune.kit.reminders.ReminderKeeper
import attune.kit.testing.Bench
import attune.kit.testing.CalendarTable
import attune.kit.testing.Phone
import attune.kit.testing.SUNDAY_AFTERNOON
import attune.kit.testing.couple
import attune.kit.testing.minutes
import attune.kit.testing.shows
import attune.kit.today.TodayEvent
import attune.kit.today.TodayModel
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.delay

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

    @Test
    fun another_time_in_answer_asks_back_and_begins_with_what_was_asked() = Bench.run {
        val (ana, ben) = couple()
        propose(ana)
        carry()
        val asked = ben.core.call("rituals") { here -> rituals(here).asked.single() }
        val ritual = ben.on(RitualModel(asked.id, CalendarTable(), ben.core, scope, ben.open, {}))
        ritual.shows("what is asked") { it.load.value?.counter != null }
        ritual.on(RitualEvent.Countered)
        val route = Route.RitualEditor(asked.id, counter = true)
        assertEquals<Route>(route, ben.navigator.stack.value.last())
        val editor = ben.on(RitualEditorModel(route, { Bench.ZONE.id }, ben.core, scope, ben.open, {}))
        assertEquals(17 * 60, minutesOf(editor.shows("a draft") { it.load is Load.Ready }.load.value!!.time))
        editor.on(RitualEditorEvent.Timed(minutesOf("19:00")))
        editor.on(RitualEditorEvent.Proposed)
        while ("changeRitual" !in ben.calls.map { it.first }) delay(5)
        carry()
        val rituals = ana.on(RitualsModel(ana.core, scope, ana.open))
        val back = rituals.shows("his answer") { it.load.value?.asked?.size == 1 }.load.value!!.asked.single()
        assertTrue("19:00" in back.summary, back.summary)
    }

    @Test
    fun a_rest_quiets_both_phones_and_either_ends_it() = Bench.run {
        val (ana, ben) = couple()
        propose(ana)
        carry()
        ben.core.call("acceptRitual") { here -> rituals(here).asked.single().let { acceptRitual(here, it.id, it.proposal!!) } }
        carry()
        val (hers, his) = Recorded(ana) to Recorded(ben)
        suspend fun first(alarms: Recorded) = alarms.also { it.keeper.replan() }.set.values.minOf { it.instantMs }
        val rituals = ana.on(RitualsModel(ana.core, scope, ana.open))
        rituals.shows("the ritual") { it.load.value?.on?.size == 1 }
        rituals.on(RitualsEvent.RestSheet(true))
        val days = rituals.shows("the sheet") { it.rest != null }.rest!!
        assertEquals(RestDays(days.today, days.today, RestDays.after(days.today, 6)), days)
        rituals.on(RitualsEvent.RestFrom(RestDays.after(days.today, -1)))
        rituals.on(RitualsEvent.RestUntil(RestDays.after(days.today, 8)))
        val chosen = rituals.state.value.rest!!
        assertEquals(days.today to RestDays.after(days.today, 8), chosen.from to chosen.until)
        rituals.on(RitualsEvent.RestChosen(RestHoliday(chosen.from, chosen.until)))
        rituals.shows("that it rests") { it.rest == null && it.load.value?.rests?.size == 1 }
        carry()
        for (alarms in listOf(hers, his)) assertEquals(SUNDAY_FIVE + 14 * 86_400_000L, first(alarms))
        val ritual = ben.on(RitualModel(ben.core.call("rituals") { rituals(it).on.single().id }, CalendarTable(), ben.core, scope, ben.open, {}))
        val rest = ritual.shows("the rest") { it.load.value?.rests?.size == 1 }.load.value!!.rests.single()
        ritual.on(RitualEvent.RestEnded(rest.id))
        ritual.shows("that it comes again") { it.load.value?.rests?.isEmpty() == true }
        carry()
        for (alarms in listOf(hers, his)) assertEquals(SUNDAY_FIVE, first(alarms))
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

    @Test
    fun a_small_touch_is_told_to_nobody_before_both_wish_for_it_and_ended_by_either() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = listOf(ana, ben).map { it.on(RitualsModel(it.core, scope, it.open)) }
        suspend fun RitualsModel.stands(at: TouchStanding) = shows("that it is $at") { it.load.value?.touch?.state == at }
        hers.stands(TouchStanding.NOT_YET)
        hers.on(RitualsEvent.TouchWished)
        hers.stands(TouchStanding.WISHED)
        carry()
        his.stands(TouchStanding.NOT_YET)
        assertNull(ben.core.call("today") { today(it) }.touch)
        his.on(RitualsEvent.TouchWished)
        his.stands(TouchStanding.ON)
        carry()
        hers.stands(TouchStanding.ON)
        val today = ana.on(TodayModel(ana.core, scope, ana.open))
        today.shows("it on Today") { it.load.value?.touch != null }
        today.on(TodayEvent.TouchEnded)
        today.shows("that it is over") { it.load.value?.let { record -> record.touch == null } == true }
        carry()
        his.stands(TouchStanding.NOT_YET)
    }
}
