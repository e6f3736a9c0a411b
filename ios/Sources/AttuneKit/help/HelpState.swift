/// `page`: the one being read. Nothing of this is kept anywhere: it begins anew each time.
public struct HelpState: ScreenState {
    public var load: Load<HelpRecord> = .loading
    public var page: String?
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done in the pages of help.
public enum HelpEvent: Equatable, Sendable {
    case opened(String)
    case wentBack

    /// Away from here in one tap.
    case toToday
}
