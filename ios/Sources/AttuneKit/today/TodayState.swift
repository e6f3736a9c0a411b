/// What today holds.
public struct TodayState: ScreenState {
    public var load: Load<TodayRecord> = .loading
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done on Today.
public enum TodayEvent: Equatable, Sendable {
    case opened(Target)
    case done(NextRitual)
    case notToday(NextRitual)
    case inTenMinutes(NextRitual)

    /// A small touch is ended for both.
    case touchEnded
    case pauseAsked
    case retried
}
