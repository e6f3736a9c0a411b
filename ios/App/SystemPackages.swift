import AttuneKit
import Foundation

/// Packages of exercises, picked from wherever they lie.
@MainActor
final class SystemPackages: PackagePort {
    /// One byte more than the core reads: of a longer one it says so.
    private static let mostBytes = (2 << 20) + 1
    private let presenter: Presenter

    init(presenter: Presenter) {
        self.presenter = presenter
    }

    func pickPackage() async throws -> Data? {
        try await DocumentPicker().read(upTo: Self.mostBytes, over: presenter)
    }
}
