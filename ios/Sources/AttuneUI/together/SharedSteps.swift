import AttuneKit
import SwiftUI

// The steps whose words reach the other: sent, or sealed until both have answered.

struct ShareStep: View {
    let step: Step
    let prompt: String
    let options: [Choice]
    let exchange: Exchange
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Question(step, prompt)
            FromPartner(step: step, exchange: exchange)
            Field(
                value: step.text(0), label: prompt, sight: .shared, who: step.session.whoSees, below: words.shareFinal, lines: 6
            ) { step.send(.typed(index: 0, text: $0)) }
            if !options.isEmpty {
                Flow {
                    ForEach(options, id: \.id) { option in
                        Chip(text: option.text, chosen: option.id == step.hand.option) { step.send(.tagged(option.id)) }
                    }
                }
            }
        } actions: {
            KeepOr(step: step) {
                AttuneButton(words.doSend, wide: true, enabled: !step.text(0).isBlank) { step.send(.sent) }
            }
        }
    }
}

struct SealStep: View {
    let step: Step
    let fields: [SealedField]
    let exchange: Exchange
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            ForEach(Array(fields.enumerated()), id: \.offset) { index, field in
                Stack(gap: grid(3)) {
                    if index == 0 { Question(step, field.prompt) } else { Heading(field.prompt, .heading) }
                    if index == 0 { FromPartner(step: step, exchange: exchange) }
                    Field(
                        value: step.text(index), label: field.prompt, sight: .sealed, who: step.session.whoSees,
                        below: field.optional ? words.sealOptional : words.stateKeptAsYouType, lines: index == 0 ? 4 : 3
                    ) { step.send(.typed(index: index, text: $0)) }
                }
            }
        } actions: {
            KeepOr(step: step) {
                AttuneButton(words.doSeal, wide: true, enabled: ready) { step.send(.sealed) }
            }
        }
    }

    private var ready: Bool { fields.indices.allSatisfy { fields[$0].optional || !step.text($0).isBlank } }
}
