import AttuneFFI
import Foundation

/// Hears of changes on the core's queue and passes them on, in order and to everyone who listens, without ever calling back.
final class Ear: Observer, @unchecked Sendable {
    private let lock = NSLock()
    private var listeners: [Int: AsyncStream<Change>.Continuation] = [:]
    private var count = 0
    private var caller: (any AnyObject & Sendable)?

    /// Who makes the present call.
    func attribute(to by: (any AnyObject & Sendable)?) {
        lock.withLock { caller = by }
    }

    func changed(topics: [Topic]) {
        tell(Set(topics), by: lock.withLock { caller })
    }

    func tell(_ topics: Set<Topic>, by: (any AnyObject & Sendable)?) {
        let change = Change(topics: topics, by: by)
        for listener in lock.withLock({ Array(listeners.values) }) { listener.yield(change) }
    }

    /// Everything that changes from this moment on.
    func listen() -> AsyncStream<Change> {
        let (stream, continuation) = AsyncStream.makeStream(of: Change.self)
        let id = lock.withLock {
            count += 1
            listeners[count] = continuation
            return count
        }
        continuation.onTermination = { [weak self] _ in
            guard let self else { return }
            self.lock.withLock { self.listeners[id] = nil }
        }
        return stream
    }

    /// Nothing will change any more.
    func close() {
        let all = lock.withLock {
            defer { listeners = [:] }
            return Array(listeners.values)
        }
        for listener in all { listener.finish() }
    }
}
