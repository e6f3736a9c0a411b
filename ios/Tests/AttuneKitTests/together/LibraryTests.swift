import Testing

@testable import AttuneKit

/// Everything there is to do.
@MainActor
@Suite struct LibraryTests {
    @Test func whatIsLookedForLeavesWhatFitsAndAsksTheCoreForNothing() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = ana.on(LibraryModel(core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            let library = try await model.ready()
            _ = ana.called()
            #expect(model.state.hasMoreNeeds && model.state.needsShown == Array(library.needs.prefix(7)))
            model.on(.moreNeedsAsked)
            #expect(!model.state.hasMoreNeeds && model.state.needsShown == library.needs)
            for need in library.needs {
                model.on(.picked(need.id))
                #expect(model.state.needsShown == [need])
                let fitting = model.state.fitting
                #expect(!fitting.isEmpty && fitting.count < library.exercises.count && fitting.allSatisfy { $0.needs.contains(need.id) })
            }
            model.on(.picked(nil))
            for most in LibraryState.lengths {
                for kind in library.kinds {
                    model.on(.minutesPicked(most))
                    model.on(.kindPicked(kind.id))
                    let fitting = model.state.fitting
                    #expect(!fitting.isEmpty && fitting.allSatisfy { $0.minutes <= most && $0.kinds.contains(kind.id) })
                }
            }
            model.on(.widened)
            #expect(model.state.fitting == library.exercises && model.state.fittingPaths.isEmpty)
            model.on(.picked("same-fight"))
            #expect(model.state.fittingPaths.map(\.id) == ["kinder-quarrels", "never-settled"])
            model.on(.narrowAsked)
            model.on(.minutesPicked(10))
            model.on(.kindPicked("physical"))
            model.on(.narrowClosed)
            #expect(model.state.fitting.isEmpty && model.state.fittingPaths.isEmpty && !model.state.narrowing)
            model.on(.turned(true))
            model.on(.pathOpened(library.paths[0].id))
            #expect(ana.navigator.stack.last == .path(library.paths[0].id))
            #expect(ana.called().isEmpty, "nothing of it is asked of the core")
        }
    }
}
