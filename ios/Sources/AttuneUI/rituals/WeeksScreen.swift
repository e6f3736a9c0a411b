import AttuneKit
import SwiftUI

/// What was done and what comes, by days and weeks: as a picture, or in words. Nothing is counted.
struct WeeksScreen: View {
    let state: WeeksState
    let send: Send<WeeksEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        LoadView(load: state.load) { weeks in
            Page(words.weeksTitle) {
                Trouble(state.trouble)
                Switcher(names: [words.weeksPicture, words.weeksWords], chosen: state.inWords ? 1 : 0) { send(.inWords($0 == 1)) }
                MonthRow(weeks: weeks) { send(.dayPicked($0)) }
                if state.inWords {
                    Said(days: weeks.days.filter { $0.done || $0.comes })
                } else {
                    WeeksGrid(weeks: weeks) { send(.dayPicked($0)) }
                    Heading(dates.day(weeks.day), .heading)
                    if weeks.done.isEmpty && weeks.comes.isEmpty { Hint(words.weeksNothing) }
                    ForEach(weeks.done, id: \.id) { one in OfDay(one: one) { send(.opened(one.id)) } }
                    ForEach(weeks.comes, id: \.id) { one in OfDay(one: one) { send(.opened(one.id)) } }
                }
            }
        }
    }
}

/// The month, and those beside it.
private struct MonthRow: View {
    let weeks: WeeksRecord
    let act: @MainActor (String) -> Void
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        HStack(spacing: 0) {
            SignButton(sign: .back, label: words.weeksEarlier, enabled: weeks.earlier != nil) { weeks.earlier.map(act) }
            Text(dates.monthWithYear(weeks.month)).lettering(.lead).multilineTextAlignment(.center).frame(maxWidth: .infinity)
                .accessibilityAddTraits(.updatesFrequently)
            SignButton(sign: .forward, label: words.weeksLater, enabled: weeks.later != nil) { weeks.later.map(act) }
        }
    }
}

/// The picture in words: the days that hold anything.
private struct Said: View {
    let days: [WeekDay]
    @Environment(\.words) private var words

    var body: some View {
        Card(gap: grid(3)) {
            if days.isEmpty { Hint(words.weeksNothingAll) }
            ForEach(days, id: \.date) { Plain($0.said) }
        }
    }
}

/// One ritual of the day: the mark beside what was done, the hour beside what comes.
private struct OfDay: View {
    let one: DayRitual
    let act: Act
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        TapCard(gap: grid(1), act: act) {
            HStack(spacing: grid(3)) {
                Text(one.title).lettering(.lead).frame(maxWidth: .infinity, alignment: .leading)
                if let comes = one.when {
                    Text(dates.time(comes.time)).lettering(.labelQuiet)
                } else {
                    Mark(one: true, two: true, description: words.weeksDone, height: grid(5))
                }
            }
            if let theirs = one.when?.theirs { Hint(theirs) }
        }
    }
}
