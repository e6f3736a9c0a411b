import AttuneKit
import SwiftUI

/// To find words that both confirm as they stand. What was proposed stands until one changes it; what holds stands above all.
struct AgreeStep: View {
    let step: Step
    let prompt: String
    let holds: String
    let own: String
    let theirs: Wording?
    /// At which words one began to change them: once others are there, it is asked anew.
    @State private var rewording: [String]?
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Question(step, prompt)
            if !holds.isEmpty { AgreedWords(text: holds, rings: Rings(own: true, theirs: true), line: words.agreeHolds) }
            if let theirs { Card { QuoteView(text: theirs.text, from: words.agreeTheirs, second: true) } }
            if !own.isEmpty && !writes {
                AgreedWords(text: own, rings: Rings(own: true, theirs: false), line: words.agreeOwn)
                Hint(words.agreeWaits)
            }
            if writes {
                Field(
                    value: step.text(0), label: prompt, sight: .shared, who: step.session.whoSees, hint: prompt,
                    below: words.stateKeptAsYouType, lines: 3
                ) { step.send(.typed(index: 0, text: $0)) }
            }
        } actions: {
            if writes {
                KeepOr(step: step) {
                    AttuneButton(words.agreePropose, wide: true, enabled: !step.text(0).isBlank) { step.send(.word(step.text(0))) }
                }
            } else if let theirs {
                EqualChoice {
                    AttuneButton(words.agreeOtherWords, weight: .quiet, wide: true, act: reword)
                } second: {
                    AttuneButton(words.agreeConfirm, wide: true) { step.send(.agreeTo(theirs.id)) }
                }
            } else {
                EqualChoice {
                    AttuneButton(words.agreeChange, weight: .quiet, wide: true, act: reword)
                } second: {
                    NextButton(step: step)
                }
            }
        }
    }

    private var place: [String] { [holds, own, theirs?.id ?? String()] }

    /// Nobody has proposed anything yet, or one changes what stands here.
    private var writes: Bool { (holds.isEmpty && own.isEmpty && theirs == nil) || rewording == place }

    private func reword() { rewording = place }
}

/// Words that hold for both, or that one proposed, and whose part of that is done.
struct AgreedWords: View {
    let text: String
    let rings: Rings
    let line: String

    var body: some View {
        Card {
            OneBreath {
                Stack(gap: grid(2)) {
                    RingsLine(rings: rings, line: line)
                    Text(text).lettering(.own)
                }
            }
        }
    }
}
