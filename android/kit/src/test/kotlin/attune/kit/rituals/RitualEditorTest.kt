package attune.kit.rituals

import attune.kit.core.AnchoredZone
import attune.kit.core.CalendarFile
import attune.kit.core.CoreFailure
import attune.kit.core.DateZone
import attune.kit.core.FloatingZone
import attune.kit.core.Load
import attune.kit.core.OnDate
import attune.kit.core.OnNth
import attune.kit.core.RepeatDays
import attune.kit.core.RepeatMonths
import attune.kit.core.RepeatOnce
import attune.kit.core.RepeatWeeks
import attune.kit.core.RepeatYears
import attune.kit.core.Weekday
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.shows
import kotlinx.coroutines.delay
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

class RitualEditorTest {
    @Test
    fun the_editor_says_in_words_what_a_draft_means_and_names_what_is_wrong() = Bench.run {
        val (ana, _) = couple()
        val editor = editor(ana)
        // Before it has a name.
        assertEquals(5, editor.shows("what it means") { it.preview != null }.preview!!.nextFive.size)
        editor.on(RitualEditorEvent.DayToggled(Weekday.WEDNESDAY))
        editor.on(RitualEditorEvent.Timed(minutesOf("18:30")))
        says(editor, "Every Wednesday and Sunday at 18:30, where each of you is")
        editor.on(RitualEditorEvent.Titled("x".repeat(5_000)))
        assertTrue(editor.shows("what is wrong") { it.trouble != null }.trouble!!.message.isNotBlank())
    }

    @Test
    fun every_way_to_repeat_begins_with_the_day_and_is_changed_from_there() = Bench.run {
        val (ana, _) = couple()
        val editor = editor(ana)
        editor.shows("with what each begins") { it.preview?.begins?.size == 7 }
        editor.on(RitualEditorEvent.FromPicked("2026-12-31"))
        editor.shows("the first day") { it.preview?.starts == "2026-12-31" }
        assertEquals(RepeatWeeks(1u, listOf(Weekday.SUNDAY)), editor.draft.repeat, "a first day changes no days")

        editor.on(RitualEditorEvent.Repeated(Often.MONTHS))
        assertEquals(RepeatMonths(1u, OnDate(31)), editor.draft.repeat)
        assertTrue("31st" in editor.shows("that not every month has it") { it.preview?.hint != null }.preview!!.hint!!)
        editor.on(RitualEditorEvent.ByWeekday(true))
        assertEquals(RepeatMonths(1u, OnNth(-1, Weekday.THURSDAY)), editor.draft.repeat)
        editor.on(RitualEditorEvent.OnNth(2, Weekday.TUESDAY))
        editor.on(RitualEditorEvent.Every(2))
        says(editor, "Every second month on the second Tuesday at 19:00, where each of you is, from 31 December 2026 on")

        editor.on(RitualEditorEvent.Repeated(Often.YEARS))
        assertEquals(RepeatYears(1u, 12u, OnDate(31)), editor.draft.repeat)
        editor.on(RitualEditorEvent.InMonth(5))
        editor.on(RitualEditorEvent.OnDay(-1))
        assertEquals(RepeatYears(1u, 5u, OnDate(-1)), editor.draft.repeat)

        editor.on(RitualEditorEvent.Repeated(Often.DAYS))
        editor.on(RitualEditorEvent.Every(0))
        assertEquals(RepeatDays(1u), editor.draft.repeat)
        editor.on(RitualEditorEvent.UntilPicked("2027-01-02"))
        says(editor, "Every day at 19:00, where each of you is, from 31 December 2026 on, until 2 January 2027")
        assertEquals(3, editor.state.value.preview!!.nextFive.size)
        editor.on(RitualEditorEvent.UntilPicked(null))
        editor.on(RitualEditorEvent.Repeated(Often.ONCE))
        says(editor, "Once, on 31 December 2026 at 19:00, where each of you is")
    }

    @Test
    fun the_last_day_of_a_week_cannot_be_taken_away() = Bench.run {
        val (ana, _) = couple()
        val editor = editor(ana)
        editor.on(RitualEditorEvent.DayToggled(Weekday.SUNDAY))
        editor.on(RitualEditorEvent.DayToggled(Weekday.MONDAY))
        editor.on(RitualEditorEvent.DayToggled(Weekday.SUNDAY))
        assertEquals(RepeatWeeks(1u, listOf(Weekday.MONDAY)), editor.draft.repeat)
        editor.on(RitualEditorEvent.Lasting(5_000))
        assertEquals(1440u, editor.draft.minutes)
    }

