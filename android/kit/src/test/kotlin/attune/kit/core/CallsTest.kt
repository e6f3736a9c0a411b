package attune.kit.core

import attune.kit.help.HelpModel
import attune.kit.insights.InsightsModel
import attune.kit.journal.EditorModel
import attune.kit.journal.JournalEvent
import attune.kit.journal.JournalModel
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairEvent
import attune.kit.rituals.RitualEditorModel
import attune.kit.rituals.RitualsEvent
import attune.kit.rituals.RitualsModel
import attune.kit.testing.Bench
import attune.kit.testing.PackageTable
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.minutes
import attune.kit.testing.shows
import attune.kit.timeout.TimeOutEvent
import attune.kit.today.TodayEvent
import attune.kit.today.TodayModel
import attune.kit.together.ExerciseModel
import attune.kit.together.SessionModel
import attune.kit.together.HistoryModel
import attune.kit.together.LibraryModel
import attune.kit.together.PackagesModel
import attune.kit.together.PathModel
import attune.kit.together.TogetherModel
import attune.kit.us.RemindersModel
import attune.kit.us.UsEvent
import attune.kit.us.UsState
import attune.kit.welcome.WelcomeEvent
import attune.kit.welcome.WelcomeModel
import kotlinx.coroutines.delay
import kotlin.test.Test
import kotlin.test.assertEquals

/** What each screen and each tap costs: one read a screen, one command and one read a tap, all on the core's thread. */
class CallsTest {
    @Test
    fun a_screen_reads_once() = Bench.run {
        val (ana, _) = couple()
        val session = ana.core.call("start") { start(it, "daily-check-in") }
        ana.reads("welcome", WelcomeModel(ana.core, scope, ana.open))
        ana.reads("pair", ana.pairModel())
        ana.reads("today", TodayModel(ana.core, scope, ana.open))
        ana.reads("together", TogetherModel(ana.core, scope, ana.open))
        ana.reads("library", LibraryModel(ana.core, scope, ana.open, {}))
        ana.reads("packages", PackagesModel(PackageTable(), ana.core, scope, ana.open, {}))
        ana.reads("path", PathModel("learning-to-listen", ana.core, scope, ana.open, {}))
        ana.reads("history", HistoryModel(null, ana.core, scope, ana.open, {}))
        ana.reads("exercise", ExerciseModel("daily-check-in", ana.core, scope, ana.open, ana.open, {}))
        ana.reads("session", ana.sessionModel(session))
        ana.reads("journalPage", JournalModel(ana.core, scope, open = ana.open))
        ana.reads("editor", EditorModel(Which.OURS, null, ana.core, scope, {}))
        ana.reads("rituals", RitualsModel(ana.core, scope, ana.open))
        ana.reads("timeout", ana.timeOutModel())
        ana.reads("reminders", RemindersModel({ ana.facts() }, null, ana.reminders::test, ana.core, scope, {}))
        ana.reads("us", ana.usModel())
        ana.reads("insights", InsightsModel(ana.core, scope, ana.open, {}))
        ana.reads("help", HelpModel(null, ana.core, scope, ana.open, {}))
    }

    @Test
    fun the_ritual_editor_asks_what_stands_there_and_what_that_means() = Bench.run {
        val ana = phone("ana", "Ana")
        val editor = ana.on(RitualEditorModel(Route.RitualEditor(library = "r-weekly"), { Bench.ZONE.id }, ana.core, scope, ana.open, {}))
        ana.called()
        editor.shows("what it means") { it.preview != null }
        assertEquals(listOf("rituals", "previewRitual"), ana.called())
    }

