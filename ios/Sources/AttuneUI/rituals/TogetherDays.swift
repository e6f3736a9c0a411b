import SwiftUI

/// The last five weeks as a calendar: a filled day is one on which the two did it. No count, no row to keep up.
struct TogetherDays: View {
    /// Civil days, `2026-11-22`.
    let days: [String]
    @Environment(\.dates) private var dates

    var body: some View {
        Grid(horizontalSpacing: 0, verticalSpacing: 0) {
            ForEach(Array(FiveWeeks(days).weeks.enumerated()), id: \.offset) { _, week in
                GridRow {
                    ForEach(Array(week.enumerated()), id: \.offset) { _, filled in
                        ZStack {
                            if filled {
                                Circle().fill(.accent).frame(width: 12, height: 12)
                            } else {
                                Circle().strokeBorder(.line, lineWidth: 1.5).frame(width: 10, height: 10)
                            }
                        }
                        .frame(maxWidth: .infinity, minHeight: grid(5.5))
                    }
                }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(days.map(dates.shortDay).joined(separator: ", "))
    }
}

/// Five weeks from Monday on, the last one with the latest day in it; true where a day is among `days`.
struct FiveWeeks {
    let weeks: [[Bool]]

    init(_ days: [String]) {
        let numbers = Set(days.map { Int((Dates.date($0).timeIntervalSince1970 / 86_400).rounded(.down)) })
        guard let latest = numbers.max() else {
            weeks = []
            return
        }
        // Day 0 of 1970 was a Thursday, the fourth of its week.
        let monday = latest - (latest + 3) % 7
        weeks = (-4...0).map { week in (0..<7).map { numbers.contains(monday + week * 7 + $0) } }
    }
}
