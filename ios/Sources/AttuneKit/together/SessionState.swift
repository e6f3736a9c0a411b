/// `hand`: what is written and chosen on this screen and not yet given. `asList`: feelings as a list, not on the field.
public struct SessionState: ScreenState {
    public var load: Load<SessionRecord> = .loading
    public var hand = Hand()
    public var asList = false
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done at a step. Sent, kept and sealed give what is in the hand, each its own way.
public enum SessionEvent: Equatable, Sendable {
    case typed(index: Int, text: String)
    case toggled(String)
    case valued(Int)
    case tagged(String)
    case asList(Bool)
    case next
    case back
    case sent
    case kept
    case sealed
    case withdrawn
    case proposed
    case paused
    case resumed
    case left
    case closed
    case pauseAsked
    case vaultAsked
}
