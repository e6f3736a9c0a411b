/// The rituals that are on, asked for and offered.
public struct RitualsState: ScreenState {
    public var load: Load<RitualsRecord> = .loading
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
    case remindersOpened
    case calendarOpened
    case retried
}
