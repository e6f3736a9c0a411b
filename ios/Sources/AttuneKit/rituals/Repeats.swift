/// How a ritual repeats, as it is chosen.
public enum Often: CaseIterable, Sendable {
    case once, days, weeks, months, years

    /// Whether a date of the calendar can come this way, such as an anniversary.
    public var isOfDates: Bool { self == .once || self == .years }
}

/// By what its time is kept: each one's own clock, one clock for both, a date of the calendar.
public enum KeptBy: Sendable {
    case each, same, date
}

/// Most that the editor counts to.
public let mostEvery = 99

extension Repeat {
    /// Nil for a rule that the editor does not show.
    public var often: Often? {
        switch self {
        case .once: .once
        case .days: .days
        case .weeks: .weeks
        case .months: .months
        case .years: .years
        case .other: nil
        }
    }

    /// Every so many of its periods; nil where nothing is counted.
    public var every: Int? {
        switch self {
        case .days(let every), .weeks(let every, _), .months(let every, _), .years(let every, _, _): Int(every)
        case .once, .other: nil
        }
    }

    /// On which day of a month, in months and years.
    public var on: MonthDay? {
        switch self {
        case .months(_, let on), .years(_, _, let on): on
        case .once, .days, .weeks, .other: nil
        }
    }

    func every(_ count: Int) -> Repeat {
        let every = UInt32(min(max(count, 1), mostEvery))
        return switch self {
        case .days: .days(every: every)
        case .weeks(_, let days): .weeks(every: every, days: days)
        case .months(_, let on): .months(every: every, on: on)
        case .years(_, let month, let on): .years(every: every, month: month, on: on)
        case .once, .other: self
        }
    }

    /// With or without `day`, Monday first; the last one stays.
    func toggling(_ day: Weekday) -> Repeat {
        guard case .weeks(let every, let days) = self else { return self }
        let toggled = Weekday.inOrder.filter { ($0 == day) != days.contains($0) }
        return toggled.isEmpty ? self : .weeks(every: every, days: toggled)
    }

    func on(_ day: MonthDay) -> Repeat {
        switch self {
        case .months(let every, _): .months(every: every, on: day)
        case .years(let every, let month, _): .years(every: every, month: month, on: day)
        case .once, .days, .weeks, .other: self
        }
    }

    func inMonth(_ month: Int) -> Repeat {
        guard case .years(let every, _, let on) = self, let month = UInt8(exactly: month) else { return self }
        return .years(every: every, month: month, on: on)
    }

    /// Every year on this date, `2019-05-03`; anything but years as it is.
    func onDay(_ day: String) -> Repeat {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard case .years = self, parts.count == 3, let number = Int8(exactly: parts[2]) else { return self }
        return inMonth(parts[1]).on(.date(day: number))
    }
}

extension MonthDay {
    /// Whether it is a day of the week rather than a date.
    public var isWeekday: Bool { if case .nth = self { true } else { false } }
}

extension Weekday {
    /// All seven, Monday first.
    public static let inOrder: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
}

extension RitualDraft {
    /// By what its time is kept.
    public var keptBy: KeptBy {
        switch policy {
        case .floating: .each
        case .anchored: .same
        case .date: .date
        }
    }
}
