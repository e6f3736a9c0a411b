/// The exercises, the sessions under way and what was agreed on in them. `ending`: what is asked about once before it ends.
public struct TogetherState: ScreenState {
    public var load: Load<TogetherRecord> = .loading
    public var ending: AgreementCard?
    public var trouble: CoreFailure?

    public init() {}
}

/// What is opened from Together.
public enum TogetherEvent: Equatable, Sendable {
    case sessionOpened(String)
    case exerciseOpened(String)
    case libraryAsked
    case pathOpened(String)
    case historyAsked
    case endAsked(AgreementCard)
    case endKept

    /// Ends what was agreed on in `session` at `step`: alone, at once, without a reason.
    case endAgreement(session: String, step: String)
    case retried
}
