/// `preview`: the package that was picked, before it is added; nil where none is. `sure`: it is unsigned, and whether it is added all the
/// same is asked. `removing`: what is asked about once before it goes. `added`: that is what was done last.
public struct PackagesState: ScreenState {
    public var load: Load<[PackageCard]> = .loading
    public var preview: Load<PackageCard?> = .ready(nil)
    public var sure = false
    public var removing: PackageCard?
    public var added = false
    public var trouble: CoreFailure?

    public init() {}

    /// What is looked at before it is added.
    public var looking: PackageCard? { preview.value ?? nil }
}

/// What is done with exercises from outside.
public enum PackagesEvent: Equatable, Sendable {
    case picked

    /// Adds what is looked at; of an unsigned one it is asked first.
    case added
    case addedUnsigned

    /// Not sure after all: it is looked at again.
    case unsure

    /// Leaves what is looked at.
    case leftAlone
    case removeAsked(PackageCard)
    case removeKept
    case removed(String)
    case exerciseOpened(String)
    case wentBack
    case retried
}
