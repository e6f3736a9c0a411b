import Foundation

/// Where a breath is. `rest`: before the first one, and after the last.
public enum BreathPhase: Equatable, Sendable { case inward, hold, out, rest }

/// One breath in seconds, over and over for `minutes`; nil: without an end. How long ago the first one began is handed in, in
/// milliseconds: below 0 before it begins.
public struct BreathPace: Equatable, Sendable {
    public let inward: Int
    public let hold: Int
    public let out: Int
    public let minutes: Int?

    public init(inward: Int = 4, hold: Int = 0, out: Int = 6, minutes: Int? = nil) {
        self.inward = inward
        self.hold = hold
        self.out = out
        self.minutes = minutes
    }

    private var breathMs: Int64 { max(Int64(inward + hold + out) * 1_000, 1) }
    private var wholeMs: Int64 { minutes.map { Int64($0) * 60_000 } ?? .max }

    public func phase(_ elapsedMs: Int64) -> BreathPhase {
        guard elapsedMs >= 0, elapsedMs < wholeMs else { return .rest }
        let at = elapsedMs % breathMs
        if at < Int64(inward) * 1_000 { return .inward }
        return at < Int64(inward + hold) * 1_000 ? .hold : .out
    }

    /// How full the lungs are, 0 to 1: slow to start and slow to end.
    public func fullness(_ elapsedMs: Int64) -> Double {
        (1 - cos(part(elapsedMs, at: Double(max(elapsedMs, 0) % breathMs) / 1_000) * .pi)) / 2
    }

    /// Which second of its phase it is, from 1; 0 at rest.
    public func count(_ elapsedMs: Int64) -> Int {
        let second = Int(max(elapsedMs, 0) % breathMs / 1_000)
        return switch phase(elapsedMs) {
        case .inward: second + 1
        case .hold: second - inward + 1
        case .out: second - inward - hold + 1
        case .rest: 0
        }
    }

    /// Minutes that are left, begun ones counted; nil without an end.
    public func minutesLeft(_ elapsedMs: Int64) -> Int? {
        minutes == nil ? nil : Int((wholeMs - min(max(elapsedMs, 0), wholeMs) + 59_999) / 60_000)
    }

    /// How far up a breath is at `seconds` of it, as a straight line.
    private func part(_ elapsedMs: Int64, at seconds: Double) -> Double {
        switch phase(elapsedMs) {
        case .inward: seconds / Double(inward)
        case .hold: 1
        case .out: 1 - (seconds - Double(inward + hold)) / Double(out)
        case .rest: 0
        }
    }
}