    @Test
    fun an_hour_goes_round_at_midnight() {
        assertEquals(listOf("23:45", "00:00", "00:15"), listOf(-15, 0, 15).map(::clock))
        assertEquals("00:00", clock(minutesOf("23:45") + 15))
    }

    @Test
    fun an_anniversary_is_the_date_it_is_about() = Bench.run {
        val (ana, _) = couple()
        val editor = editor(ana, "r-story")
        editor.shows("that a date is wanted") { it.preview?.hint != null && it.preview?.nextFive?.isEmpty() == true }
        editor.on(RitualEditorEvent.FromPicked("2019-05-03"))
        assertEquals(RepeatYears(1u, 5u, OnDate(3)), editor.draft.repeat)
        says(editor, "Every year on 3 May at 19:00, where each of you is")
        assertEquals("2027-05-03", editor.state.value.preview!!.nextFive.first().day)
        editor.on(RitualEditorEvent.Repeated(Often.WEEKS))
        assertEquals(FloatingZone, editor.draft.policy, "a week has no date")
        editor.on(RitualEditorEvent.Repeated(Often.ONCE))
        assertEquals(RepeatOnce, editor.draft.repeat)
        editor.on(RitualEditorEvent.Kept(KeptBy.DATE))
        assertEquals(DateZone, editor.draft.policy)
    }

    @Test
    fun one_moment_for_both_goes_by_a_clock_of_either() = Bench.run {
        val (ana, _) = couple()
        val editor = editor(ana)
        editor.on(RitualEditorEvent.Kept(KeptBy.SAME))
        assertEquals(AnchoredZone(Bench.ZONE.id), editor.draft.policy)
        editor.on(RitualEditorEvent.ZonePicked("America/New_York"))
        val seen = editor.shows("the other clock") { it.preview?.zones?.any { zone -> zone.place == "New York" } == true }.preview!!
        assertTrue("in New York" in seen.summary)
    }

    @Test
    fun choosing_adjusting_and_proposing_takes_three_taps() = Bench.run {
        val (ana, ben) = couple()
        val rituals = ana.on(RitualsModel(ana.core, scope, ana.open))
        val meal = rituals.shows("the library") { it.load is Load.Ready }.load.value!!.library.first { it.id == "r-meal" }
        rituals.on(RitualsEvent.LibraryOpened(meal.id))
        val route = ana.navigator.stack.value.last() as Route.RitualEditor
        val editor = ana.on(RitualEditorModel(route, { Bench.ZONE.id }, ana.core, scope, ana.open, {}))
        editor.shows("a draft") { it.load is Load.Ready && it.preview != null }
        editor.on(RitualEditorEvent.DayToggled(Weekday.FRIDAY))
        editor.on(RitualEditorEvent.Proposed)
        rituals.shows("what is proposed") { it.load.value?.proposed?.size == 1 }
        while (ana.navigator.stack.value.last() != Route.At(Place.Rituals)) delay(5)
        carry()
        val asked = ben.core.call("rituals") { rituals(it) }.asked.single()
        assertEquals("Every Tuesday, Thursday, Friday and Sunday at 19:00", asked.summary)
    }

    @Test
    fun what_is_on_opens_as_it_is() = Bench.run {
        val (ana, _) = couple()
        val draft = editor(ana, "r-values").draft
        assertEquals(RepeatMonths(1u, OnNth(1, Weekday.SUNDAY)), draft.repeat)
        val id = ana.core.call("proposeRitual") { proposeRitual(it, draft) }
        val changing = ana.on(RitualEditorModel(Route.RitualEditor(id = id), { Bench.ZONE.id }, ana.core, scope, ana.open, {}))
        changing.shows("a draft") { it.load is Load.Ready }
        assertEquals(draft.repeat, changing.draft.repeat)
        assertNull(changing.draft.until)
    }

