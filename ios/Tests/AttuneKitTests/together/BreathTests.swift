import Testing

@testable import AttuneKit

/// To breathe together, on two phones.
@MainActor
@Suite struct BreathTests {
    @Test func twoWhoAreReadyBeginAtTheSameMomentAndFeelTheSameBreath() async throws {
        // Nothing looks at the clock by itself.
        try await Bench.run(sleep: Stopped().sleep) { bench in
            let (ana, ben) = try await bench.couple()
            let hers = try await ana.begins("breathe-together")
            try await hers.at("begin", .next)
            try await hers.at("pattern", chooses: "4-2-6")
            try await hers.at("touch", .next)
            try await hers.at("breath", .ready(nil))
            try await hers.shows("that she waits") { $0.breathe?.ownReady == true && $0.breathe?.startsAtMs == nil }
            #expect(hers.state.clock?.runs == false && hers.state.phase == nil)
            try await bench.carry()

            let his = try await ben.begins("breathe-together")
            for step in ["begin", "pattern", "touch"] { try await his.at(step, .next) }
            try await his.shows("that she is ready") { $0.breathe?.partnerReady == true }
            his.on(.ready(nil))
            let starts = try await his.shows("when it begins") { $0.breathe?.startsAtMs }
            try await bench.carry()
            try await hers.shows("the same moment") { $0.breathe?.startsAtMs == starts }
            #expect(starts % 30_000 == 0 && starts > bench.clock.utcMs())

            let models = [(hers, ana), (his, ben)]
            @MainActor func passes(_ ms: Int64) {
                bench.clock.pass(ms: ms)
                for (model, _) in models { model.tick() }
            }
            passes(starts - bench.clock.utcMs() - 1)
            #expect(models.allSatisfy { $0.0.state.phase == .rest && $0.1.hands.felt.isEmpty })
            passes(1)
            passes(4_000)
            passes(2_000)
            passes(6_000)
            for (model, phone) in models {
                #expect(model.state.phase == .inward)
                #expect(phone.hands.felt == [.inward, .hold, .out, .inward])
            }
            passes(5 * 60_000)
            for (model, phone) in models {
                #expect(model.state.clock?.runs == false && model.state.phase == .rest)
                #expect(phone.hands.felt.last == .rest)
            }
        }
    }

    @Test func aloneOneBeginsByATap() async throws {
        try await Bench.run(sleep: Stopped().sleep) { bench in
            let ana = try await bench.phone("ana", "Ana")
            let model = try await ana.begins("breathe-together")
            try await model.at("begin", .next)
            try await model.at("pattern", .kept)
            try await model.at("touch", .next)
            let step = try await model.shows("where one breathes") { $0.breathe }
            #expect(!step.together)
            model.on(.clockStarted)
            #expect(model.state.phase == .inward)
            bench.clock.pass(ms: 5_000)
            model.tick()
            #expect(model.state.phase == .out && ana.hands.felt == [.out])
            model.on(.clockRested)
            bench.clock.pass(ms: 60_000)
            model.tick()
            #expect(model.state.clock?.elapsedMs(bench.clock.sinceStartMs()) == 5_000)
        }
    }
}

extension SessionState {
    fileprivate var breathe: (together: Bool, ownReady: Bool, partnerReady: Bool, startsAtMs: Int64?)? {
        guard case .breathe(_, _, _, _, _, let together, let own, let partner, let starts) = load.value?.step else { return nil }
        return (together, own, partner, starts)
    }
}
