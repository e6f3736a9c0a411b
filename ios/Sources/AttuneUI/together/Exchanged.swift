import AttuneKit
import SwiftUI

/// Given here: what the two see of each other now.
struct Exchanged: View {
    let step: Step
    let prompts: [String]
    let exchange: Exchange
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            Heading(received ? step.session.title : prompts.first ?? step.session.title)
            if received { PrivacyLine(.shared, step.session.whoSees) }
            switch exchange {
            case .sealedHere:
                RingsLine(rings: step.session.rings, line: words.sealWaiting)
                own
                Hint(words.sealWaitingBelow)
            case .open(let own, let theirs): opened(own: own, theirs: theirs)
            case .stayedWithMe:
                Plain(words.sealStayed, .quiet)
                own
            case .holds(let text):
                PairMark(rings: step.session.rings, height: grid(10))
                Card {
                    Hint(words.exchangeHolds)
                    Text(text).lettering(.heading)
                }
            case .faded: Plain(words.exchangeFaded, .quiet)
            case .private, .notYet: EmptyView()
            }
        } actions: {
            after
        }
    }

    /// Where only the other gives, the question was not put to this one.
    private var received: Bool { if case .open(let own, _) = exchange { own.isEmpty } else { false } }

    private var own: some View {
        ForEach(Array(given.enumerated()), id: \.offset) { _, text in GivenCard(text: text, from: words.sealOwn, second: false) }
    }

    /// What was given here, in words: texts, or the words of what was chosen.
    private var given: [String] {
        switch step.session.step {
        case .sealed(_, let draft, _): draft
        case .share(_, _, let draft, _): [draft]
        case .choose(_, let options, _, let chosen, _): options.filter { chosen.contains($0.id) }.map(\.text)
        case .feelings(_, let words, let outside, _, let chosen, _):
            words.filter { chosen.contains($0.id) }.map(\.text) + outside.filter { chosen.contains($0.id) }.map(\.text)
        default: []
        }
    }

    @ViewBuilder private func opened(own: [String], theirs: [String]) -> some View {
        if !own.isEmpty { PairMark(rings: step.session.rings, height: grid(10)) }
        ForEach(prompts.indices, id: \.self) { index in
            if index > 0 { Heading(prompts[index], .heading).padding(.top, grid(2)) }
            if index < theirs.count { GivenCard(text: theirs[index], from: step.session.partner ?? String(), second: true) }
            if index < own.count { GivenCard(text: own[index], from: words.sealOwn, second: false) }
        }
    }

    @ViewBuilder private var after: some View {
        if case .sealedHere(let canWithdraw) = exchange {
            EqualChoice {
                AttuneButton(words.doTakeBack, weight: .quiet, wide: true, enabled: canWithdraw) { step.send(.withdrawn) }
            } second: {
                AttuneButton(words.doNext, wide: true) { step.send(.next) }
            }
            Hint(canWithdraw ? words.sealCanTakeBack : words.sealTooLate)
        } else {
            NextButton(step: step)
        }
    }
}

/// One answer of either; nothing where it was left empty.
private struct GivenCard: View {
    let text: String
    let from: String
    let second: Bool

    var body: some View {
        if !text.isBlank { Card { QuoteView(text: text, from: from, second: second) } }
    }
}