    @Test
    fun what_is_only_mine_asks_for_the_vault_first_and_is_read_by_name_while_that_is_open() = Bench.run {
        val (ana, ben) = couple()
        val editor = editor(ana, "r-habit-week")
        assertTrue(editor.state.value.onlyMe)
        editor.on(RitualEditorEvent.Proposed)
        assertEquals(CoreFailure.Kind.VAULT, editor.shows("that it has no place yet") { it.trouble != null }.trouble!!.kind)
        editor.on(RitualEditorEvent.VaultAsked)
        assertEquals(Route.Vault, ana.navigator.stack.value.last())
        ana.core.call("choosePassphrase") { choosePassphrase(it, "rain on the roof") }
        editor.on(RitualEditorEvent.Proposed)
        while (ana.navigator.stack.value.last() != Route.At(Place.Rituals)) delay(5)
        val rituals = ana.on(RitualsModel(ana.core, scope, ana.open))
        val named = rituals.shows("it by name") { it.load.value?.on?.singleOrNull()?.title == "Antidote week" }.load.value!!.on.single()
        assertTrue(named.onlyMe)
        ana.core.call("lock") { lock(it) }
        rituals.shows("it without a name") { it.load.value?.on?.single()?.title == "Something you planned" }
        carry()
        assertTrue(ben.core.call("rituals") { rituals(it) }.let { it.asked + it.on }.isEmpty())
        val one = ana.on(RitualModel(named.id, NoCalendar, ana.core, scope, ana.open, {}))
        assertTrue(one.shows("the same") { it.load is Load.Ready }.onlyMe)
        one.on(RitualEvent.Stopped)
        rituals.shows("that it is gone") { it.load.value?.on?.isEmpty() == true }
    }

    @Test
    fun a_title_of_ones_own_is_only_mine_as_long_as_one_is_alone() = Bench.run {
        val ana = phone("ana", "Ana")
        val editor = editor(ana, "r-daily")
        editor.shows("the library's own") { it.preview?.onlyMe == false }
        editor.on(RitualEditorEvent.Titled("Ten breaths"))
        editor.shows("that it would be only one's own") { it.onlyMe }
    }

    @Test
    fun of_two_one_may_keep_a_title_of_ones_own_for_oneself() = Bench.run {
        val (ana, ben) = couple()
        ana.core.call("choosePassphrase") { choosePassphrase(it, "rain on the roof") }
        assertFalse(editor(ana, "r-daily").apply { shows("what it means") { it.preview != null } }.state.value.mayBeOnlyMe, "the library's is for both")
        val editor = editor(ana)
        editor.on(RitualEditorEvent.Titled("Ten breaths"))
        editor.shows("the choice") { it.mayBeOnlyMe && !it.onlyMe }
        editor.on(RitualEditorEvent.OnlyMe(true))
        editor.shows("that nobody is asked") { it.preview?.onlyMe == true && it.mayBeOnlyMe }
        editor.on(RitualEditorEvent.OnlyMe(false))
        editor.shows("that it would be proposed") { it.preview?.onlyMe == false }
        editor.on(RitualEditorEvent.OnlyMe(true))
        editor.on(RitualEditorEvent.Proposed)
        while (ana.navigator.stack.value.last() != Route.At(Place.Rituals)) delay(5)
        val kept = ana.core.call("rituals") { rituals(it) }.on.single()
        assertEquals("Ten breaths" to true, kept.title to kept.onlyMe)
        carry()
        assertTrue(ben.core.call("rituals") { rituals(it) }.let { it.asked + it.on }.isEmpty())
        val changing = ana.on(RitualEditorModel(Route.RitualEditor(id = kept.id), { Bench.ZONE.id }, ana.core, scope, ana.open, {}))
        changing.shows("it as it is") { it.preview?.onlyMe == true }
        assertFalse(changing.state.value.mayBeOnlyMe, "what was kept for oneself is not proposed by a switch")
    }

    /** A phone whose calendar is asked for nothing. */
    private object NoCalendar : CalendarPort {
        override suspend fun share(file: CalendarFile) = error("asked")

        override suspend fun pickCalendar() = error("asked")
    }

    private suspend fun Bench.editor(phone: Phone, library: String? = null): RitualEditorModel {
        val editor = phone.on(RitualEditorModel(Route.RitualEditor(library = library), { Bench.ZONE.id }, phone.core, scope, phone.open, {}))
        editor.shows("a draft") { it.load is Load.Ready }
        return editor
    }

    private suspend fun says(editor: RitualEditorModel, summary: String) = editor.shows("that it means: $summary") { it.preview?.summary == summary }

    private val RitualEditorModel.draft get() = state.value.load.value!!
}
