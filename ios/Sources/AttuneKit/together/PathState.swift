/// One path. `beginning`: asked once, because another would be left for it; `leaving`: asked once before it is left.
public struct PathState: ScreenState {
    public var load: Load<PathRecord> = .loading
    public var beginning = false
    public var leaving = false
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done on a path.
public enum PathEvent: Equatable, Sendable {
    /// Begins; where that leaves another path, asks first, and begins when it comes again.
    case begun
    case beginKept
    case slowed(Bool)

    /// Passes an exercise over, or takes that back.
    case skipped(exercise: String, skipped: Bool)
    case leaveAsked
    case leaveKept
    case left
    case exerciseOpened(String)
    case wentBack
    case retried
}
