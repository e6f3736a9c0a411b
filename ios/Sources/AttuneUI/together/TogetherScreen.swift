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
                    GroupTitle(words.togetherLibrary)
                }
                ForEach(together.exercises, id: \.id) { exercise in
                    TapCard(act: { send(.exerciseOpened(exercise.id)) }) {
                        Heading(exercise.title, .lead)
                        Plain(exercise.purpose, .quiet)
                        Hint(joined([words.minutes(exercise.minutes), exercise.solo ? words.togetherSolo : words.togetherBoth]))
                    }
                }
            }
        }
        .refreshable { [send] in await MainActor.run { send(.retried) } }
    }
}

extension Words {
    /// One to five minutes, an hour: a length in words.
    func minutes(_ count: UInt32) -> String { "\(count) \(unitMinutesShort)" }
}
