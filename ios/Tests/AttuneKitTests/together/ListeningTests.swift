import Testing

@testable import AttuneKit

/// One tells, the other says back what was heard, on two phones.
@MainActor
@Suite struct ListeningTests {
    @Test func whatIsToldIsSaidBackUntilThatIsItAndThenTheOtherTells() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let (hers, his) = try await bench.ready(ana, ben, for: "listen-dont-fix", guards: ["guard-calm"])
            for model in [hers, his] { try await model.at("begin", .next) }
            try await hers.at("want", chooses: "heard")
            try await bench.carry()
            try await his.at("want", chooses: "comfort")
            try await bench.carry()
            try await hers.shows("what he would like") { state in
                guard case .choose(_, _, _, _, .open(_, let theirs)) = state.load.value?.step else { return false }
                return theirs == ["Some comfort"]
            }
            hers.on(.next)
            let card = try await hers.stands(at: "card")
            guard case .read(_, _, let sample, _) = card.step else { throw NotShown("a page to read") }
            #expect(sample.count == 7)
            for model in [hers, his] { try await model.at("card", .next) }

            try await his.turn("talk", .listen)
            try await hers.at("talk", asked: .tell, sends: "They moved the deadline and told everyone but me.")
            try await hers.turn("talk", .wait)
            try await bench.carry()
            try await his.at("talk", asked: .mirror, sends: "So you heard it by chance.")
            try await his.turn("talk", .wait)
            try await bench.carry()
            try await hers.turn("talk", .approve)
            #expect(hers.state.hand.texts == [""], "what was sent before is not in the field again")
            hers.on(.again("And I stood there as if I had known."))
            try await hers.turn("talk", .wait)
            try await bench.carry()
            let lines = try await his.turn("talk", .mirror)
            #expect(lines.map(\.kind) == [.told, .mirrored, .again] && lines.map(\.own) == [false, true, false])
            try await his.at("talk", asked: .mirror, sends: "You had to pretend.")
            try await his.turn("talk", .wait)
            try await bench.carry()
            try await hers.turn("talk", .approve)
            hers.on(.heard)
            try await hers.turn("talk", .listen)
            try await bench.carry()

            // Now he tells: aloud, and of that only that he was heard is known.
            #expect(try await his.turn("talk", .tell).isEmpty)
            his.on(.heard)
            try await his.turn("talk", .over)
            try await bench.carry()
            #expect(try await hers.turn("talk", .over).isEmpty)
            for model in [hers, his] {
                model.on(.next)
                try await model.stands(at: "urges")
            }
        }
    }
}
