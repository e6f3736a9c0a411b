import AttuneKit
import SwiftUI

/// One step of a session, as it stands on this phone.
struct SessionScreen: View {
    let state: SessionState
    let send: Send<SessionEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { session in
            let step = Step(session: session, hand: state.hand, asList: state.asList, trouble: state.trouble, send: send)
            switch session.state {
            case .paused: Rest(step: step)
            case .left: Ended(step: step, text: words.sessionLeft)
            case .running, .done: StepOf(step: step)
            }
        }
    }
}

/// Everything a step needs: the record, what is in hand, where taps go.
struct Step {
    let session: SessionRecord
    let hand: Hand
    let asList: Bool
    let trouble: CoreFailure?
    let send: Send<SessionEvent>

    /// Something is asked here; otherwise it is given already, and what has come of it is shown.
    var asked: Bool { session.asks != .nothing }

    var sight: Sight {
        switch session.asks {
        case .send: .shared
        case .seal: .sealed
        case .keep, .nothing: .mine
        }
    }

    /// What is written in a field of this step.
    func text(_ index: Int) -> String { index < hand.texts.count ? hand.texts[index] : String() }
}

private struct StepOf: View {
    let step: Step

    var body: some View {
        switch step.session.step {
        case .read(let title, let paragraphs): ReadStep(step: step, title: title, paragraphs: paragraphs)
        case .reflect(let prompt, let hint, _): ReflectStep(step: step, prompt: prompt, hint: hint)
        case .choose(let prompt, let options, let upTo, _, let exchange):
            if step.asked {
                ChooseStep(step: step, prompt: prompt, options: options, upTo: upTo, exchange: exchange)
            } else {
                Exchanged(step: step, prompts: [prompt], exchange: exchange)
            }
        case .feelings(let prompt, let words, let outside, let upTo, _, let exchange):
            if step.asked {
                FeelingsStep(step: step, prompt: prompt, vocabulary: words, outside: outside, upTo: upTo, exchange: exchange)
            } else {
                Exchanged(step: step, prompts: [prompt], exchange: exchange)
            }
        case .scale(let prompt, let low, let high, let highest, _):
            ScaleStep(step: step, prompt: prompt, low: low, high: high, highest: highest)
        case .share(let prompt, let options, _, let exchange):
            if step.asked {
                ShareStep(step: step, prompt: prompt, options: options, exchange: exchange)
            } else {
                Exchanged(step: step, prompts: [prompt], exchange: exchange)
            }
        case .sealed(let fields, _, let exchange):
            if step.asked {
                SealStep(step: step, fields: fields, exchange: exchange)
            } else {
                Exchanged(step: step, prompts: fields.map(\.prompt), exchange: exchange)
            }
        case .schedule(let prompt, _, let title, let summary, let proposed):
            ScheduleStep(step: step, prompt: prompt, title: title, summary: summary, proposed: proposed)
        case .pause(let text): BreatherStep(step: step, text: text)
        case .done(let text): Ended(step: step, text: text)
        }
    }
}

/// The frame of every step: how far, the step, what to do, and the pause. From the second step on, back leads to the step before.
struct StepPage<Content: View, Actions: View>: View {
    let step: Step
    @ViewBuilder let content: Content
    @ViewBuilder let actions: Actions

    var body: some View {
        Page(nil, back: step.session.stepNumber > 1 ? .own { step.send(.back) } : .system, gap: grid(4)) {
            StepLine(part: part, label: step.session.title + ", \(step.session.stepNumber) / \(step.session.stepCount)")
            Trouble(step.trouble, toVault: { step.send(.vaultAsked) })
            content
        } bottom: {
            actions
        } aside: {
            if step.session.partner != nil { PauseButton { step.send(.pauseAsked) } }
        }
    }

    private var part: Double { Double(step.session.stepNumber) / Double(max(step.session.stepCount, 1)) }
}

extension StepPage where Actions == NextButton {
    /// A step from which there is one way: on.
    init(step: Step, @ViewBuilder content: () -> Content) {
        self.init(step: step, content: content) { NextButton(step: step) }
    }
}

/// On to the next step.
struct NextButton: View {
    let step: Step
    var text: String?
    @Environment(\.words) private var words

    var body: some View { AttuneButton(text ?? words.doNext, wide: true) { step.send(.next) } }
}
