package attune.kit.us

import attune.kit.core.AtQuiet
import attune.kit.core.PhoneSetting
import attune.kit.core.Reminder
import attune.kit.core.RemindersRecord
import attune.kit.core.Ringing
import attune.kit.core.value
import attune.kit.reminders.Alarms
import attune.kit.reminders.ReminderKeeper
import attune.kit.rituals.RitualEvent
import attune.kit.rituals.RitualModel
import attune.kit.testing.Bench
import attune.kit.testing.CalendarTable
import attune.kit.testing.Phone
import attune.kit.testing.shows
import attune.kit.testing.wellFacts
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** "Will I be reminded?" says what the phone lets happen, and nothing better. */
class RemindersTest {
    @Test
    fun a_phone_that_allows_no_exact_alarms_may_be_late_and_says_where_that_is_changed() = Bench.run {
        val ana = daily()
        assertEquals("Yes, to the minute.", asked(ana).answer)
        ana.facts = { wellFacts(ana.platform).copy(exactAlarms = false) }
        val late = asked(ana)
        assertEquals("Yes. It may be up to an hour late.", late.answer)
        assertTrue(late.hints.any { it.setting == PhoneSetting.EXACT_ALARMS && "exact alarms" in it.text }, "${late.hints}")
        assertTrue("up to ten minutes" in late.test, late.test)
    }

    @Test
    fun a_phone_that_may_not_notify_says_no_first_and_where_that_is_allowed() = Bench.run {
        val ana = daily()
        ana.facts = { wellFacts(ana.platform).copy(mayNotify = false) }
        val off = asked(ana)
        assertEquals("Not as things stand: the phone does not let Attune show notifications.", off.answer)
        assertEquals(PhoneSetting.NOTIFICATIONS, off.hints.first().setting)
    }

    @Test
    fun what_the_phone_refused_is_not_promised() = Bench.run {
        val ana = daily()
        val takes = Taking(ana.alarms)
        val keeper = ReminderKeeper(ana.core, takes) { ana.platform }
        takes.none = true
        keeper.replan()
        val refused = asked(ana)
        assertEquals("Not as things stand: the phone did not take the alarms.", refused.answer)
        assertEquals(0 to listOf("Two lines a day"), refused.next.size to refused.leftOut.map { it.title })
        takes.none = false
        keeper.replan()
        val mended = asked(ana)
        assertEquals("Yes, to the minute.", mended.answer)
        assertEquals(listOf("Two lines a day"), mended.next.first().about)
        assertEquals(emptyList(), mended.leftOut)
    }

    @Test
    fun a_reminder_that_is_tried_comes_in_five_seconds_and_no_plan_takes_it_away() = Bench.run {
        val ana = daily()
        ana.reminders.replan()
        val planned = ana.alarms.set.keys.toSet()
        val screen = screen(ana, ana.reminders)
        screen.on(RemindersEvent.TestAsked)
        screen.shows("that it is set") { it.tested == true }
        val tried = ana.alarms.set.values.single { it.id !in planned }
        assertEquals(clock.utcMs() + 5_000, tried.instantMs)
        assertTrue("Two lines" !in tried.title + tried.line)
        ana.reminders.replan()
        assertEquals(planned + tried.id, ana.alarms.set.keys.toSet())
    }

    @Test
    fun one_that_the_phone_does_not_take_is_said_not_to_come() = Bench.run {
        val ana = daily()
        val keeper = ReminderKeeper(ana.core, Taking(ana.alarms).apply { none = true }) { ana.platform }
        val screen = screen(ana, keeper)
        screen.on(RemindersEvent.TestAsked)
        screen.shows("that it was refused") { it.tested == false }
    }

    @Test
    fun how_a_ritual_rings_is_chosen_and_told() = Bench.run {
        val ana = daily()
        val id = ana.core.call("rituals") { rituals(it) }.on.single().id
        val ritual = ana.on(RitualModel(id, CalendarTable(), ana.core, scope, ana.open, {}))
        ritual.shows("how all ring") { it.load.value?.ringing == Ringing(AtQuiet.HOLD, false) }
        ritual.on(RitualEvent.RingingSheet(true))
        ritual.on(RitualEvent.RingingChosen(Ringing(AtQuiet.DROP, true)))
        ritual.shows("what was chosen") { it.ringing && it.load.value?.ringing == Ringing(AtQuiet.DROP, true) }
        ana.core.call("setQuietHours") { setQuietHours(it, attune.kit.core.QuietHours("20:00", "07:00")) }
        val dropped = asked(ana)
        assertEquals("There is nothing to remind you of yet.", dropped.answer)
        assertEquals(listOf("It falls into your quiet hours, and you leave it out there."), dropped.leftOut.map { it.why })
    }

    /** Two lines a day, at 20:45, on a phone of one's own. */
    private suspend fun Bench.daily(): Phone = phone("ana", "Ana").also { ana ->
        ana.core.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.single { it.id == "r-daily" }.draft) }
    }

    private fun Bench.screen(phone: Phone, keeper: ReminderKeeper) = phone.on(RemindersModel({ phone.facts() }, null, keeper::test, phone.core, scope, {}))

    private suspend fun Bench.asked(phone: Phone): RemindersRecord = screen(phone, phone.reminders).shows("an answer") { it.load.value != null }.load.value!!

    /** Alarms of a phone that takes none while [none]. */
    private class Taking(private val phone: Alarms) : Alarms by phone {
        var none = false
        override suspend fun set(reminder: Reminder) = !none && phone.set(reminder)
    }
}
