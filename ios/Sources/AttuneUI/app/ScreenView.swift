import AttuneKit
import SwiftUI

/// One open screen: what its model shows, and where its taps go.
struct ScreenView: View {
    let screen: Screen
    let back: Act

    var body: some View {
        switch screen {
        case .welcome(let model): WelcomeScreen(state: model.state, send: { model.on($0) })
        case .pair(let model): PairScreen(state: model.state, send: { model.on($0) })
        case .today(let model): TodayScreen(state: model.state, send: { model.on($0) })
        case .together(let model): TogetherScreen(state: model.state, send: { model.on($0) })
        case .exercise(let model): ExerciseScreen(state: model.state, send: { model.on($0) })
        case .library(let model): LibraryScreen(state: model.state, send: { model.on($0) })
        case .packages(let model): PackagesScreen(state: model.state, send: { model.on($0) })
        case .path(let model): PathScreen(state: model.state, send: { model.on($0) })
        case .history(let model): HistoryScreen(state: model.state, send: { model.on($0) })
        case .session(let model): SessionScreen(state: model.state, send: { model.on($0) })
        case .journal(let model): JournalScreen(state: model.state, send: { model.on($0) })
        case .vault(let model): VaultScreen(state: model.state, send: { model.on($0) }, back: back)
        case .entry(let model): EntryScreen(state: model.state, send: { model.on($0) })
        case .editor(let model): EditorScreen(state: model.state, send: { model.on($0) })
        case .rituals(let model): RitualsScreen(state: model.state, send: { model.on($0) })
        case .ritual(let model): RitualScreen(state: model.state, send: { model.on($0) })
        case .ritualEditor(let model): RitualEditorScreen(state: model.state, send: { model.on($0) })
        case .weeks(let model): WeeksScreen(state: model.state, send: { model.on($0) })
        case .calendar(let model): CalendarScreen(state: model.state, send: { model.on($0) })
        case .timeOut(let model): TimeOutScreen(state: model.state, send: { model.on($0) })
        case .reminders(let model): RemindersScreen(state: model.state, send: { model.on($0) })
        case .insights(let model): InsightsScreen(state: model.state, send: { model.on($0) })
        case .us(let model): UsScreen(state: model.state, send: { model.on($0) })
        case .help(let model): HelpScreen(state: model.state, send: { model.on($0) })
        }
    }
}
