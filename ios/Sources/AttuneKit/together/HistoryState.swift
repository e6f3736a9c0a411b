/// What was done. `sessions` are those of the pages read so far, latest first.
public struct HistoryState: ScreenState {
    public var load: Load<HistoryRecord> = .loading
    public var sessions: [SessionCard] = []
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done with what was done.
public enum HistoryEvent: Equatable, Sendable {
    case more
    case sessionOpened(String)
    case wentBack
    case retried
}
