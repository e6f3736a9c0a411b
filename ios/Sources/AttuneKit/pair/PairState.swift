/// `nearby`: the two sit together and can show each other their phones. `typed`: pairing text pasted so far. `ticked`: what of
/// one's own shall become both's. `canScan`: this phone can read a code. `ways`: how the couple's exchange can travel from here,
/// `way` the one chosen; `address`, `user` and `password` are typed for a WebDAV mailbox.
public struct PairState: ScreenState {
    public var load: Load<PairRecord> = .loading
    public var nearby = true
    public var typed = ""
    public var ticked: Set<String> = []
    public var canScan = false
    public var ways: [Way] = [.byHand]
    public var way = Way.byHand
    public var address = ""
    public var user = ""
    public var password = ""
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done while two phones are paired.
public enum PairEvent: Equatable, Sendable {
    case nearby(Bool)
    case invited
    case typed(String)
    case joined
    case wordsConfirmed

    /// 0 to 3; nil: none of these, which ends this pairing.
    case wordsPicked(Int?)
    case wordsDiffered
    case cancelled
    case lookedAgain

    /// Picks the folder that both reach on this phone.
    case folderPicked
    case ticked(String)
    case finished
    case wentBack

    /// Reads a code by the platform's scanner and takes what it says like pasted text.
    case scanned
    case wayChosen(Way)
    case addressTyped(String)
    case userTyped(String)
    case passwordTyped(String)

    /// Gives the link to the share sheet.
    case shared
}
