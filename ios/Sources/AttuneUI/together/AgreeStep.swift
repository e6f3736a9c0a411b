import AttuneKit
import SwiftUI

/// Words that both confirm as they stand. Until they are proposed they are one's own; what holds stands above all.
struct AgreeStep: View {
    let step: Step
    let prompt: String
    let holds: String
    let own: String
    let theirs: Wording?
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Question(step, prompt)
            if !holds.isEmpty { AgreedWords(text: holds, line: words.agreeHolds) }
            if let theirs { Card { QuoteView(text: theirs.text, from: words.agreeTheirs, second: true) } }
            if !own.isEmpty {
                Card { QuoteView(text: own, from: words.agreeOwn, second: false) }
                Hint(words.agreeWaits)
            }
            Field(
                value: step.text(0), label: label, sight: .shared, who: step.session.whoSees, hint: label, below: words.stateKeptAsYouType,
                lines: 3
            ) { step.send(.typed(index: 0, text: $0)) }
            if !begins { propose(.quiet) }
        } actions: {
            if let theirs {
                KeepOr(step: step) {
                    AttuneButton(words.agreeConfirm, wide: true) { step.send(.agreeTo(theirs.id)) }
                }
            } else if begins {
                KeepOr(step: step) {
                    propose(.primary)
                }
            } else {
                NextButton(step: step)
            }
        }
    }

    /// Nobody has proposed anything yet.
    private var begins: Bool { holds.isEmpty && own.isEmpty && theirs == nil }

    private var label: String {
        if theirs != nil { return words.agreeOtherWords }
        return begins ? prompt : words.agreeChange
    }

    private func propose(_ weight: Weight) -> some View {
        AttuneButton(words.agreePropose, weight: weight, wide: true, enabled: !step.text(0).isBlank) { step.send(.word(step.text(0))) }
    }
}

/// Words that hold for both.
struct AgreedWords: View {
    let text: String
    let line: String

    var body: some View {
        Card {
            OneBreath {
                Stack(gap: grid(2)) {
                    RingsLine(rings: Rings(own: true, theirs: true), line: line)
                    Text(text).lettering(.own)
                }
            }
        }
    }
}
