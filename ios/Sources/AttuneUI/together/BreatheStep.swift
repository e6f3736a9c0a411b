import AttuneKit
import SwiftUI

/// To breathe to a paced picture: alone, or both from the same moment on.
struct BreatheStep: View {
    let step: Step
    let text: String
    let canStartTogether: Bool
    let ownReady: Bool
    let partnerReady: Bool
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Stack(gap: grid(6), alignment: .center) {
                Question(step, text, .heading, .center)
                BreathPicture(pace: pace, elapsedMs: elapsed, phase: step.state.phase)
                if over {
                    Plain(words.breatheOver, .quiet, .center).announced(words.breatheOver)
                } else if let said {
                    Plain(said, .quiet, .center)
                }
            }
        } actions: {
            if over {
                NextButton(step: step)
            } else {
                if !clock.runs { begin }
                AttuneButton(words.doNext, weight: .plain) { step.send(.next) }
            }
        }
    }

    @ViewBuilder private var begin: some View {
        if canStartTogether {
            EqualChoice {
                AttuneButton(words.breatheAlone, weight: .quiet, wide: true) { step.send(.clockStarted) }
            } second: {
                AttuneButton(words.breatheTogether, wide: true, enabled: !ownReady) { step.send(.ready(nil)) }
            }
        } else {
            AttuneButton(words.breatheBegin, wide: true) { step.send(.clockStarted) }
        }
    }

    private var pace: BreathPace { step.session.step.pace ?? BreathPace() }
    private var clock: StepClock { step.state.clock ?? StepClock(seconds: 0) }
    private var over: Bool { clock.isOver(step.state.nowMs) }
    private var elapsed: Int64 { clock.elapsedMs(step.state.nowMs) }

    private var said: String? {
        if clock.runs && elapsed < 0 { return words.breatheSoon + " \((999 - elapsed) / 1_000) " + words.unitSecondsShort }
        if clock.runs { return pace.minutesLeft(elapsed).map { words.minutes(UInt32($0)) } }
        if ownReady { return words.breatheWaiting }
        return partnerReady ? words.breatheOtherReady : nil
    }
}

/// A ring that grows with the breath in and falls with the breath out, and the word for it. Where things stand still it is a still ring
/// and a count.
struct BreathPicture: View {
    let pace: BreathPace
    let elapsedMs: Int64
    /// Nil before it was begun.
    let phase: BreathPhase?
    @Environment(\.moves) private var moves
    @Environment(\.words) private var words

    var body: some View {
        ZStack {
            ForEach(0..<BreathRings.count, id: \.self) { ring in
                let size = Self.most * BreathRings.part(ring, full: full)
                Circle().fill(Tone.one.opacity(BreathRings.opacity)).frame(width: size, height: size)
            }
            let rim = Self.most * BreathRings.part(BreathRings.count - 1, full: full)
            Circle().strokeBorder(Tone.one.opacity(0.5), lineWidth: 1.5).frame(width: rim, height: rim)
            VStack(spacing: 0) {
                Text(word).lettering(.heading)
                if !moves && breathes { Text("\(pace.count(elapsedMs))").lettering(.number) }
            }
        }
        .frame(width: Self.most, height: Self.most)
        // As long as the clock's next look: one movement out of many.
        .animation(moves ? .linear(duration: 0.2) : nil, value: full)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(word)
        .accessibilityAddTraits(.updatesFrequently)
    }

    private static let most: CGFloat = 272

    private var breathes: Bool { phase != nil && phase != .rest }
    private var full: Double { moves ? (breathes ? pace.fullness(elapsedMs) : 0) : 0.5 }

    private var word: String {
        switch phase {
        case .inward: words.breatheIn
        case .hold: words.breatheHold
        case .out: words.breatheOut
        case .rest, nil: pattern
        }
    }

    /// "in 4, out 6".
    private var pattern: String {
        let parts = [(words.breatheIn, pace.inward), (words.breatheHold, pace.hold), (words.breatheOut, pace.out)]
        return parts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
