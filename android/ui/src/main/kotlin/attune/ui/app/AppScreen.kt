package attune.ui.app

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import attune.kit.app.App
import attune.kit.core.ScreenModel
import attune.kit.help.HelpModel
import attune.kit.insights.InsightsModel
import attune.kit.journal.EditorModel
import attune.kit.journal.EntryModel
import attune.kit.journal.JournalModel
import attune.kit.nav.Route
import attune.kit.pair.PairModel
import attune.kit.rituals.CalendarModel
import attune.kit.rituals.RitualEditorModel
import attune.kit.rituals.RitualModel
import attune.kit.rituals.RitualsModel
import attune.kit.rituals.WeeksModel
import attune.kit.timeout.TimeOutModel
import attune.kit.today.TodayModel
import attune.kit.together.ExerciseModel
import attune.kit.together.HistoryModel
import attune.kit.together.LibraryModel
import attune.kit.together.PackagesModel
import attune.kit.together.PathModel
import attune.kit.together.SessionModel
import attune.kit.together.TogetherModel
import attune.kit.us.RemindersModel
import attune.kit.us.UsModel
import attune.kit.welcome.WelcomeModel
import attune.ui.components.BottomBar
import attune.ui.help.HelpScreen
import attune.ui.insights.InsightsScreen
import attune.ui.journal.EditorScreen
import attune.ui.journal.EntryScreen
import attune.ui.journal.JournalScreen
import attune.ui.journal.VaultScreen
import attune.ui.pair.PairScreen
import attune.ui.rituals.CalendarScreen
import attune.ui.rituals.RitualEditorScreen
import attune.ui.rituals.RitualScreen
import attune.ui.rituals.RitualsScreen
import attune.ui.rituals.WeeksScreen
import attune.ui.theme.Look
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

/** The app: the screen that is open and, below a place, the bar with all five. */
@Composable
fun AppScreen(app: App) {
    val stack by app.navigator.stack.collectAsState()
    val route = stack.last()
    Column(
        Modifier.fillMaxSize().background(Look.colours.paper)
            .onKeyEvent { it.key == Key.Escape && it.type == KeyEventType.KeyDown && app.navigator.back() },
    ) {
        Box(Modifier.weight(1f)) { key(route) { Screen(route, app.model(route)) { app.navigator.back() } } }
        if (route is Route.At) BottomBar(route.place, { app.navigator.open(Route.At(it)) })
    }
}

@Composable
private fun Screen(route: Route, model: ScreenModel<*>, back: () -> Unit) = when (model) {
    is WelcomeModel -> WelcomeScreen(model.state.collectAsState().value, model::on)
    is PairModel -> PairScreen(model.state.collectAsState().value, model::on)
    is TodayModel -> TodayScreen(model.state.collectAsState().value, model::on)
    is TogetherModel -> TogetherScreen(model.state.collectAsState().value, model::on)
    is LibraryModel -> LibraryScreen(model.state.collectAsState().value, model::on)
    is PackagesModel -> PackagesScreen(model.state.collectAsState().value, model::on)
    is ExerciseModel -> ExerciseScreen(model.state.collectAsState().value, model::on)
    is PathModel -> PathScreen(model.state.collectAsState().value, model::on)
    is HistoryModel -> HistoryScreen(model.state.collectAsState().value, model::on)
    is SessionModel -> SessionScreen(model.state.collectAsState().value, model::on)
    is JournalModel ->
        if (route is Route.Vault) VaultScreen(model.state.collectAsState().value, model::on, back)
        else JournalScreen(model.state.collectAsState().value, model::on)
    is EntryModel -> EntryScreen(model.state.collectAsState().value, model::on)
    is EditorModel -> EditorScreen(model.state.collectAsState().value, model::on)
    is RitualsModel -> RitualsScreen(model.state.collectAsState().value, model::on)
    is RitualModel -> RitualScreen(model.state.collectAsState().value, model::on)
    is RitualEditorModel -> RitualEditorScreen(model.state.collectAsState().value, model::on)
    is WeeksModel -> WeeksScreen(model.state.collectAsState().value, model::on)
    is CalendarModel -> CalendarScreen(model.state.collectAsState().value, model::on)
    is TimeOutModel -> TimeOutScreen(model.state.collectAsState().value, model::on)
    is UsModel -> UsScreen(model.state.collectAsState().value, model::on)
    is RemindersModel -> RemindersScreen(model.state.collectAsState().value, model::on)
    is InsightsModel -> InsightsScreen(model.state.collectAsState().value, model::on)
    is HelpModel -> HelpScreen(model.state.collectAsState().value, model::on)
    else -> error("no screen for ${model::class.simpleName}")
}
