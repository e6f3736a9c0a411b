/// `sheet`: what a sheet asks. `typed`: what is typed into it. `user`: the name typed beside a password, else the one kept.
/// `line`: what came of the last hand-over, in a sentence. `still`: less movement, kept by the platform.
public struct UsState: ScreenState {
    /// What can be asked before it is done.
    public enum Sheet: Hashable, Sendable, CaseIterable { case name, quietHours, leave, erase, login }

    public var load: Load<UsRecord> = .loading
    public var sheet: Sheet?
    public var typed = ""
    public var user = ""
    public var line: String?
    public var still = false
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done in Us.
public enum UsEvent: Equatable, Sendable {
    case asked(UsState.Sheet?)
    case typed(String)
    case named

    /// Both in minutes since midnight.
    case quietSet(from: Int, to: Int)
    case pairAsked
    case exchanged
    case handedOver
    case handOverTaken

    /// Ends the space; true lets the partner's phone know.
    case left(Bool)
    case erased
    case still(Bool)
    case helpAsked
    case remindersAsked

    /// Looks back on what the two did and said.
    case insightsAsked
    case retried

    /// The one switch for what is told in the background.
    case noticesSet(Bool)

    /// The couple's folder is picked again on this phone.
    case folderPicked

    /// The name at the couple's server; its password is what is typed.
    case userTyped(String)
    case loginTried
}
