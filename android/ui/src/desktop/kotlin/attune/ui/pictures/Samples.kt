package attune.ui.pictures

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.kit.core.Which
import attune.kit.nav.Place
import attune.kit.samples.CalendarSamples
import attune.kit.samples.EditorSamples
import attune.kit.samples.EntrySamples
import attune.kit.samples.ExerciseSamples
import attune.kit.samples.HelpSamples
import attune.kit.samples.InsightsSamples
import attune.kit.samples.JournalSamples
import attune.kit.samples.HistorySamples
import attune.kit.samples.LibrarySamples
import attune.kit.samples.PackagesSamples
import attune.kit.samples.PathSamples
import attune.kit.samples.PairSamples
import attune.kit.samples.RemindersSamples
import attune.kit.samples.RitualEditorSamples
import attune.kit.samples.RitualScreenSamples
import attune.kit.samples.RitualsSamples
import attune.kit.samples.SessionSamples
import attune.kit.samples.TimeOutSamples
import attune.kit.samples.TodaySamples
import attune.kit.samples.TogetherSamples
import attune.kit.samples.UsSamples
import attune.kit.samples.WeeksSamples
import attune.kit.samples.WelcomeSamples
import attune.ui.components.BottomBar
import attune.ui.components.LoadView
import attune.ui.help.HelpScreen
import attune.ui.insights.InsightsScreen
import attune.ui.journal.EditorScreen
import attune.ui.journal.EntryScreen
import attune.ui.journal.JournalScreen
import attune.ui.journal.VaultScreen
import attune.ui.lock.Cover
import attune.ui.lock.LockPage
import attune.ui.pair.PairScreen
import attune.ui.rituals.CalendarScreen
import attune.ui.rituals.RitualEditorScreen
import attune.ui.rituals.RitualScreen
import attune.ui.rituals.RitualsScreen
import attune.ui.rituals.WeeksScreen
import attune.ui.timeout.TimeOutScreen
import attune.ui.today.TodayScreen
import attune.ui.together.ExerciseScreen
import attune.ui.together.HistoryScreen
import attune.ui.together.LibraryScreen
import attune.ui.together.PackagesScreen
import attune.ui.together.PathScreen
import attune.ui.together.SessionScreen
import attune.ui.together.TogetherScreen
import attune.ui.us.RemindersScreen
import attune.ui.us.UsScreen
import attune.ui.welcome.WelcomeScreen

/** One way a screen can stand: the state that it shows, and the screen itself. */
class Sample(val state: Any, val content: @Composable () -> Unit)

private val closed = AppStand(Load.Failed(CoreFailure("There is no room left on this phone.")))

/** Every sample state of every screen, by screen and name: what pictures and tests go through. */
val samples: Map<String, Map<String, Sample>> = mapOf(
    "welcome" to WelcomeSamples.all.shown { WelcomeScreen(it) {} },
    "pair" to PairSamples.all.shown { PairScreen(it) {} },
    "today" to TodaySamples.all.shown { InPlace(Place.Today) { TodayScreen(it) {} } },
    "together" to TogetherSamples.all.shown { InPlace(Place.Together) { TogetherScreen(it) {} } },
    "library" to LibrarySamples.all.shown { LibraryScreen(it) {} },
    "packages" to PackagesSamples.all.shown { PackagesScreen(it) {} },
    "path" to PathSamples.all.shown { PathScreen(it) {} },
    "history" to HistorySamples.all.shown { HistoryScreen(it) {} },
    "exercise" to ExerciseSamples.all.shown { ExerciseScreen(it) {} },
    "session" to SessionSamples.all.shown { SessionScreen(it) {} },
    "journal" to JournalSamples.all.shown { InPlace(Place.Journal) { JournalScreen(it) {} } },
    "vault" to JournalSamples.all.filterValues { it.which == Which.MINE && !it.asking }.shown { VaultScreen(it, {}, {}) },
    "entry" to EntrySamples.all.shown { EntryScreen(it) {} },
    "editor" to EditorSamples.all.shown { EditorScreen(it) {} },
    "rituals" to RitualsSamples.all.shown { InPlace(Place.Rituals) { RitualsScreen(it) {} } },
    "ritual" to RitualScreenSamples.all.shown { RitualScreen(it) {} },
    "ritual-editor" to RitualEditorSamples.all.shown { RitualEditorScreen(it) {} },
    "weeks" to WeeksSamples.all.shown { WeeksScreen(it) {} },
    "calendar" to CalendarSamples.all.shown { CalendarScreen(it) {} },
    "timeout" to TimeOutSamples.all.shown { TimeOutScreen(it) {} },
    "us" to UsSamples.all.shown { InPlace(Place.Us) { UsScreen(it) {} } },
    "reminders" to RemindersSamples.all.shown { RemindersScreen(it) {} },
    "insights" to InsightsSamples.all.shown { InsightsScreen(it) {} },
    "help" to HelpSamples.all.shown { HelpScreen(it) {} },
    // What stands in place of them, and the page of the app's lock in the phone's settings.
    "cover" to mapOf(
        "locked" to Sample(Unit) { Cover {} },
        "closed" to Sample(closed) { LoadView(closed.load, onRetry = {}) {} },
    ),
    "lock" to mapOf("off" to LockStand(), "on" to LockStand(on = true), "none" to LockStand(possible = false)).shown { LockPage(it.on, it.possible, {}, {}, {}) },
    "components" to componentSamples.mapValues { (_, content) -> Sample(Unit, content) },
)

/** The app before it can be seen. */
class AppStand(val load: Load<Unit>)

/** How the app's lock can stand. */
private class LockStand(val on: Boolean = false, val possible: Boolean = true)

private fun <S : Any> Map<String, S>.shown(screen: @Composable (S) -> Unit): Map<String, Sample> = mapValues { (_, state) -> Sample(state) { screen(state) } }

/** A place with the bar below it, as the app shows it. */
@Composable
private fun InPlace(place: Place, content: @Composable () -> Unit) = Column {
    Box(Modifier.weight(1f)) { content() }
    BottomBar(place, {})
}
