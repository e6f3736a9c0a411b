/// `hand`: what is written and chosen on this screen and not yet given. `asList`: feelings as a list, not on the field. `clock`: the step's
/// own, where it has one. `nowMs`: what the phone's clock since its start read when that one was last looked at.
public struct SessionState: ScreenState {
    public var load: Load<SessionRecord> = .loading
    public var hand = Hand()
    public var asList = false
    public var clock: StepClock?
    public var nowMs: Int64 = 0
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

    /// To begin, or to breathe together: whether this one tells, where that is chosen.
    case ready(Bool?)

    /// Another question.
    case swap

    /// That was it.
    case heard

    /// Not quite: what is missing, or nothing.
    case again(String)

    /// These words are proposed.
    case word(String)

    /// Exactly these words are confirmed.
    case agreeTo(String)
    case follow(Link)
    case clockStarted
    case clockRested
    case paused
    case resumed
    case left
    case closed
    case pauseAsked
    case vaultAsked
}
