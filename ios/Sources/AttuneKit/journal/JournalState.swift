/// The journal. `entries` are those of the pages read so far, newest first. `passphrase` and `again` are what is being typed and
/// leave with the answer; `byWords`: the recovery words are being typed instead; `renewing`: they opened it, and another
/// passphrase may follow; `words` are the recovery words, which stay until they are noted; `asking`: a sheet asks before there
/// are new ones.
public struct JournalState: ScreenState {
    public var which: Which
    public var load: Load<JournalRecord> = .loading
    public var entries: [EntryCard] = []
    public var passphrase = ""
    public var again = ""
    public var byWords = false
    public var renewing = false
    public var words: [String] = []
    public var asking = false
    public var busy = false
    public var trouble: CoreFailure?

    public init() {
        self.init(which: .ours)
    }

    public init(which: Which) {
        self.which = which
    }

    public mutating func tell(_ trouble: CoreFailure?) {
        self.trouble = trouble
        busy = false
        load = load.orFailed(trouble)
    }

    /// Whether the person can only choose a passphrase, only unlock, or read.
    public var vault: VaultState? {
        load.value.flatMap { $0.which == .mine ? $0.vault : nil }
    }

    /// What stands before the pages of what is mine.
    public var door: Door? {
        if which == .mine && !words.isEmpty { return .words }
        return switch vault {
        case .notSetUp: .choose
        case .locked: byWords ? .unlockByWords : .unlock
        case .open: renewing ? .renew : nil
        case nil: nil
        }
    }
}

/// What can stand before the pages of what is mine.
public enum Door: Hashable, Sendable, CaseIterable { case words, choose, unlock, unlockByWords, renew }

/// What is done in the journal and at the door of what is mine.
public enum JournalEvent: Equatable, Sendable {
    case turned(Which)
    case opened(String)
    case written
    case more
    case passphraseTyped(String)
    case againTyped(String)
    case chosen
    case wordsNoted
    case newWordsAsked(Bool)
    case newWordsTaken
    case unlocked
    case byWords(Bool)
    case renewalPutOff
    case locked
    case retried
}
