/// `asking`: the sheet asks before stopping it for both. `rest`: another asks for how long it rests; `ringing`: another, how it rings on
/// this phone.
public struct RitualState: ScreenState {
    public var load: Load<RitualRecord> = .loading
    public var asking = false
    public var rest: RestDays?
    public var trouble: CoreFailure?
    public var ringing = false

    public init() {}

    /// Whether nobody else sees it.
    public var onlyMe: Bool { load.value?.card.onlyMe == true }
}

/// What is done with one ritual.
public enum RitualEvent: Equatable, Sendable {
    case accepted(String)
    case declined(String)

    /// One of two titles that were written at the same time.
    case titleKept(String)
    case edited

    /// Another time than the one asked for.
    case countered
    case silenced(Bool)
    case ringingSheet(open: Bool)
    case ringingChosen(Ringing)

    /// This one for the calendar on the phone.
    case exported
    case stopAsked(Bool)
    case stopped
    case restSheet(open: Bool)
    case restFrom(String)
    case restUntil(String)
    case rested(RestChoice)
    case restEnded(String)
    case wentBack
}
