import Foundation

/// The folders that this phone's person picked, by the names under which the platform keeps them.
public protocol Folders: Sendable {
    /// Does `body` with the folder that goes by `name`, which may be used while it runs; nil where this phone does not have it, or
    /// no longer may use it.
    func with<Value>(_ name: String, _ body: (URL) throws -> Value) rethrows -> Value?
}
