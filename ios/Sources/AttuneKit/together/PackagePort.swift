import Foundation

/// What the platform does with packages of exercises.
@MainActor
public protocol PackagePort: AnyObject {
    /// A package the person picked; nil when none. Throws `CoreFailure` where it cannot be read.
    func pickPackage() async throws -> Data?
}
