import AttuneKit
import SwiftUI

/// What rests, until when, and its end for whoever wants it.
struct Rests: View {
    let rests: [RestCard]
    let end: @MainActor (String) -> Void
    @Environment(\.words) private var words

    var body: some View {
        ForEach(rests, id: \.id) { rest in
            Card(gap: grid(3)) {
                Plain(rest.line)
                AttuneButton(words.ritualRestEnd, weight: .quiet, wide: true) { end(rest.id) }
            }
        }
    }
}

/// For how long: two ways that take one tap, and days of one's own. `days` is nil while nobody asks.
struct RestSheet: View {
    let days: RestDays?
    let trouble: CoreFailure?
    let from: @MainActor (String) -> Void
    let until: @MainActor (String) -> Void
    let choose: @MainActor (RestChoice) -> Void
    let close: Act
    @Environment(\.words) private var words

    var body: some View {
        Heading(words.ritualRestTitle, .heading)
        Plain(words.ritualRestHow, .quiet)
        Trouble(trouble)
        Explained(words.ritualRestWeek, words.ritualRestWeekHow) { choose(.lowEnergyWeek) }
        Explained(words.ritualRestIll, words.ritualRestIllHow) { choose(.illness) }
        if let days {
            RestDay(label: words.ritualRestFrom, day: days.from, within: days.today...RestDays.lastDay, act: from)
            RestDay(label: words.ritualRestUntil, day: days.until, within: days.from...days.latest, act: until)
            AttuneButton(words.ritualRestThese, weight: .quiet, wide: true) { choose(.holiday(from: days.from, until: days.until)) }
        }
        AttuneButton(words.doClose, weight: .plain, wide: true, act: close)
    }
}

/// A day, picked in the system's own way: a second sheet has no place above the first.
private struct RestDay: View {
    let label: String
    let day: String
    let within: ClosedRange<String>
    let act: @MainActor (String) -> Void

    var body: some View {
        DayRow(label: label, day: day, otherwise: "", near: nil, within: within) { if let day = $0 { act(day) } }
    }
}
