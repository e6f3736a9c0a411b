import AttuneKit
import SwiftUI

/// What runs between the two, and what can be begun.
struct TogetherScreen: View {
    let state: TogetherState
    let send: Send<TogetherEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load, back: .none, retry: { send(.retried) }) { together in
            Page(words.placeTogether, back: .none) {
                Trouble(state.trouble)
                if !together.running.isEmpty {
                    GroupTitle(words.togetherRunning)
                    ForEach(together.running, id: \.id) { session in
                        TapCard(gap: grid(3), act: { send(.sessionOpened(session.id)) }) {
                            Heading(session.title, .lead)
                            RingsLine(rings: session.rings, line: session.line)
                        }
                    }
                }
                if let path = together.path {
                    GroupTitle(words.togetherPath)
                    PathCardView(path: path) { send(.pathOpened(path.id)) }
                }
                if !together.agreed.isEmpty {
                    GroupTitle(words.agreedTitle)
                    ForEach(together.agreed, id: \.self) { card in AgreementView(card: card) { send(.endAsked(card)) } }
                }
                if !together.running.isEmpty || !together.agreed.isEmpty || together.path != nil { GroupTitle(words.togetherLibrary) }
                ForEach(together.suggested, id: \.id) { exercise in
                    ExerciseLine(exercise: exercise) { send(.exerciseOpened(exercise.id)) }
                }
                AttuneButton(words.togetherSeeAll, weight: .plain) { send(.libraryAsked) }
                if !together.past.isEmpty { LinkRow(text: words.togetherPast, below: words.togetherPastHow) { send(.historyAsked) } }
            }
        }
        .confirm(
            Confirmation(title: words.agreedEndTitle, text: words.agreedEndHow, act: words.agreedEnd, keep: words.agreedStay),
            when: state.ending != nil,
            act: { if let card = state.ending { send(.endAgreement(session: card.session, step: card.step)) } },
            keep: { send(.endKept) }
        )
        .refreshable { [send] in await MainActor.run { send(.retried) } }
    }
}

/// Words that both confirmed, and their end, which either can bring alone.
private struct AgreementView: View {
    let card: AgreementCard
    let end: Act
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Card {
            OneBreath {
                Stack(gap: grid(1)) {
                    Hint(joined([card.title, dates.dayWithYear(card.atMs)]))
                    Text(card.text).lettering(.own)
                }
            }
            AttuneButton(words.agreedEnd, weight: .plain, act: end)
        }
    }
}

extension Words {
    /// One to five minutes, an hour: a length in words.
    func minutes(_ count: UInt32) -> String { "\(count) \(unitMinutesShort)" }
}
