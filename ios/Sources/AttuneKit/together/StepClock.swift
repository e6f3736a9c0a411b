/// A countdown of `seconds`, `times` in a row. It holds no clock: every reading of one is handed in, in milliseconds since the phone
/// started. `startedMs`: the reading at which it was set going, nil while it stands; `spentMs`: what had passed by then.
public struct StepClock: Equatable, Sendable {
    public let seconds: Int
    public let times: Int
    public private(set) var startedMs: Int64?
    public private(set) var spentMs: Int64

    public init(seconds: Int, times: Int = 1, startedMs: Int64? = nil, spentMs: Int64 = 0) {
        self.seconds = seconds
        self.times = times
        self.startedMs = startedMs
        self.spentMs = spentMs
    }

    private var roundMs: Int64 { Int64(seconds) * 1_000 }
    private var wholeMs: Int64 { roundMs * Int64(times) }

    public var runs: Bool { startedMs != nil }

    /// Set going at `nowMs`, from where it stood.
    public func started(_ nowMs: Int64) -> StepClock {
        runs ? self : StepClock(seconds: seconds, times: times, startedMs: nowMs, spentMs: spentMs)
    }

    /// Standing still at `nowMs`.
    public func rested(_ nowMs: Int64) -> StepClock { StepClock(seconds: seconds, times: times, spentMs: elapsedMs(nowMs)) }

    /// What has passed; below 0 where it begins later.
    public func elapsedMs(_ nowMs: Int64) -> Int64 { spentMs + (startedMs.map { nowMs - $0 } ?? 0) }

    /// Whether all of it has passed.
    public func isOver(_ nowMs: Int64) -> Bool { elapsedMs(nowMs) >= wholeMs }

    /// Which time of `times` it is, from 1.
    public func round(_ nowMs: Int64) -> Int { Int(min(max(elapsedMs(nowMs), 0), max(wholeMs - 1, 0)) / max(roundMs, 1)) + 1 }

    /// What is left of the present time, in milliseconds; 0 when all is over.
    public func leftMs(_ nowMs: Int64) -> Int64 { isOver(nowMs) ? 0 : roundMs - max(elapsedMs(nowMs), 0) % roundMs }

    /// The same as a part, 1 down to 0.
    public func left(_ nowMs: Int64) -> Double { roundMs == 0 ? 0 : Double(leftMs(nowMs)) / Double(roundMs) }
}
