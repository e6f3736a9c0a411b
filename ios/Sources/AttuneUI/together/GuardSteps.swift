import AttuneKit
import SwiftUI

// Asked before a talk, by nobody and kept nowhere: what is touched stays in the control that shows it and is forgotten with it. The
// same page follows, whatever it was.

struct CalmStep: View {
    let step: Step
    let prompt: String
    let low: String
    let high: String
    let highest: Int
    let from: Int
    let line: String
    let links: [Link]
    @State private var value: Int?

    var body: some View {
        StepPage(step: step) {
            Heading(prompt)
            PrivacyLine(.mine, step.session.whoSees)
            Scale(value: value, label: prompt, low: low, high: high, highest: highest) { value = $0 }.padding(.top, grid(6))
            if let value, value >= from {
                Plain(line).padding(.top, grid(2))
                Links(step: step, links: links)
            }
        }
    }
}

struct FearStep: View {
    let step: Step
    let paragraphs: [String]
    let prompt: String
    let options: [Choice]
    let reading: Link

    var body: some View {
        StepPage(step: step) {
            ForEach(paragraphs, id: \.self) { Plain($0, .quiet) }
            Links(step: step, links: [reading])
            Heading(prompt, .heading)
            PrivacyLine(.mine, step.session.whoSees)
            // Each of them goes on, and none leaves a mark: whoever looks over a shoulder sees nothing, not even afterwards.
            ForEach(options, id: \.id) { option in AttuneButton(option.text, weight: .quiet, wide: true) { step.send(.next) } }
        } actions: {
            EmptyView()
        }
    }
}
