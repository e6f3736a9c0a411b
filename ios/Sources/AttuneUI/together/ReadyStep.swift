import AttuneKit
import SwiftUI

/// The way in: it opens once both have said yes, and "not now" looks like nothing at all.
struct ReadyStep: View {
    let step: Step
    let text: String
    let chooseTeller: Bool
    let direction: String
    let own: Bool
    let both: Bool
    @Environment(\.words) private var words

    var body: some View {
        StepPage(step: step) {
            PairMark(rings: step.session.rings, height: grid(10))
            Heading(text, .heading)
            PrivacyLine(.shared, step.session.whoSees)
            if !direction.isEmpty { Plain(direction) }
            if asksWho {
                GroupTitle(words.readyWho)
                ForEach(Teller.allCases, id: \.self) { teller in
                    ChoiceRow(text: teller.text(words), chosen: teller.rawValue == step.hand.option) { step.send(.tagged(teller.rawValue)) }
                }
            }
            if own && !both { Plain(words.readyWaiting, .quiet) }
        } actions: {
            if both {
                NextButton(step: step)
            } else if own {
                AttuneButton(words.doClose, weight: .quiet, wide: true) { step.send(.closed) }
            } else {
                EqualChoice {
                    AttuneButton(words.doNotNow, weight: .quiet, wide: true) { step.send(.closed) }
                } second: {
                    AttuneButton(words.readyNow, wide: true, enabled: !asksWho || tells != nil) { step.send(.ready(tells)) }
                }
            }
        }
    }

    private var asksWho: Bool { chooseTeller && !own }
    private var tells: Bool? { step.hand.option.flatMap(Teller.init(rawValue:)).map { $0 == .own } }
}

/// Who tells today; what is chosen lies in the hand under these.
private enum Teller: String, CaseIterable {
    case own = "o"
    case theirs = "t"

    func text(_ words: Words) -> String { self == .own ? words.readyTell : words.readyListen }
}
