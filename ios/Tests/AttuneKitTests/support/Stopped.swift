import Foundation

@testable import AttuneKit

/// A sleep that lasts until it is told to end; for tests that want to see what waits, and wait for nothing.
final class Stopped: @unchecked Sendable {
    private let lock = NSLock()
    private var sleepers: [Int: (time: Duration, wake: CheckedContinuation<Void, any Error>)] = [:]
    private var began: [Duration: Int] = [:]
    private var count = 0

    var sleep: Sleep { { try await self.wait($0) } }

    /// How many sleep for so long just now.
    func waiting(_ time: Duration) -> Int { lock.withLock { sleepers.values.filter { $0.time == time }.count } }

    /// How many ever fell asleep for so long.
    func began(_ time: Duration) -> Int { lock.withLock { began[time] ?? 0 } }

    /// Those who sleep for so long wake.
    func go(_ time: Duration) {
        let due = lock.withLock {
            let due = sleepers.filter { $0.value.time == time }
            for id in due.keys { sleepers[id] = nil }
            return due.values.map(\.wake)
        }
        for wake in due { wake.resume() }
    }

    private func wait(_ time: Duration) async throws {
        let id = lock.withLock {
            count += 1
            return count
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wake in
                lock.withLock {
                    sleepers[id] = (time, wake)
                    began[time, default: 0] += 1
                }
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    private func cancel(_ id: Int) {
        lock.withLock { sleepers.removeValue(forKey: id) }?.wake.resume(throwing: CancellationError())
    }
}
