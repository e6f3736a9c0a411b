import Foundation

@testable import AttuneKit

/// Folders whose names are their paths. One in which two phones meet is made when it is needed, as the core's own carrier does.
struct PathFolders: Folders {
    func with<Value>(_ name: String, _ body: (URL) throws -> Value) rethrows -> Value? {
        let url = URL(fileURLWithPath: name, isDirectory: true)
        if url.lastPathComponent.hasPrefix("meet-") {
            try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
        return try body(url)
    }
}

/// The same with permission that can be taken away.
final class GuardedFolders: Folders, @unchecked Sendable {
    private let lock = NSLock()
    private var allowed = true

    func allow(_ allowed: Bool) { lock.withLock { self.allowed = allowed } }

    func with<Value>(_ name: String, _ body: (URL) throws -> Value) rethrows -> Value? {
        lock.withLock { allowed } ? try PathFolders().with(name, body) : nil
    }
}

/// The same, but one of them never answers, as a cloud's may.
final class HangingFolders: Folders, @unchecked Sendable {
    private let hangs: String
    private let lock = NSLock()
    private let end = DispatchSemaphore(value: 0)
    private var count = 0

    init(hangs: String) { self.hangs = hangs }

    /// How often somebody came to wait for it.
    var hung: Int { lock.withLock { count } }

    /// Ends all waiting, so that no test leaves a thread behind.
    func letGo() { for _ in 0..<hung { end.signal() } }

    func with<Value>(_ name: String, _ body: (URL) throws -> Value) rethrows -> Value? {
        guard name == hangs else { return try PathFolders().with(name, body) }
        lock.withLock { count += 1 }
        end.wait()
        return nil
    }
}
