import AttuneKit
import Foundation

/// Days and hours as this person reads them, 12 or 24 hours as their phone has it; the core hands in plain values.
public struct Dates: Equatable, Sendable {
    private let locale: Locale
    private let zone: TimeZone

    public init(locale: Locale, zone: TimeZone) {
        self.locale = locale
        self.zone = zone
    }

    /// `2026-11-22` as "Sunday 22 November".
    func day(_ civil: String) -> String { Self.date(civil).formatted(style(.gmt).weekday(.wide).day().month(.wide)) }

    /// "22 November 2026".
    func dayWithYear(_ ms: Int64) -> String { Self.moment(ms).formatted(style(zone).day().month(.wide).year()) }

    /// "22 Nov".
    func shortDay(_ civil: String) -> String { Self.date(civil).formatted(style(.gmt).day().month(.abbreviated)) }

    /// A civil time, `19:30`, as a clock shows it.
    func time(_ civil: String) -> String { Self.time(of: civil).formatted(style(.gmt).hour().minute()) }

    /// A moment as this phone's clock shows it.
    func clock(_ ms: Int64) -> String { Self.moment(ms).formatted(style(zone).hour().minute()) }

    /// "Sunday 22 November, 17:00".
    func moment(_ ms: Int64) -> String {
        Self.moment(ms).formatted(style(zone).weekday(.wide).day().month(.wide)) + ", " + clock(ms)
    }

    /// "22 November 2026" of a civil day.
    func dayWithYear(_ civil: String) -> String { Self.date(civil).formatted(style(.gmt).day().month(.wide).year()) }

    /// A day of the week: "Mon" or, spoken, "Monday".
    func weekday(_ day: Weekday, full: Bool = false) -> String {
        monday(plus: day).formatted(style(.gmt).weekday(full ? .wide : .abbreviated))
    }

    /// A month, 1 to 12: "Nov" or, spoken, "November".
    func month(_ month: Int, full: Bool = false) -> String {
        Self.date("1970-\(month)-1").formatted(style(.gmt).month(full ? .wide : .abbreviated))
    }

    /// "M", over a column of a calendar.
    func weekdayLetter(_ day: Weekday) -> String { monday(plus: day).formatted(style(.gmt).weekday(.narrow)) }

    /// Days of one month, from the first on, as "3, 8, 12 November"; German has a full stop after each number.
    func daysOfMonth(_ civil: [String]) -> String {
        let stop = locale.language.languageCode == .german ? "." : String()
        let days = civil.map { "\(Int($0.suffix(2)) ?? 0)" + stop }
        let month = civil.first.map { Self.date($0).formatted(style(.gmt).month(.wide)) }
        return days.joined(separator: ", ") + " " + (month ?? String())
    }

    /// "22" of a civil day.
    func dayOfMonth(_ civil: String) -> String { Self.date(civil).formatted(style(.gmt).day()) }

    /// "November 2026" of a civil day.
    func monthWithYear(_ civil: String) -> String { Self.date(civil).formatted(style(.gmt).month(.wide).year()) }

    /// A civil time as a moment of a day in Greenwich, for the system's own picker in that zone.
    static func time(of civil: String) -> Date {
        let parts = civil.split(separator: ":").compactMap { Double($0) }
        return Date(timeIntervalSince1970: (parts.first ?? 0) * 3600 + (parts.dropFirst().first ?? 0) * 60)
    }

    /// Minutes since midnight of what `time(of:)` gave or that picker chose.
    static func minutes(of time: Date) -> Int {
        let minutes = Int((time.timeIntervalSince1970 / 60).rounded(.down)) % 1440
        return minutes < 0 ? minutes + 1440 : minutes
    }

    /// The civil day, `2026-11-22`, of what `date(_:)` gave or a picker in Greenwich chose.
    static func civil(of day: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: day)
        let two = { (number: Int?) in (number ?? 1) < 10 ? "0\(number ?? 1)" : "\(number ?? 1)" }
        return "\(parts.year ?? 1970)-\(two(parts.month))-\(two(parts.day))"
    }

    /// A civil day as noon of that day in Greenwich.
    static func date(_ civil: String) -> Date {
        let parts = civil.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return Date(timeIntervalSince1970: 0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2], hour: 12))
            ?? Date(timeIntervalSince1970: 0)
    }

    /// A day of a week, of the one of 5 January 1970, a Monday.
    private func monday(plus day: Weekday) -> Date {
        Date(timeIntervalSince1970: Double(4 + (Weekday.inOrder.firstIndex(of: day) ?? 0)) * 86_400)
    }

    private static func moment(_ ms: Int64) -> Date { Date(timeIntervalSince1970: Double(ms) / 1000) }

    private func style(_ zone: TimeZone) -> Date.FormatStyle {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return Date.FormatStyle(locale: locale, calendar: calendar, timeZone: zone)
    }
}
