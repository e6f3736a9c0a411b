import AttuneKit
import SwiftUI

/// Once, by days, weeks, months or years, and below it on which of them.
struct HowOften: View {
    let draft: RitualDraft
    let starts: String?
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(3)) {
            GroupTitle(words.ritualHowOften)
            Flow {
                ForEach(Often.allCases, id: \.self) { often in
                    Chip(text: words.of(often), chosen: draft.repeat.often == often) { send(.repeated(often)) }
                }
            }
            which
            if let every = draft.repeat.every, let often = draft.repeat.often {
                StepsRow(value: words.every(often, every), label: words.ritualHowOften, less: every > 1, more: every < mostEvery) { more in
                    send(.every(every + (more ? 1 : -1)))
                }
            }
        }
    }

    @ViewBuilder private var which: some View {
        if draft.keptBy == .date || draft.repeat.often == .once {
            DayRow(
                label: words.ritualWhichDate, day: draft.from,
                otherwise: draft.keptBy == .date ? words.ritualChooseDate : words.ritualBeginsToday, near: starts
            ) { day in
                if let day { send(.fromPicked(day)) }
            }
        } else if case .weeks(_, let days) = draft.repeat {
            Weekdays(chosen: days) { send(.dayToggled($0)) }
        } else {
            if case .years(_, let month, _) = draft.repeat { Months(chosen: Int(month), send: send) }
            if let on = draft.repeat.on { OnWhichDay(on: on, send: send) }
        }
    }
}

/// The seven days; where they do not fit in one line they go on in the next.
private struct Weekdays: View {
    let chosen: [Weekday]
    let act: @MainActor (Weekday) -> Void
    @Environment(\.dates) private var dates

    var body: some View {
        Flow {
            ForEach(Weekday.inOrder, id: \.self) { day in
                Chip(text: dates.weekday(day), chosen: chosen.contains(day), spoken: dates.weekday(day, full: true)) { act(day) }
            }
        }
    }
}

private struct Months: View {
    let chosen: Int
    let send: Send<RitualEditorEvent>
    @Environment(\.dates) private var dates

    var body: some View {
        Flow {
            ForEach(1...12, id: \.self) { month in
                Chip(text: dates.month(month), chosen: month == chosen, spoken: dates.month(month, full: true)) { send(.inMonth(month)) }
            }
        }
    }
}

/// On a date of the month, or on its first Sunday.
private struct OnWhichDay: View {
    let on: MonthDay
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(3)) {
            Switcher(names: [words.ritualByDate, words.ritualByWeekday], chosen: on.isWeekday ? 1 : 0) { send(.byWeekday($0 == 1)) }
            switch on {
            case .date(let day):
                DayGrid(chosen: Int(day)) { send(.onDay($0)) }
                Chip(text: words.ritualLastDay, chosen: day == -1) { send(.onDay(-1)) }
            case .nth(let nth, let day):
                Flow {
                    ForEach([1, 2, 3, 4, 5, -1], id: \.self) { one in
                        Chip(text: words.nth(one), chosen: Int(nth) == one) { send(.onNth(nth: one, day: day)) }
                    }
                }
                Weekdays(chosen: [day]) { send(.onNth(nth: Int(nth), day: $0)) }
            }
        }
    }
}

extension Words {
    fileprivate func of(_ often: Often) -> String {
        switch often {
        case .once: ritualOftenOnce
        case .days: ritualOftenDays
        case .weeks: ritualOftenWeeks
        case .months: ritualOftenMonths
        case .years: ritualOftenYears
        }
    }

    fileprivate func every(_ often: Often, _ count: Int) -> String {
        let (one, many) =
            switch often {
            case .once: (ritualOftenOnce, ritualOftenOnce)
            case .days: (ritualEachDay, ritualDays)
            case .weeks: (ritualEachWeek, ritualWeeks)
            case .months: (ritualEachMonth, ritualMonths)
            case .years: (ritualEachYear, ritualYears)
            }
        return count == 1 ? one : ritualEach + " \(count) " + many
    }

    fileprivate func nth(_ nth: Int) -> String {
        switch nth {
        case 1: ritualNthFirst
        case 2: ritualNthSecond
        case 3: ritualNthThird
        case 4: ritualNthFourth
        case 5: ritualNthFifth
        default: ritualNthLast
        }
    }
}
