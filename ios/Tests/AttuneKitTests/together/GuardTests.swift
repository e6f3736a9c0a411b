import Testing

@testable import AttuneKit

/// What is asked before a talk is kept nowhere.
@MainActor
@Suite struct GuardTests {
    @Test func ofAGuardThatWasPassedNothingLiesInAnyFileAndNothingInTheState() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let model = try await ana.begins("different-needs")
            let calm = try await model.stands(at: "guard-calm")
            guard case .calm(_, _, _, _, _, let line, let links) = calm.step else { throw NotShown("how stirred up one is") }
            #expect(links.map(\.to) == [.exercise(id: "breathe-together"), .timeOut])
            model.on(.next)
            let fear = try await model.stands(at: "guard-fear")
            guard case .fear(_, let prompt, let options, let reading) = fear.step else { throw NotShown("the question") }
            #expect(options.count == 4 && reading.to == .help(page: "afraid"))
            #expect(fear.asks == .nothing && fear.exchangeEveryMs == nil && fear.rings == Rings(own: false, theirs: false))
            model.on(.next)
            try await model.at("ready", .ready(nil))
            try await model.shows("that she is ready") { state in
                if case .ready(_, _, _, own: true, _) = state.load.value?.step { true } else { false }
            }
            try await bench.carry()
            #expect(model.state.hand == Hand())

            for core in [ana.core, ben.core] { try await core.pause() }
            let traces = ["guard-calm", "guard-fear", prompt, line] + options.flatMap { [$0.text, "guard-fear-" + $0.id] }
            // Short answers such as "No" lie in other words; the ids that name them do not.
            for trace in traces where trace.count > 4 { #expect(try !bench.lies(trace), "\(trace) lies in a file") }
            #expect(try bench.lies("different-needs"), "what is looked for would be found")
        }
    }

    @Test func whoComesBackIsAskedAnewAndTheSamePageFollows() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = try await ana.begins("listen-dont-fix")
            try await model.at("guard-calm", .next)
            try await model.stands(at: "ready")
            model.on(.paused)
            try await model.shows("that it rests") { $0.load.value?.state == .paused }
            model.on(.resumed)
            try await model.at("guard-calm", .next)
            try await model.stands(at: "ready")
        }
    }

    @Test func aGuardLeadsToTheTimeOutAndToHelpThatLeavesNoTrace() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = try await ana.begins("different-needs")
            try await model.stands(at: "guard-calm")
            model.on(.follow(Link(title: "", to: .timeOut)))
            #expect(ana.navigator.stack.last == .timeOut)
            model.on(.follow(Link(title: "", to: .help(page: "afraid"))))
            #expect(ana.navigator.stack.last == .help(page: "afraid"))
            model.on(.follow(Link(title: "", to: .exercise(id: "breathe-together"))))
            #expect(ana.navigator.stack.last == .exercise("breathe-together"))
        }
    }
}
