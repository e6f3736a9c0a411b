import AttuneKit
import SwiftUI

// The steps that are nobody else's: to read, to write for oneself, to feel where one stands, to rest.

struct ReadStep: View {
    let step: Step
    let title: String
    let paragraphs: [String]
    let sample: [String]
    let links: [Link]
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Heading(title)
            ForEach(Array(paragraphs.enumerated()), id: \.offset) { _, paragraph in Text(paragraph).lettering(.own) }
            if !sample.isEmpty { voices }
            if !links.isEmpty { Links(step: step, links: links) }
        }
    }

    /// A dialogue of two, who are nobody: the one who begins stands for neither partner.
    private var voices: some View {
        Card(gap: grid(4)) {
            Heading(words.sampleTitle, .hintStrong)
            ForEach(Array(sample.enumerated()), id: \.offset) { index, line in
                let other = index % 2 == 1
                QuoteView(text: line, from: other ? words.sampleOther : words.sampleOne, second: other)
            }
        }
    }
}

struct ReflectStep: View {
    let step: Step
    let prompt: String
    let timed: Bool
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Question(step, prompt)
            Field(
                value: step.text(0), label: prompt, sight: .mine, who: step.session.whoSees, below: words.stateKeptAsYouType, lines: 8
            ) { step.send(.typed(index: 0, text: $0)) }
            if timed { SoftClock(step: step) }
        }
    }
}

struct ScaleStep: View {
    let step: Step
    let prompt: String
    let low: String
    let high: String
    let highest: UInt32

    var body: some View {
        StepPage(step: step) {
            Question(step, prompt)
            PrivacyLine(.mine, step.session.whoSees)
            Scale(value: step.hand.value, label: prompt, low: low, high: high, highest: Int(highest)) { step.send(.valued($0)) }.padding(
                .top, grid(6))
        }
    }
}

struct ScheduleStep: View {
    let step: Step
    let prompt: String
    let title: String
    let summary: String
    let proposed: Bool
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Question(step, prompt)
            Card {
                Heading(title, .lead)
                Plain(summary, .quiet)
            }
            Hint(proposed ? words.scheduleProposed : words.scheduleHow)
        } actions: {
            if proposed {
                NextButton(step: step)
            } else {
                EqualChoice {
                    AttuneButton(words.scheduleNotNow, weight: .quiet, wide: true) { step.send(.next) }
                } second: {
                    AttuneButton(words.schedulePropose, wide: true) { step.send(.proposed) }
                }
            }
        }
    }
}

struct BreatherStep: View {
    let step: Step
    let text: String
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Stack(gap: grid(8), alignment: .center) {
                BreathRing()
                Heading(text, .heading, .center)
            }
            .padding(.top, grid(6))
        } actions: {
            NextButton(step: step, text: words.doResume)
        }
    }
}

/// Paused by either; never said by whom or why.
struct Rest: View {
    let step: Step
    @Environment(\.words) private var words

    var body: some View {
        StillPage {
            Mark(one: false, two: false, description: nil, height: grid(16))
            Heading(words.sessionPaused, .title, .center).padding(.top, grid(4))
            Plain(words.sessionPausedBelow, .quiet, .center)
        } bottom: {
            EqualChoice {
                AttuneButton(words.doLeaveStep, weight: .quiet, wide: true) { step.send(.left) }
            } second: {
                AttuneButton(words.doResume, wide: true) { step.send(.resumed) }
            }
        }
    }
}

/// The end of a session, here.
struct Ended: View {
    let step: Step
    let text: String
    @Environment(\.words) private var words

    var body: some View {
        StillPage {
            PairMark(rings: step.session.rings, height: grid(16))
            Heading(text, .heading, .center).padding(.top, grid(4))
        } bottom: {
            AttuneButton(words.sessionClose, wide: true) { step.send(.closed) }
        }
    }
}

/// Nothing is under way: a sign and a line in the middle of the page.
private struct StillPage<Content: View, Bottom: View>: View {
    @ViewBuilder let content: Content
    @ViewBuilder let bottom: Bottom

    var body: some View {
        Page(nil) {
            Stack(gap: grid(4), alignment: .center) { content }.padding(.top, grid(20))
        } bottom: {
            bottom
        }
    }
}
