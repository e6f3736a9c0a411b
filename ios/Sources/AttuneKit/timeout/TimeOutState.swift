/// `minutes`: the length chosen before a call. `leftMs`: what is left of the one that runs, as elapsed time stands now.
/// `canScan`: this phone can read the other one's code.
public struct TimeOutState: ScreenState {
    public var load: Load<TimeOutRecord> = .loading
    public var minutes: Int?
    public var leftMs: Int64 = 0
    public var sharing = false
    public var typed = ""
    public var canScan = false
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done about a pause.
public enum TimeOutEvent: Equatable, Sendable {
    case chosen(Int)
    case called
    case renewed(Int)
    case muted(Bool)
    case pactProposed
    case pactAccepted
    case pactDeclined
    case sharing(Bool)
    case typed(String)

    /// Starts the countdown that the other phone's text names.
    case sharedStarted
    /// Opens the exercise with which two come back after a pause.
    case returnOpened
    case wentBack

    /// Reads the other phone's code and starts the countdown that it names.
    case scanned
}
