import AttuneKit
import SwiftUI

/// A pause: called with one tap and without a reason, and the promise to come back.
struct TimeOutScreen: View {
    let state: TimeOutState
    let send: Send<TimeOutEvent>

    private func close() { send(.sharing(false)) }

    var body: some View {
        LoadView(load: state.load) { pause in
            // One that is only heard of leaves everything here as it was.
            if let running = pause.running, running.counts {
                DuringPause(running: running, state: state, send: send)
            } else {
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
            Trouble(state.trouble)
            if pause.endedLately {
                Card {
                    Heading(words.pauseOver, .heading)
                    Plain(words.pauseOverBelow, .quiet)
                }
            }
            Plain(words.pauseHow, .quiet)
            GroupTitle(words.pauseHowLong)
            Lengths(lengths: [20, 30, 45, 60], chosen: chosen, send: send)
            Hint(words.pauseOrLonger)
            Lengths(lengths: [120, 720, 1440], chosen: chosen, send: send)
            if let reach = pause.reach { Hint(reach) }
            PactCard(pause: pause, send: send)
            if pause.reach != nil { AttuneButton(words.pauseTyped, weight: .plain) { send(.sharing(true)) } }
        } bottom: {
            AttuneButton(words.pauseCall, wide: true) { send(.called) }
        }
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
                AttuneButton(words.pactAccept, wide: true) { send(.pactAccepted) }
            }
        case .agreed: EmptyView()
        }
    }
}
