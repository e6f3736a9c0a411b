import Testing

@testable import AttuneKit

/// A path, as it is walked on one phone.
@MainActor
@Suite struct PathTests {
    private let listen = "learning-to-listen"
    private let apart = "living-apart"

    private func path(_ phone: Phone, _ id: String) -> PathModel {
        phone.on(PathModel(id: id, core: phone.core, scope: phone.bench.scope, open: phone.open, back: { phone.navigator.back() }))
    }

    private func isGone<Value>(_ load: Load<Value>) -> Bool { if case .failed(let failure) = load { failure.kind == .gone } else { false } }

    private func states(_ record: PathRecord) -> [StageStanding] { record.stages.map(\.state) }

    @discardableResult
    private func read(_ model: PathModel, _ what: String, _ test: (PathRecord) -> Bool = { _ in true }) async throws -> PathRecord {
        try await model.shows(what) { state in state.load.value.flatMap { test($0) ? $0 : nil } }
    }

    @Test func aPathIsBegunWalkedSlowlyAndLeftAndTheOtherPhoneHearsNothingOfIt() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let model = path(ana, listen)
            let start = try await read(model, "the path")
            #expect(start.canBegin && states(start) == [.later, .later, .later, .later] && start.instead.isEmpty)
            model.on(.begun)
            #expect(states(try await read(model, "it under way") { $0.card.underWay }) == [.open, .later, .later, .later])
            model.on(.skipped(exercise: "mindful-ears", skipped: true))
            let passed = try await read(model, "it passed over") { $0.stages[0].state == .skipped }
            #expect(states(passed) == [.skipped, .open, .later, .later])
            model.on(.skipped(exercise: "mindful-ears", skipped: false))
            try await read(model, "it put back") { $0.stages[0].state == .open }

            let session = try await ana.begins("mindful-ears", by: .startOnOnePhone)
            var seen: [String] = []
            for _ in 1...20 {
                let record = try await session.shows("the next step") { state in
                    state.load.value.flatMap { $0.stepId == seen.last ? nil : $0 }
                }
                if case .done = record.step { break }
                seen.append(record.stepId)
                session.on(.next)
            }
            let rests = try await read(model, "a rest") { $0.stages[1].state == .resting }
            #expect(states(rests) == [.done, .resting, .later, .later] && rests.stages[1].opens == "2026-11-24")
            model.on(.slowed(true))
            #expect(try await read(model, "the slower pace") { $0.slower }.stages[1].opens == "2026-11-26")
            model.on(.slowed(false))
            try await read(model, "the pace as it was") { !$0.slower }
            bench.clock.pass(ms: 2 * 24 * 3_600_000)
            model.on(.retried)
            #expect(states(try await read(model, "the next one open") { $0.stages[1].state == .open }) == [.done, .open, .later, .later])

            let together = ana.on(TogetherModel(core: ana.core, scope: bench.scope, open: ana.open))
            let shown = try await together.shows("the path under way") { $0.load.value?.path == nil ? nil : $0.load.value }
            #expect(shown.path?.id == listen && shown.past.map(\.exercise) == ["mindful-ears"])
            try await bench.carry()
            #expect(try await ben.core.call("together") { try $0.together(here: $1) }.path == nil)
            let his = try await ben.core.call("path") { [listen] in try $0.path(here: $1, id: listen) }
            #expect(states(his) == [.later, .later, .later, .later])
            try await ben.core.call("beginPath") { [apart] in try $0.beginPath(here: $1, id: apart) }

            model.on(.leaveAsked)
            model.on(.leaveKept)
            #expect(!model.state.leaving)
            model.on(.leaveAsked)
            model.on(.left)
            let left = try await read(model, "it left") { !$0.card.underWay }
            #expect(states(left) == [.later, .later, .later, .later] && !model.state.leaving)
            try await together.shows("no path") { $0.load.value.map { $0.path == nil } ?? false }
            #expect(try await ben.core.call("together") { try $0.together(here: $1) }.path?.id == apart, "each phone walks its own")
        }
    }

    @Test func beginningAnotherAsksFirstAndLeavesTheOneBefore() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            try await ana.core.call("beginPath") { [listen] in try $0.beginPath(here: $1, id: listen) }
            let model = path(ana, apart)
            #expect(try await read(model, "the path").instead.contains("Learning to listen"))
            _ = ana.called()
            model.on(.begun)
            #expect(model.state.beginning)
            model.on(.beginKept)
            #expect(!model.state.beginning && ana.called().isEmpty)
            model.on(.begun)
            model.on(.begun)
            #expect(states(try await read(model, "it under way") { $0.card.underWay }) == [.open, .later, .later, .later])
            #expect(!model.state.beginning)
            #expect(try await ana.core.call("path") { [listen] in try $0.path(here: $1, id: listen) }.canBegin)
        }
    }

    @Test func fromAPathOneOpensItsExercisesAndGoesBack() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            ana.open(.library)
            ana.open(.path(listen))
            let model = path(ana, listen)
            try await read(model, "the path")
            model.on(.exerciseOpened("gentle-guess"))
            #expect(ana.navigator.stack.last == .exercise("gentle-guess"))
            ana.navigator.back()
            model.on(.wentBack)
            #expect(ana.navigator.stack.last == .library)
        }
    }

    @Test func whatThisAppDoesNotHaveIsToldKindly() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let gone = try await path(ana, "no-such").shows("that it is gone") { state in
                if case .failed(let failure) = state.load { failure } else { nil }
            }
            #expect(gone.message == "This path is not here any more; go back and look again." && gone.kind == .gone)
            try await ana.exercise("no-such").shows("that it is gone") { isGone($0.load) }
            let history = HistoryModel(exercise: "no-such", core: ana.core, scope: bench.scope, open: ana.open, back: {})
            try await ana.on(history).shows("that it is gone") { isGone($0.load) }
        }
    }
}
