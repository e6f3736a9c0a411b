import Foundation

/// A clock that is moved by hand, for tests. Both of its readings move together, unless only what the phone believes is set.
public final class SteppedClock: PhoneClock, @unchecked Sendable {
    private let lock = NSLock()
    private var utc: Int64
    private var since: Int64 = 3_600_000
    private var starts = 1

    public init(utcMs: Int64) {
        utc = utcMs
    }

    public func utcMs() -> Int64 { lock.withLock { utc } }
    public func sinceStartMs() -> Int64 { lock.withLock { since } }

    public var boot: String { lock.withLock { "start \(starts)" } }

    public func pass(ms: Int64) {
        precondition(ms >= 0, "time does not go back")
        lock.withLock {
            utc += ms
            since += ms
        }
    }

    /// Somebody turns the phone's clock by so much, forth or back; elapsed time knows nothing of it.
    public func turn(ms: Int64) {
        lock.withLock { utc += ms }
    }

    /// The phone is switched off and on again, which takes a minute.
    public func restart() {
        lock.withLock {
            utc += 60_000
            since = 60_000
            starts += 1
        }
    }
}
