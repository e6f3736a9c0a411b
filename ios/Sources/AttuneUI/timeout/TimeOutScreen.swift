import AttuneKit
import SwiftUI

/// A pause: called with one tap and without a reason, and the promise to come back.
struct TimeOutScreen: View {
    let state: TimeOutState
    let send: Send<TimeOutEvent>

    private func close() { send(.sharing(false)) }

    var body: some View {
        LoadView(load: state.load) { pause in
            let counting = pause.running.flatMap { $0.counts ? $0 : nil }
            if let counting, state.leftMs > 0 {
                DuringPause(running: counting, state: state, send: send)
            } else if counting != nil || pause.endedLately {
                AfterPause(pause: pause, state: state, send: send)
            } else {
                // One that is only heard of leaves everything here as it was.
                BeforePause(pause: pause, state: state, send: send)
            }
        }
        .sheet(when: state.sharing, close: close) { PauseSheet(state: state, send: send) }
    }
}

private struct BeforePause: View {
    let pause: TimeOutRecord
    let state: TimeOutState
    let send: Send<TimeOutEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(words.pauseTitle) {
            Trouble(state.sharing ? nil : state.trouble)
            Plain(words.pauseHow, .quiet)
            HowLong(pause: pause, state: state, send: send)
        } bottom: {
            AttuneButton(words.pauseCall, wide: true) { send(.called) }
        }
    }
}

/// Its end: back, or another time, which is named here. Neither is louder than the other.
private struct AfterPause: View {
    let pause: TimeOutRecord
    let state: TimeOutState
    let send: Send<TimeOutEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(words.pauseOver) {
            Trouble(state.sharing ? nil : state.trouble)
            Text(words.pauseOverBelow).lettering(.heading)
            if pause.reach != nil { AttuneButton(words.pauseReturn, weight: .quiet, wide: true) { send(.returnOpened) } }
            HowLong(pause: pause, state: state, send: send)
        } bottom: {
            EqualChoice {
                AttuneButton(words.pauseAnother, weight: .quiet, wide: true) { send(.called) }
            } second: {
                AttuneButton(words.pauseBackHere, weight: .quiet, wide: true) { send(.wentBack) }
            }
        }
    }
}

private struct HowLong: View {
    let pause: TimeOutRecord
    let state: TimeOutState
    let send: Send<TimeOutEvent>
    @Environment(\.words) private var words

    var body: some View {
        GroupTitle(words.pauseHowLong)
        Lengths(lengths: [20, 30, 45, 60], chosen: chosen, send: send)
        Hint(words.pauseOrLonger)
        Lengths(lengths: [120, 720, 1440], chosen: chosen, send: send)
        if let reach = pause.reach { Hint(reach) }
        PactCard(pause: pause, send: send)
        if pause.reach != nil { AttuneButton(words.pauseTyped, weight: .plain) { send(.sharing(true)) } }
    }

    private var chosen: Int { state.minutes ?? Int(pause.minutes) }
}

private struct Lengths: View {
    let lengths: [Int]
    let chosen: Int
    let send: Send<TimeOutEvent>
    @Environment(\.words) private var words

    var body: some View {
        Flow {
            ForEach(lengths, id: \.self) { length in
                let hours = length > 60
                Chip(
                    text: hours ? "\(length / 60) \(words.unitHours)" : "\(length)", chosen: length == chosen,
                    spoken: hours ? nil : "\(length) \(words.unitMinutes)", least: grid(17)
                ) { send(.chosen(length)) }
            }
        }
    }
}

private struct PactCard: View {
    let pause: TimeOutRecord
    let send: Send<TimeOutEvent>
    @Environment(\.words) private var words

    var body: some View {
        if pause.pact == .agreed {
            Hint(words.pactAgreed)
        } else if pause.reach != nil || pause.pact != .notYet {
            Card(gap: grid(3)) {
                Heading(words.pactTitle, .lead)
                Plain(words.pactText, .quiet)
                answer
            }
        }
    }

    @ViewBuilder private var answer: some View {
        switch pause.pact {
        case .notYet: AttuneButton(words.pactPropose, weight: .quiet) { send(.pactProposed) }
        case .proposedByMe: Hint(words.pactWaits)
        case .proposedByPartner:
            EqualChoice {
                AttuneButton(words.ritualDecline, weight: .quiet, wide: true) { send(.pactDeclined) }
            } second: {
                AttuneButton(words.pactAccept, weight: .quiet, wide: true) { send(.pactAccepted) }
            }
        case .agreed: EmptyView()
        }
    }
}
