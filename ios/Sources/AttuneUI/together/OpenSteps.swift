import AttuneKit
import SwiftUI

// A question that was drawn, and what is said aloud while one phone is passed.

struct DrawStep: View {
    let step: Step
    let prompt: String
    let question: String
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Plain(prompt, .quiet)
            Card { Heading(question, .heading) }
            Helping(step: step)
        } actions: {
            EqualChoice {
                AttuneButton(words.drawAnother, weight: .quiet, wide: true) { step.send(.swap) }
            } second: {
                AttuneButton(words.drawTake, wide: true) { step.send(.next) }
            }
        }
    }
}

struct AloudStep: View {
    let step: Step
    let text: String

    var body: some View { StepPage(step: step) { Question(step, text) } }
}
