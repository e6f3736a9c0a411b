import Foundation

/// What the platform does with files and settings.
@MainActor
public protocol UsPort: AnyObject {
    /// Gives a file to the person to carry; false when they thought better of it. Throws `CoreFailure` where this
    /// phone has no room for it.
    func share(_ file: HandOverFile) async throws -> Bool

    /// A file the person picked; nil when none. Throws `CoreFailure` where it cannot be read.
    func pick() async throws -> Data?

    /// Whether this phone asks for less movement.
    var still: Bool { get set }
}
