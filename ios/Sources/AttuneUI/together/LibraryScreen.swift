import AttuneKit
import SwiftUI

/// Everything there is to do, by what someone may be looking for; beside it the paths.
struct LibraryScreen: View {
    let state: LibraryState
    let send: Send<LibraryEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load, retry: retry) { library in
            Page(words.libraryTitle) {
                Trouble(state.trouble)
                Switcher(names: [words.libraryOneByOne, words.libraryPaths], chosen: state.paths ? 1 : 0) { send(.turned($0 == 1)) }
                if state.paths {
                    Plain(words.libraryPathsHow, .quiet)
                    paths(library.paths)
                } else {
                    oneByOne(library)
                }
                LinkRow(text: words.packagesTitle) { send(.packagesAsked) }
            }
            .sheet(when: state.narrowing, close: { send(.narrowClosed) }) { Narrowing(kinds: library.kinds, state: state, send: send) }
        }
    }

    private func retry() { send(.retried) }

    @ViewBuilder private func oneByOne(_ library: LibraryRecord) -> some View {
        GroupTitle(words.libraryNeed)
        Flow {
            Chip(text: words.libraryAny, chosen: state.need == nil) { send(.picked(nil)) }
            ForEach(state.needsShown, id: \.id) { need in
                Chip(text: need.text, chosen: state.need == need.id) { send(.picked(need.id)) }
            }
            if state.hasMoreNeeds { AttuneButton(words.libraryMoreNeeds, weight: .plain) { send(.moreNeedsAsked) } }
        }
        LinkRow(text: state.isNarrowed ? joined(narrowed(library)) : words.libraryNarrow) { send(.narrowAsked) }
        paths(state.fittingPaths)
        LazyVStack(spacing: Space.between) {
            ForEach(state.fitting, id: \.id) { exercise in
                ExerciseLine(exercise: exercise, ways: ways(exercise)) { send(.exerciseOpened(exercise.id)) }
            }
        }
        if state.fitting.isEmpty && state.fittingPaths.isEmpty {
            EmptyState(text: words.libraryNone, below: words.libraryNoneHow, action: words.libraryWiden) { send(.widened) }
        }
    }

    private func paths(_ paths: [PathCard]) -> some View {
        ForEach(paths, id: \.id) { path in PathCardView(path: path) { send(.pathOpened(path.id)) } }
    }

    /// The length and the kind that are looked for.
    private func narrowed(_ library: LibraryRecord) -> [String] {
        [state.minutes.map(words.length), library.kinds.first { $0.id == state.kind }?.text].compactMap { $0 }
    }

    private func ways(_ exercise: ExerciseCard) -> [String] {
        [exercise.onePhone ? words.libraryOnePhone : nil, exercise.far ? words.libraryFar : nil].compactMap { $0 }
    }
}

/// A length and a kind to look for besides.
private struct Narrowing: View {
    let kinds: [Choice]
    let state: LibraryState
    let send: Send<LibraryEvent>
    @Environment(\.words) private var words

    var body: some View {
        Heading(words.libraryLength, .heading)
        Flow {
            Chip(text: words.libraryLengthAny, chosen: state.minutes == nil) { send(.minutesPicked(nil)) }
            ForEach(LibraryState.lengths, id: \.self) { most in
                Chip(text: words.length(most), chosen: state.minutes == most) { send(.minutesPicked(most)) }
            }
        }
        Heading(words.libraryKind, .heading)
        Flow {
            Chip(text: words.libraryKindAny, chosen: state.kind == nil) { send(.kindPicked(nil)) }
            ForEach(kinds, id: \.id) { kind in Chip(text: kind.text, chosen: state.kind == kind.id) { send(.kindPicked(kind.id)) } }
        }
        Hint(words.libraryNarrowHow)
        AttuneButton(words.libraryNarrowDone, wide: true) { send(.narrowClosed) }
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

extension Words {
    fileprivate func length(_ most: Int) -> String { most <= LibraryState.lengths[0] ? libraryLengthTen : libraryLengthTwenty }
}
