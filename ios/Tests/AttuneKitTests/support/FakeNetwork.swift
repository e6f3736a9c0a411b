import Foundation

@testable import AttuneKit

/// A phone's network, as it is told to be; at home to begin with.
final class FakeNetwork: NetworkWatch, @unchecked Sendable {
    private let lock = NSLock()
    private var present: String? = "home"
    private var listeners: [Int: AsyncStream<String?>.Continuation] = [:]
    private var count = 0

    /// How many listen just now.
    var watched: Int { lock.withLock { listeners.count } }

    func networks() -> AsyncStream<String?> {
        let (stream, listener) = AsyncStream.makeStream(of: String?.self)
        let id = lock.withLock {
            count += 1
            listeners[count] = listener
            listener.yield(present)
            return count
        }
        listener.onTermination = { [weak self] _ in
            guard let self else { return }
            self.lock.withLock { self.listeners[id] = nil }
        }
        return stream
    }

    func turns(_ name: String?) {
        let all = lock.withLock {
            present = name
            return Array(listeners.values)
        }
        for listener in all { listener.yield(name) }
    }
}
