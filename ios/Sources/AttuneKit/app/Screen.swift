/// A screen that is open, with its model.
@MainActor
public enum Screen {
    case welcome(WelcomeModel)
    case pair(PairModel)
    case today(TodayModel)
    case together(TogetherModel)
    case exercise(ExerciseModel)
    case library(LibraryModel)
    case packages(PackagesModel)
    case path(PathModel)
    case history(HistoryModel)
    case session(SessionModel)
    case journal(JournalModel)

    /// The key of what is mine, alone.
    case vault(JournalModel)
    case entry(EntryModel)
    case editor(EditorModel)
    case rituals(RitualsModel)
    case ritual(RitualModel)
    case ritualEditor(RitualEditorModel)
    case weeks(WeeksModel)
    case calendar(CalendarModel)
    case timeOut(TimeOutModel)
    case reminders(RemindersModel)
    case insights(InsightsModel)
    case us(UsModel)
    case help(HelpModel)

    public var model: any AnyScreenModel {
        switch self {
        case .welcome(let model): model
        case .pair(let model): model
        case .today(let model): model
        case .together(let model): model
        case .exercise(let model): model
        case .library(let model): model
        case .packages(let model): model
        case .path(let model): model
        case .history(let model): model
        case .session(let model): model
        case .journal(let model), .vault(let model): model
        case .entry(let model): model
        case .editor(let model): model
        case .rituals(let model): model
        case .ritual(let model): model
        case .ritualEditor(let model): model
        case .weeks(let model): model
        case .calendar(let model): model
        case .timeOut(let model): model
        case .reminders(let model): model
        case .insights(let model): model
        case .us(let model): model
        case .help(let model): model
        }
    }
}
