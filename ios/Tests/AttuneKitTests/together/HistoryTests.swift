import Testing

@testable import AttuneKit

/// What was done, page by page.
@MainActor
@Suite struct HistoryTests {
    private func history(_ phone: Phone, _ exercise: String? = nil) -> HistoryModel {
        phone.on(HistoryModel(exercise: exercise, core: phone.core, scope: phone.bench.scope, open: phone.open, back: {}))
    }

    @Test func whatWasDoneIsTurnedThroughAndOpensToBeReadAgain() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = history(ana)
            try await model.ready()
            #expect(model.state.sessions.isEmpty)
            // What was left and is begun again goes on, so each is another exercise.
            let all = try await ana.core.call("library") { try $0.library(here: $1) }.exercises.map(\.id)
            let ids = Array(all.filter { !$0.hasPrefix("rite-") }.prefix(34))
            var begun: [String] = []
            for id in ids {
                bench.clock.pass(ms: 60_000)
                let session = try await ana.core.call("start") { try $0.start(here: $1, exercise: id) }
                try await ana.core.call("leaveSession") { try $0.leaveSession(here: $1, session: session) }
                begun.append(session)
            }
            model.on(.retried)
            let first = try await model.shows("the first page") { $0.sessions.first?.id == begun.last }
            #expect(first.sessions.count == 30 && first.load.value?.next != nil)
            model.on(.more)
            let whole = try await model.shows("the rest") { $0.sessions.count > 30 }
            #expect(whole.sessions.map(\.id) == begun.reversed() && whole.load.value?.next == nil)
            model.on(.sessionOpened(begun[0]))
            #expect(ana.navigator.stack.last == .session(begun[0]))

            let one = ana.exercise(ids[0])
            let before = try await one.shows("when it was done before") { state in
                state.load.value.flatMap { $0.before.isEmpty ? nil : $0.before }
            }
            #expect(before.map(\.id) == [begun[0]])
            one.on(.historyAsked)
            #expect(ana.navigator.stack.last == .history(exercise: ids[0]))
            let only = try await history(ana, ids[0]).ready()
            #expect(only.sessions.map(\.id) == [begun[0]] && !only.title.isEmpty)
        }
    }

    @Test func togetherLeadsThereAndToThePath() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = ana.on(TogetherModel(core: ana.core, scope: bench.scope, open: ana.open))
            model.on(.historyAsked)
            #expect(ana.navigator.stack.last == .history())
            model.on(.pathOpened("learning-to-listen"))
            #expect(ana.navigator.stack.last == .path("learning-to-listen"))
        }
    }
}
