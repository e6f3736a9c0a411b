/// A phone that knows nobody; `name` is what is typed.
public struct WelcomeState: ScreenState {
    public var load: Load<WelcomeRecord> = .loading
    public var name = ""
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done on the first screen.
public enum WelcomeEvent: Equatable, Sendable {
    case named(String)
    case begun
    case helpAsked
}
