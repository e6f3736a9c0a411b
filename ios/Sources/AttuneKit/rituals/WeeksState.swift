/// The weeks of a month. `inWords`: as sentences, instead of the picture.
public struct WeeksState: ScreenState {
    public var load: Load<WeeksRecord> = .loading
    public var inWords = false
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done among days and weeks.
public enum WeeksEvent: Equatable, Sendable {
    /// A day of this month, or of the one before or after.
    case dayPicked(String)
    case inWords(Bool)
    case opened(String)
    case wentBack
}
