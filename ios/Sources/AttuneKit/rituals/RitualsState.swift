/// The rituals that are on, asked for and offered. `rest`: the sheet asks for how long all of them rest.
public struct RitualsState: ScreenState {
    public var load: Load<RitualsRecord> = .loading
    public var rest: RestDays?
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done among the rituals.
public enum RitualsEvent: Equatable, Sendable {
    case opened(String)
    case accepted(id: String, proposal: String)
    case declined(id: String, proposal: String)
    case libraryOpened(String)
    case ownBegun
    case weeksOpened
    case remindersOpened
    case calendarOpened
    case restSheet(open: Bool)
    case restFrom(String)
    case restUntil(String)
    case restChosen(RestChoice)
    case restEnded(String)

    /// A small touch is wished for.
    case touchWished

    /// It is ended, or the wish for it taken back.
    case touchEnded
    case retried
}
