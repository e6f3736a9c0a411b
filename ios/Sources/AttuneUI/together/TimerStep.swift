import AttuneKit
import SwiftUI

/// To let time pass, with the screen dark where looking at it would be in the way.
struct TimerStep: View {
    let step: Step
    let text: String
    let times: Int
    let dark: Bool
    @State private var lit = false
    @Environment(\.words) private var words

    var body: some View {
        if dark && clock.runs && !lit {
            Darkness(left: number + " " + unit) { lit = true }
        } else {
            page.task(id: lit) {
                guard lit, (try? await Task.sleep(for: .seconds(8))) != nil else { return }
                lit = false
            }
        }
    }

    private var page: some View {
        StepPage(step: step) {
            Stack(gap: grid(6), alignment: .center) {
                Question(step, text, .heading, .center)
                if clock.isOver(now) {
                    Mark(one: false, two: false, description: nil, height: grid(16)).padding(.top, grid(10))
                    Heading(words.timerOver, .heading, .center).announced(words.timerOver)
                } else {
                    CountdownRing(left: clock.left(now), number: number, unit: unit)
                    if times > 1 { Hint(part(clock.round(now), of: times), .center) }
                }
            }
        } actions: {
            if clock.isOver(now) {
                NextButton(step: step)
            } else {
                AttuneButton(clock.runs ? words.clockRest : words.timerStart, weight: clock.runs ? .quiet : .primary, wide: true) {
                    step.send(clock.runs ? .clockRested : .clockStarted)
                }
                AttuneButton(words.doNext, weight: .plain) { step.send(.next) }
            }
        }
    }

    private var now: Int64 { step.state.nowMs }
    private var clock: StepClock { step.state.clock ?? StepClock(seconds: 0) }
    private var seconds: Int64 { (clock.leftMs(now) + 999) / 1_000 }
    private var inSeconds: Bool { seconds < 60 }
    private var number: String { inSeconds ? "\(seconds)" : "\((seconds + 59) / 60)" }
    private var unit: String { inSeconds ? words.unitSecondsShort : seconds <= 60 ? words.unitMinute : words.unitMinutes }
}

/// Nothing but the dark until it is touched; a screen reader says what is left.
private struct Darkness: View {
    let left: String
    let touch: Act
    @Environment(\.words) private var words

    var body: some View {
        Button(action: touch) {
            Text(words.timerDark).lettering(.hint, .onDark).multilineTextAlignment(.center).padding(Space.page)
                .frame(maxWidth: .infinity, maxHeight: .infinity)
                .background(.dark, ignoresSafeAreaEdges: .all)
        }
        .buttonStyle(.pressCard)
        .accessibilityValue(left)
        .toolbar(.hidden, for: .navigationBar)
    }
}

/// So many minutes beside a talk or a page, for who likes to have them: set going by a tap, and never in the way.
struct SoftClock: View {
    let step: Step
    @Environment(\.words) private var words

    var body: some View {
        if let clock = step.state.clock {
            let now = step.state.nowMs
            if clock.isOver(now) {
                Hint(words.clockOver).announced(words.clockOver)
            } else {
                HStack(spacing: grid(3)) {
                    Plain(words.minutes(UInt32((clock.leftMs(now) + 59_999) / 60_000)), .quiet)
                    Spacer(minLength: 0)
                    AttuneButton(clock.runs ? words.clockRest : words.clockStart, weight: .plain) {
                        step.send(clock.runs ? .clockRested : .clockStarted)
                    }
                }
            }
        }
    }
}