    @Test
    fun a_tap_is_one_command_and_one_read() = Bench.run {
        val (ana, ben) = couple()
        val timeout = ana.on(ana.timeOutModel()).apply { shows("its record") { it.load is Load.Ready } }
        ana.costs("proposePact", "timeout") {
            timeout.on(TimeOutEvent.PactProposed)
            timeout.shows("the proposal") { it.load.value?.pact == Pact.PROPOSED_BY_ME }
        }
        ana.costs("callTimeout", "timeout") {
            timeout.on(TimeOutEvent.Called)
            timeout.shows("a countdown") { it.load.value?.running != null }
        }
        ana.core.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.first { it.id == "r-weekly" }.draft) }
        carry()
        val rituals = ben.on(RitualsModel(ben.core, scope, ben.open)).apply { shows("the proposal") { it.load.value?.asked?.size == 1 } }
        ben.costs("acceptRitual", "rituals") {
            val asked = rituals.state.value.load.value!!.asked.single()
            rituals.on(RitualsEvent.Accepted(asked.id, asked.proposal!!))
            rituals.shows("it is on") { it.load.value?.on?.size == 1 }
        }
        clock.minutes(50)
        val today = ben.on(TodayModel(ben.core, scope, ben.open)).apply { shows("the ritual is due") { it.load.value?.next?.actions?.size == 3 } }
        ben.costs("ritualDone", "today", "rituals") {
            today.on(TodayEvent.Done(today.state.value.load.value!!.next!!))
            today.shows("the next one") { it.load.value?.next?.actions?.isEmpty() == true }
        }
        val us = ana.on(ana.usModel()).apply { shows("its record") { it.load is Load.Ready } }
        us.on(UsEvent.Asked(UsState.Sheet.Name))
        us.on(UsEvent.Typed("Anna"))
        ana.costs("setName", "us") {
            us.on(UsEvent.Named)
            us.shows("the name") { it.load.value?.name == "Anna" && it.sheet == null }
        }
    }

    @Test
    fun a_tap_that_leads_elsewhere_reads_nothing_here() = Bench.run {
        val ana = phone("ana")
        val welcome = ana.on(WelcomeModel(ana.core, scope, ana.open)).apply { shows("its record") { it.load is Load.Ready } }
        ana.costs("setUp") {
            welcome.on(WelcomeEvent.Named("Ana"))
            welcome.on(WelcomeEvent.Begun)
            while (ana.navigator.stack.value != listOf(Route.At(Place.Today)) || ana.calls.isEmpty()) delay(5)
        }
    }

    @Test
    fun a_failed_tap_is_told_beside_what_is_shown() = Bench.run {
        val ana = phone("ana", "Ana")
        val pair = ana.on(ana.pairModel()).apply { shows("its record") { it.load is Load.Ready } }
        ana.costs("join") {
            pair.on(PairEvent.Typed("this is no invitation"))
            pair.on(PairEvent.Joined)
            val told = pair.shows("a notice") { it.trouble != null }
            assertEquals("this is no invitation", told.typed)
            assertEquals(true, told.load is Load.Ready && told.trouble!!.message.isNotBlank())
        }
        val journal = ana.on(JournalModel(ana.core, scope, open = ana.open)).apply { shows("its record") { it.load is Load.Ready } }
        ana.costs("journalPage") {
            journal.on(JournalEvent.Turned(Which.MINE))
            journal.shows("the other journal") { it.load.value?.which == Which.MINE }
        }
    }

    private suspend fun Phone.reads(name: String, model: ScreenModel<*>) {
        called()
        val attending = on(model)
        while (calls.isEmpty()) delay(5)
        settle()
        val made = synchronized(calls) { calls.toList() }
        assertEquals(listOf(name to "attune-core"), made, "what ${attending::class.simpleName} calls, and where")
    }

    private suspend fun Phone.costs(vararg names: String, tap: suspend () -> Unit) {
        settle()
        called()
        tap()
        settle()
        val made = synchronized(calls) { calls.toList() }
        assertEquals(names.toList().sorted(), made.map { it.first }.sorted())
        assertEquals(setOf("attune-core"), made.map { it.second }.toSet())
    }

    /** Whatever is still under way comes to its end: until no call was made for a while. */
    private suspend fun Phone.settle() {
        do {
            val before = calls.size
            delay(60)
        } while (calls.size != before)
    }
}
