/// The exercises and the sessions under way.
public struct TogetherState: ScreenState {
    public var load: Load<TogetherRecord> = .loading
    public var trouble: CoreFailure?

    public init() {}
}

/// What is opened from Together.
public enum TogetherEvent: Equatable, Sendable {
    case sessionOpened(String)
    case exerciseOpened(String)
    case retried
}
