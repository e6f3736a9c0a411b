import AttuneKit
import SwiftUI

/// What the two did in a month: its days as dots, with the mark on those on which they did something, and the same in words below.
struct TogetherMonth: View {
    let month: MonthTogether
    let state: InsightsState
    let send: Send<InsightsEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Stack {
            PartTitle(words.insightsTogether)
            months
            Card(gap: grid(4)) {
                MonthPicture(first: month.month, together: Set(month.did.flatMap(\.days)))
                ForEach(month.did, id: \.title) { did in
                    OneBreath {
                        Stack(gap: 0) {
                            Text(did.title).lettering(.lead)
                            Hint(apart(dates.daysOfMonth(did.days)))
                        }
                    }
                }
            }
        }
    }

    /// The month, and those beside it in which there was something.
    private var months: some View {
        HStack(spacing: 0) {
            SignButton(sign: .back, label: words.insightsEarlier, enabled: state.earlier != nil) { pick(state.earlier) }
            Text(dates.monthWithYear(month.month)).lettering(.lead).multilineTextAlignment(.center).frame(maxWidth: .infinity)
                .accessibilityAddTraits(.updatesFrequently)
            SignButton(sign: .forward, label: words.insightsLater, enabled: state.later != nil) { pick(state.later) }
        }
    }

    private func pick(_ month: String?) { if let month { send(.monthPicked(month)) } }
}

/// The days of the month that begins on `first`, week by week; those `together` bear the mark. What it shows stands in words below it.
private struct MonthPicture: View {
    let first: String
    let together: Set<String>
    @Environment(\.dates) private var dates

    var body: some View {
        let days = MonthDays(first: first)
        Stack(gap: grid(1)) {
            HStack(spacing: 0) {
                ForEach(Weekday.inOrder, id: \.self) { weekday in
                    Text(dates.weekdayLetter(weekday)).lettering(.hint, .quiet).frame(maxWidth: .infinity)
                }
            }
            ForEach(0..<days.weeks, id: \.self) { week in
                HStack(spacing: 0) {
                    ForEach(0..<7, id: \.self) { place in
                        cell(days.at(week * 7 + place)).frame(maxWidth: .infinity, minHeight: grid(8))
                    }
                }
            }
        }
        .accessibilityHidden(true)
    }

    @ViewBuilder private func cell(_ day: String?) -> some View {
        if let day, together.contains(day) {
            Mark(one: true, two: true, description: nil, height: grid(5))
        } else {
            Circle().fill(day == nil ? .card : .line).frame(width: grid(2), height: grid(2))
        }
    }
}

/// The days of a month on the grid of its weeks, Monday first.
struct MonthDays {
    /// The empty places before the first day.
    let before: Int
    let days: [String]

    init(first: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let begin = Dates.date(first)
        before = (calendar.component(.weekday, from: begin) + 5) % 7
        let count = calendar.range(of: .day, in: .month, for: begin)?.count ?? 0
        days = (0..<count).map { Dates.civil(of: begin.addingTimeInterval(Double($0) * 86_400)) }
    }

    var weeks: Int { (before + days.count + 6) / 7 }

    /// The day at a place counted from the first Monday on; nil where none is.
    func at(_ place: Int) -> String? { days.indices.contains(place - before) ? days[place - before] : nil }
}
