package attune.kit.app

import attune.kit.core.CoreException
import attune.kit.core.CoreGateway
import attune.kit.core.PhoneClock
import attune.kit.core.PhoneFacts
import attune.kit.core.PhoneSetting
import attune.kit.core.ScreenModel
import attune.kit.core.Start
import attune.kit.core.Which
import attune.kit.exchange.ExchangeKeeper
import attune.kit.help.HelpModel
import attune.kit.insights.InsightsModel
import attune.kit.journal.EditorModel
import attune.kit.journal.EntryModel
import attune.kit.journal.JournalModel
import attune.kit.nav.Navigator
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairModel
import attune.kit.pair.PairPort
import attune.kit.rituals.CalendarModel
import attune.kit.rituals.CalendarPort
import attune.kit.rituals.RitualEditorModel
import attune.kit.rituals.RitualModel
import attune.kit.rituals.RitualsModel
import attune.kit.rituals.WeeksModel
import attune.kit.timeout.TimeOutModel
import attune.kit.today.TodayModel
import attune.kit.together.ExerciseModel
import attune.kit.together.Haptics
import attune.kit.together.HistoryModel
import attune.kit.together.LibraryModel
import attune.kit.together.PackagePort
import attune.kit.together.PackagesModel
import attune.kit.together.PathModel
import attune.kit.together.SessionModel
import attune.kit.together.TogetherModel
import attune.kit.us.RemindersModel
import attune.kit.us.UsModel
import attune.kit.us.UsPort
import attune.kit.welcome.WelcomeModel
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.flatMapLatest
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

/** What a platform lends the models. */
class AppPorts(
    val clock: PhoneClock,
    val us: UsPort,
    val pair: PairPort,
    val calendar: CalendarPort,
    val packages: PackagePort,
    val exchange: ExchangeKeeper,
    val haptics: Haptics,
    /** What the phone says about its reminders. */
    val facts: () -> PhoneFacts,
    /** Sets a reminder to be tried; whether the phone took it. */
    val test: suspend () -> Boolean,
    /** The zone the phone is in. */
    val zone: () -> String,
    /** Opens a page of the phone's settings, where there are any. */
    val settings: ((PhoneSetting) -> Unit)? = null,
)

/** One running app: where it is, and a model for every screen that is open. All of it on [scope]'s one thread. */
class App(val core: CoreGateway, private val scope: CoroutineScope, private val ports: AppPorts) {
    val navigator = Navigator(Route.Welcome)
    private val models = mutableMapOf<Route, ScreenModel<*>>()

    /** Opens the first screen and keeps the one on top fresh until it is cancelled. */
    fun run(): Job = scope.launch {
        // What is wrong is told by the first screen, which asks for the same.
        val start = try {
            core.call("welcome") { welcome(it) }.start
        } catch (_: CoreException) {
            null
        }
        if (start != null && start != Start.FRESH && navigator.stack.value == listOf(Route.Welcome)) navigator.open(Route.At(Place.Today))
        navigator.stack.map { stack ->
            models.keys.retainAll(stack.toSet())
            stack.last()
        }.distinctUntilChanged().collectLatest { route -> model(route).attend() }
    }

    /** How often the screen on top wants an exchange, in milliseconds; null: no more often than anywhere else. */
    @OptIn(ExperimentalCoroutinesApi::class)
    val pace: Flow<Long?> = navigator.stack.flatMapLatest { model(it.last()).pace }.distinctUntilChanged()

    /** Whether the phone stays awake for the screen on top. */
    @OptIn(ExperimentalCoroutinesApi::class)
    val awake: Flow<Boolean> = navigator.stack.flatMapLatest { model(it.last()).awake }.distinctUntilChanged()

    /** Keeps what was typed last on any screen, before the files are closed. */
    suspend fun keepNow() = models.values.toList().forEach { it.keepNow() }

    /** The model of a screen; the same one as long as that screen is open. */
    fun model(route: Route): ScreenModel<*> = models.getOrPut(route) { make(route) }

    private fun make(route: Route): ScreenModel<*> {
        val open = navigator::open
        val back: () -> Unit = { navigator.back() }
        return when (route) {
            Route.Welcome -> WelcomeModel(core, scope, open)
            is Route.At -> place(route.place)
            Route.Pair -> PairModel(core, scope, ports.pair, ports.exchange, open, back)
            Route.Library -> LibraryModel(core, scope, open, back)
            Route.Packages -> PackagesModel(ports.packages, core, scope, open, back)
            is Route.Exercise -> ExerciseModel(route.id, core, scope, open, navigator::replace, back)
            is Route.Path -> PathModel(route.id, core, scope, open, back)
            is Route.History -> HistoryModel(route.exercise, core, scope, open, back)
            is Route.Session -> SessionModel(route.id, ports.clock, ports.haptics, core, scope, open, back)
            Route.Vault -> JournalModel(core, scope, Which.MINE, open)
            is Route.Entry -> EntryModel(route.which, route.id, core, scope, open, navigator::replace, back)
            is Route.Editor -> EditorModel(route.which, route.entry, core, scope, back)
            is Route.Ritual -> RitualModel(route.id, ports.calendar, core, scope, open, back)
            is Route.RitualEditor -> RitualEditorModel(route, ports.zone, core, scope, open, back)
            Route.Weeks -> WeeksModel(core, scope, open, back)
            Route.Calendar -> CalendarModel(ports.calendar, core, scope, open, back)
            Route.TimeOut -> TimeOutModel(ports.clock, ports.pair.scanner, core, scope, open, back)
            Route.Reminders -> RemindersModel(ports.facts, ports.settings, ports.test, core, scope, back)
            Route.Insights -> InsightsModel(core, scope, open, back)
            is Route.Help -> HelpModel(route.page, core, scope, open, back)
        }
    }

    private fun place(place: Place): ScreenModel<*> = when (place) {
        Place.Today -> TodayModel(core, scope, navigator::open)
        Place.Together -> TogetherModel(core, scope, navigator::open)
        Place.Journal -> JournalModel(core, scope, open = navigator::open)
        Place.Rituals -> RitualsModel(core, scope, navigator::open)
        Place.Us -> UsModel(core, scope, ports.us, ports.pair, ports.exchange, navigator::open)
    }
}
