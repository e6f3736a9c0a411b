/// `asking`: what a sheet asks before it is done.
public struct EntryState: ScreenState {
    /// What cannot be taken back, and is asked first.
    public enum Asking: Hashable, Sendable, CaseIterable { case delete, share }

    public var load: Load<EntryRecord> = .loading
    public var asking: Asking?
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done with a page being read.
public enum EntryEvent: Equatable, Sendable {
    case edited
    case asked(EntryState.Asking?)
    case deleted
    case shared

    /// Settles other versions: 0 keeps the one shown.
    case versionChosen(Int)
    case wentBack
}
