import Foundation

/// Days of a holiday being chosen, all civil. `today` is the day here; `from` is never before it, `until` never before `from`.
public struct RestDays: Equatable, Sendable {
    public let today: String
    public private(set) var from: String
    public private(set) var until: String

    /// A week from today on.
    public init(today: String) {
        self.today = today
        from = today
        until = Self.after(today, 6)
    }

    /// With `day` as the first one; what lasts is kept where it can be.
    func from(_ day: String) -> Self {
        var days = self
        days.from = max(day, today)
        days.until = max(until, days.from)
        return days
    }

    /// With `day` as the last one, a year at most after the first.
    func until(_ day: String) -> Self {
        var days = self
        days.until = min(max(day, from), latest)
        return days
    }

    /// The last day that it may last to.
    public var latest: String { Self.after(from, 365) }

    /// No holiday is planned further ahead.
    public static let lastDay = "2200-12-31"

    /// The civil day `days` later, or earlier where that is negative.
    public static func after(_ day: String, _ days: Int) -> String {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        guard parts.count == 3,
            let noon = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2] + days, hour: 12))
        else { return day }
        let found = calendar.dateComponents([.year, .month, .day], from: noon)
        let text = [found.year ?? 0, found.month ?? 0, found.day ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return text.joined(separator: "-")
    }
}
