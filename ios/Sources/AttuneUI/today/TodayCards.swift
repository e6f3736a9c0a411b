import AttuneKit
import SwiftUI

struct AskedCard: View {
    let asked: Asked
    let send: Send<TodayEvent>

    var body: some View {
        Card(gap: grid(4)) {
            if !asked.line.isEmpty { RingsLine(rings: asked.rings, line: asked.line) }
            Heading(asked.title, .heading)
            AttuneButton(asked.action) { send(.opened(asked.target)) }
        }
    }
}

/// `done`: how loud its first button is; one action a screen has the accent, and what is asked comes before.
struct NextCard: View {
    let next: NextRitual
    let done: Weight
    let send: Send<TodayEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Card(gap: grid(3)) {
            TapPart(act: { send(.opened(.ritual(id: next.id))) }) {
                Hint(words.todayNext)
                Heading(next.title, .lead)
                Plain(next.line, .quiet)
                if let theirs = next.when.theirs { Hint(theirs) }
            }
            if !next.actions.isEmpty { Flow { ForEach(next.actions, id: \.self) { button($0) } } }
        }
    }

    @ViewBuilder private func button(_ action: ReminderAction) -> some View {
        switch action {
        case .done: AttuneButton(words.ritualDone, weight: done) { send(.done(next)) }
        case .notToday: AttuneButton(words.ritualNotToday, weight: .quiet) { send(.notToday(next)) }
        case .inTenMinutes: AttuneButton(words.ritualInTenMinutes, weight: .plain) { send(.inTenMinutes(next)) }
        }
    }
}

struct TimeOutCard: View {
    let line: TimeOutLine
    let send: Send<TodayEvent>
    @Environment(\.words) private var words

    var body: some View {
        Card(gap: grid(3)) {
            Heading(words.pauseTitle, .lead)
            Plain(line.line, .quiet)
            if line.counts { AttuneButton(words.todayToPause, weight: .quiet) { send(.opened(.timeOut)) } }
        }
    }
}
