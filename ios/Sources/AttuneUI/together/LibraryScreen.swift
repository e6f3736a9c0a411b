import AttuneKit
import SwiftUI

/// Everything there is to do, by what someone may be looking for.
struct LibraryScreen: View {
    let state: LibraryState
    let send: Send<LibraryEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load, retry: retry) { library in
            Page(words.libraryTitle) {
                Trouble(state.trouble)
                GroupTitle(words.libraryNeed)
                Flow {
                    Chip(text: words.libraryAny, chosen: state.need == nil) { send(.picked(nil)) }
                    ForEach(library.needs, id: \.id) { need in
                        Chip(text: need.text, chosen: state.need == need.id) { send(.picked(need.id)) }
                    }
                }
                LazyVStack(spacing: Space.between) {
                    ForEach(state.fitting, id: \.id) { exercise in
                        ExerciseLine(exercise: exercise, ways: ways(exercise)) { send(.exerciseOpened(exercise.id)) }
                    }
                }
                LinkRow(text: words.packagesTitle) { send(.packagesAsked) }
            }
        }
    }

    private func retry() { send(.retried) }

    private func ways(_ exercise: ExerciseCard) -> [String] {
        [exercise.onePhone ? words.libraryOnePhone : nil, exercise.far ? words.libraryFar : nil].compactMap { $0 }
    }
}

/// One exercise that could be begun, with its length and who it is for.
struct ExerciseLine: View {
    let exercise: ExerciseCard
    var ways: [String] = []
    let open: Act
    @Environment(\.words) private var words

    var body: some View {
        TapCard(act: open) {
            Heading(exercise.title, .lead)
            Plain(exercise.purpose, .quiet)
            Hint(joined([words.minutes(exercise.minutes), exercise.solo ? words.togetherSolo : words.togetherBoth] + ways))
        }
    }
}
