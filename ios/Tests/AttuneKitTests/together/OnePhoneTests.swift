import Testing

@testable import AttuneKit

/// One phone that is passed between the two.
@MainActor
@Suite struct OnePhoneTests {
    @Test func onePhoneRunsWhatIsReadSaidAndTimedAndNothingOfItIsKeptOrTold() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let model = try await ana.begins("clear-table", by: .startOnOnePhone)
            var seen: [String] = []
            for _ in 1...20 {
                let record = try await model.shows("the next step") { state in
                    state.load.value.flatMap { $0.stepId == seen.last ? nil : $0 }
                }
                #expect(record.onePhone && record.asks == .nothing && record.exchangeEveryMs == nil)
                if case .done = record.step { break }
                seen.append(record.stepId)
                switch record.step {
                case .read, .timer, .aloud, .schedule: break
                default: Issue.record("\(record.stepId) is nothing for one phone: \(record.step)")
                }
                model.on(.next)
            }
            #expect(seen.starts(with: ["begin", "place", "size", "bell", "talk"]), "\(seen)")
            #expect(model.state.load.value?.stepId == "", "it comes to its end")
            try await bench.carry()
            let his = try await ben.core.call("together") { try $0.together(here: $1) }
            #expect(his.running.isEmpty && his.past.isEmpty && his.agreed.isEmpty)
            let hers = try await ana.core.call("together") { try $0.together(here: $1) }
            #expect(hers.agreed.isEmpty)
        }
    }

    @Test func theTimeOfATalkIsFeltWhenItIsUp() async throws {
        try await Bench.run(sleep: Stopped().sleep) { bench in
            let (ana, _) = try await bench.couple()
            let model = try await ana.begins("clear-table", by: .startOnOnePhone)
            for step in ["begin", "place", "size", "bell"] { try await model.at(step, .next) }
            try await model.at("talk", .clockStarted)
            bench.clock.pass(ms: 899_000)
            model.tick()
            #expect(model.state.clock?.runs == true && ana.hands.felt.isEmpty)
            #expect(model.staysAwake, "a phone that sleeps says nothing when the time is up")
            bench.clock.pass(ms: 2_000)
            model.tick()
            #expect(model.state.clock?.runs == false && ana.hands.felt == [.rest])
            #expect(!model.staysAwake)
        }
    }

    @Test func anExerciseThatIsForTwoPhonesSaysSo() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = ana.exercise("openness-ladder")
            try await model.ready()
            model.on(.startOnOnePhone)
            let told = try await model.shows("why not") { $0.trouble?.message }
            #expect(!told.isEmpty && ana.navigator.stack == [.at(.today)])
        }
    }
}
