import AttuneKit
import SwiftUI

/// The frame of every step: how far, the step, what to do, and the pause. From the second step on, back leads to the step before.
struct StepPage<Content: View, Actions: View>: View {
    let step: Step
    @ViewBuilder let content: Content
    @ViewBuilder let actions: Actions

    var body: some View {
        Page(nil, back: step.session.stepNumber > 1 ? .own { step.send(.back) } : .system, gap: grid(4)) {
            StepLine(part: part, label: step.session.title + ", \(step.session.stepNumber) / \(step.session.stepCount)")
            Trouble(step.state.trouble, toVault: { step.send(.vaultAsked) })
            if step.session.onePhone { OnePhoneLine(text: step.session.whoSees) }
            if !step.session.question.isEmpty { DrawnQuestion(text: step.session.question) }
            content
            if !step.session.help.isEmpty { Links(step: step, links: step.session.help).padding(.top, grid(4)) }
        } bottom: {
            actions
        } aside: {
            if step.session.partner != nil || step.session.onePhone { PauseButton { step.send(.pauseAsked) } }
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

/// To keep it to oneself, and as large beside it to give it.
struct KeepOr<Give: View>: View {
    let step: Step
    @ViewBuilder let give: Give
    @Environment(\.words) private var words

    var body: some View {
        EqualChoice {
            AttuneButton(words.doKeepToMyself, weight: .quiet, wide: true) { step.send(.kept) }
        } second: {
            give
        }
    }
}

/// What a step asks, and a few words of help to it.
struct Question: View {
    let step: Step
    let text: String
    var lettering = Lettering.title
    var alignment = TextAlignment.leading

    init(_ step: Step, _ text: String, _ lettering: Lettering = .title, _ alignment: TextAlignment = .leading) {
        self.step = step
        self.text = text
        self.lettering = lettering
        self.alignment = alignment
    }

    var body: some View {
        Stack(gap: grid(2), alignment: alignment == .center ? .center : .leading) {
            // Some are a question, some are a few sentences.
            Heading(text, lettering == .title && text.count > 90 ? .heading : lettering, alignment)
            Helping(step: step, alignment: alignment)
        }
    }
}

/// A few words of help to a step, where it has any.
struct Helping: View {
    let step: Step
    var alignment = TextAlignment.leading

    var body: some View { if !step.session.hint.isEmpty { Hint(step.session.hint, alignment) } }
}

/// Where one can go instead, each a line of its own.
struct Links: View {
    let links: [Link]
    let follow: Send<Link>

    var body: some View {
        Stack(gap: 0) { ForEach(links, id: \.self) { link in LinkRow(text: link.title) { follow(link) } } }
    }
}

extension Links {
    /// Those of a step.
    init(step: Step, links: [Link]) {
        self.init(links: links) { step.send(.follow($0)) }
    }
}

/// One phone is passed between the two: who shares it, and that nothing is kept.
private struct OnePhoneLine: View {
    let text: String
    @Environment(\.words) private var words

    var body: some View {
        OneBreath {
            HStack(alignment: .top, spacing: grid(3)) {
                SignView(sign: .both)
                Stack(gap: 0) {
                    Text(words.onePhoneHere).lettering(.hintStrong)
                    Hint(text)
                }
            }
        }
        .padding(grid(3))
        .background(.line.opacity(0.55), in: Shapes.card)
    }
}

/// The question that was drawn earlier on and is still about.
private struct DrawnQuestion: View {
    let text: String

    var body: some View { Card { Text(text).lettering(.lead) } }
}
