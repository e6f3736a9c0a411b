import AttuneKit
import SwiftUI

/// One speaks, the other listens; what is written is said back until the speaker says "that's it".
struct TurnStep: View {
    let step: Step
    let part: String
    let speaking: Bool
    let text: String
    let typed: Bool
    let lines: [TurnLine]
    let now: TurnAsks
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Stack(gap: grid(1)) {
                if !step.session.onePhone { Heading(speaking ? words.turnSpeaking : words.turnListening) }
                Hint(part)
            }
            ForEach(Array(text.split(separator: "\n\n").enumerated()), id: \.offset) { _, text in Plain(String(text)) }
            Helping(step: step)
            if now != .over { SoftClock(step: step) }
            if now != .over && !writes && !step.session.onePhone { PrivacyLine(.shared, step.session.whoSees) }
            ForEach(Array(lines.enumerated()), id: \.offset) { _, line in
                Card { QuoteView(text: line.text, from: from(line), second: !line.own) }
            }
            asking
        } actions: {
            TurnActions(step: step, typed: typed, now: now)
        }
    }

    /// Whether something can be written just now; then who sees it stands above the field.
    private var writes: Bool {
        switch now {
        case .tell: typed
        case .mirror, .approve: true
        case .listen, .nearEnough, .wait, .over: false
        }
    }

    @ViewBuilder private var asking: some View {
        switch now {
        case .tell: if typed { field(words.turnField) }
        case .mirror:
            Heading(words.turnMirror, .heading)
            Hint(words.turnMirrorBelow)
            field(words.turnMirror)
        case .approve:
            Heading(words.turnApprove, .heading)
            field(words.turnMissing)
        case .nearEnough:
            Heading(words.turnNear, .heading)
            Plain(words.turnNearBelow, .quiet)
        case .wait: Plain(words.turnWait, .quiet)
        case .over: Plain(words.turnOver, .quiet)
        case .listen: EmptyView()
        }
    }

    private func field(_ label: String) -> some View {
        Field(
            value: step.text(0), label: label, sight: .shared, who: step.session.whoSees, hint: label, below: words.shareFinal,
            lines: now == .tell ? 5 : 3
        ) { step.send(.typed(index: 0, text: $0)) }
    }

    private func from(_ line: TurnLine) -> String {
        let name = line.own ? words.sealOwn : step.session.partner ?? String()
        return switch line.kind {
        case .told: name
        case .mirrored: name + ", " + words.turnMirrored
        case .again: name + ", " + words.turnAdded
        }
    }
}

/// What can be done at a turn. To send and to keep it are as large as each other, and so are "that's it" and "not quite".
private struct TurnActions: View {
    let step: Step
    let typed: Bool
    let now: TurnAsks
    @Environment(\.words) private var words

    var body: some View {
        if step.session.onePhone {
            NextButton(step: step)
        } else {
            switch now {
            case .tell where typed:
                give
                AttuneButton(words.turnHeard, weight: .plain) { step.send(.heard) }
            case .tell:
                EqualChoice {
                    AttuneButton(words.doNext, weight: .quiet, wide: true) { step.send(.next) }
                } second: {
                    AttuneButton(words.turnHeard, wide: true) { step.send(.heard) }
                }
            case .mirror: give
            case .approve:
                EqualChoice {
                    AttuneButton(words.turnNotQuite, weight: .quiet, wide: true) { step.send(.again(step.text(0))) }
                } second: {
                    AttuneButton(words.turnThatIsIt, wide: true) { step.send(.heard) }
                }
            case .nearEnough:
                EqualChoice {
                    AttuneButton(words.doPause, weight: .quiet, wide: true) { step.send(.pauseAsked) }
                } second: {
                    AttuneButton(words.turnNearYes, wide: true) { step.send(.heard) }
                }
            case .listen, .wait: AttuneButton(words.doNext, weight: .quiet, wide: true) { step.send(.next) }
            case .over: NextButton(step: step)
            }
        }
    }

    private var give: some View {
        KeepOr(step: step) {
            AttuneButton(words.doSend, wide: true, enabled: !step.text(0).isBlank) { step.send(.sent) }
        }
    }
}
