import Foundation

/// The core's civil times as the system's calendar takes them.
enum CivilText {
    /// `2026-11-22T19:30:00`, in `zone` if it is given; nil where this phone does not know the zone or the text is none.
    static func components(_ local: String, zone: String?) -> DateComponents? {
        let numbers = local.split(whereSeparator: { "-T:".contains($0) }).map { Int($0) }
        guard numbers.count >= 5, !numbers.contains(nil) else { return nil }
        var components = DateComponents()
        components.calendar = Calendar(identifier: .gregorian)
        components.year = numbers[0]
        components.month = numbers[1]
        components.day = numbers[2]
        components.hour = numbers[3]
        components.minute = numbers[4]
        components.second = numbers.count > 5 ? numbers[5] : 0
        if let zone {
            guard let known = timeZone(zone) else { return nil }
            components.timeZone = known
        }
        return components
    }

    /// A moment, by the clock of Greenwich.
    static func instant(_ ms: Int64) -> DateComponents {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var components = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: Double(ms) / 1000))
        components.calendar = Calendar(identifier: .gregorian)
        components.timeZone = .gmt
        return components
    }

    /// `Europe/Berlin` or `+02:00`.
    static func timeZone(_ name: String) -> TimeZone? {
        guard let sign = name.first, "+-".contains(sign) else { return TimeZone(identifier: name) }
        let parts = name.dropFirst().split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        let seconds = parts[0] * 3600 + parts[1] * 60
        return TimeZone(secondsFromGMT: sign == "-" ? -seconds : seconds)
    }
}
