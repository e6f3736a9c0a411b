import Foundation

@testable import AttuneKit

/// A key in a file beside the folder, never in it. It hides nothing from anybody: what is tested is whether it is there. A folder
/// copied without it opens as a new phone.
final class KeyFile: KeyStore, @unchecked Sendable {
    private let file: URL
    private let lock = NSLock()
    private var answers: (@Sendable () throws -> Void)?

    init(_ file: URL) {
        self.file = file
    }

    /// What happens at each unwrapping before it is answered; may throw.
    func answer(_ with: (@Sendable () throws -> Void)?) { lock.withLock { answers = with } }

    func wrap(_ bytes: Data) throws -> Data { try key(make: true) + bytes }

    func unwrap(_ wrapped: Data) throws -> Data {
        try lock.withLock { answers }?()
        let key = try key(make: false)
        guard wrapped.prefix(key.count) == key else { throw KeyStoreError.gone }
        return Data(wrapped.dropFirst(key.count))
    }

    func forget() throws {
        if FileManager.default.fileExists(atPath: file.path) { try FileManager.default.removeItem(at: file) }
    }

    private func key(make: Bool) throws -> Data {
        if let there = try? Data(contentsOf: file) { return there }
        guard make else { throw KeyStoreError.gone }
        let new = Data((0..<32).map { _ in UInt8.random(in: 0...255) })
        try new.write(to: file)
        return new
    }
}
