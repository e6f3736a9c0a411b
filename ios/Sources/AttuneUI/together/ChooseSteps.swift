import AttuneKit
import SwiftUI

// The steps at which something is chosen: for oneself, sent, or sealed until both have chosen.

struct ChooseStep: View {
    let step: Step
    let prompt: String
    let options: [Choice]
    let upTo: UInt32
    let exchange: Exchange

    var body: some View {
        StepPage(step: step) {
            Question(step, prompt)
            PrivacyLine(step.sight, step.session.whoSees)
            FromPartner(step: step, exchange: exchange)
            ForEach(options, id: \.id) { option in
                ChoiceRow(text: option.text, chosen: step.hand.chosen.contains(option.id), many: upTo > 1) {
                    step.send(.toggled(option.id))
                }
            }
        } actions: {
            GiveChoice(step: step)
        }
    }
}

struct FeelingsStep: View {
    let step: Step
    let prompt: String
    let vocabulary: [FeelingWord]
    let outside: [Choice]
    let upTo: UInt32
    let exchange: Exchange
    @Environment(\.words) private var words
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        StepPage(step: step) {
            Stack(gap: grid(1)) {
                Question(step, prompt)
                HStack(spacing: grid(2)) {
                    PrivacyLine(step.sight, step.session.whoSees)
                    Spacer(minLength: 0)
                    if !size.isAccessibilitySize {
                        AttuneButton(asList ? words.fieldAsField : words.fieldAsList, weight: .plain) { step.send(.asList(!asList)) }
                    }
                }
                FromPartner(step: step, exchange: exchange)
                if upTo > 1 { Hint(words.fieldUpToThree) }
            }
            if asList {
                FeelingList(feelings: feelings, chosen: chosen, toggle: toggle)
            } else {
                FeelingField(feelings: feelings, chosen: chosen, toggle: toggle)
            }
            Flow {
                ForEach(outside, id: \.id) { option in Chip(text: option.text, chosen: chosen.contains(option.id)) { toggle(option.id) } }
            }
        } actions: {
            GiveChoice(step: step)
        }
    }

    /// Words so large leave no room on a field.
    private var asList: Bool { step.state.asList || size.isAccessibilitySize }

    private var chosen: Set<String> { Set(step.hand.chosen) }

    private var feelings: [Feeling] {
        vocabulary.map { Feeling(id: $0.id, word: $0.text, family: $0.family, x: CGFloat($0.x), y: CGFloat($0.y)) }
    }

    private func toggle(_ id: String) { step.send(.toggled(id)) }
}

/// What the partner has given here already: sealed, said once and without hurry; or sent, and then in their words.
struct FromPartner: View {
    let step: Step
    let exchange: Exchange
    @Environment(\.words) private var words

    var body: some View {
        switch exchange {
        case .notYet(let partnerSealed):
            if partnerSealed { RingsLine(rings: step.session.rings, line: words.sealPartnerWaits) }
        case .open(_, let theirs):
            ForEach(Array(theirs.enumerated()), id: \.offset) { _, text in
                Card { QuoteView(text: text, from: step.session.partner ?? String(), second: true) }
            }
        case .private, .sealedHere, .stayedWithMe, .holds, .faded: EmptyView()
        }
    }
}

private struct GiveChoice: View {
    let step: Step
    @Environment(\.words) private var words

    var body: some View {
        if step.session.asks == .keep {
            NextButton(step: step)
        } else {
            KeepOr(step: step) {
                AttuneButton(step.session.asks == .send ? words.doSend : words.doSeal, wide: true, enabled: !step.hand.chosen.isEmpty) {
                    step.send(.next)
                }
            }
        }
    }
}
