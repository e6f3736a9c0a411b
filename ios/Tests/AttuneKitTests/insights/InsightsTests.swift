import Testing

@testable import AttuneKit

@MainActor
@Suite struct InsightsTests {
    @Test func whatTwoSaidStandsOnBothPhonesAndOpensItsSessionAndOneSWordStandsOnOneSOwn() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let back = ana.on(InsightsModel(core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            try await back.shows("that there is nothing yet") { $0.load.value != nil && $0.isEmpty }
            let session = try await ana.saysTwoLines("emo.warm.tender", "You warmed up the car.")
            try await back.shows("her own word") { $0.load.value?.moods.map(\.word) == ["tender"] && $0.appreciations.isEmpty }
            try await bench.carry()
            #expect(try await ben.saysTwoLines("emo.sad.low", "You listened.") == session)
            try await bench.carry()
            let told = try await back.shows("what was said") { $0.appreciations.first }
            #expect(told.own == ["You warmed up the car."] && told.theirs == ["You listened."])
            #expect(back.state.seen?.did.map(\.title) == ["Two lines a day"])
            let his = ben.on(InsightsModel(core: ben.core, scope: bench.scope, open: ben.open, back: {}))
            try await his.shows("the same to him, and of her words none") {
                !$0.appreciations.isEmpty && $0.load.value?.moods.map(\.word) == ["low"]
            }
            back.on(.sessionOpened(session))
            #expect(ana.navigator.stack.last == .session(session))
        }
    }

    @Test func monthsAreGoneThroughWhereThereIsSomething() {
        let latest = InsightsSamples.shown
        #expect(latest.seen?.month == "2026-11-01" && latest.earlier == "2026-09-01" && latest.later == nil)
        let before = latest.with { $0.month = "2026-09-01" }
        #expect(before.seen?.month == "2026-09-01" && before.earlier == nil && before.later == "2026-11-01")
        #expect(InsightsSamples.quiet.seen == nil && InsightsSamples.quiet.isEmpty && InsightsSamples.alone.isEmpty)
        #expect(!InsightsSamples.begun.isEmpty)
    }

    @Test func aLongListIsShownBitByBit() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let back = ana.on(InsightsModel(core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            try await back.shows("nothing, alone") { $0.load.value != nil && $0.load.value?.partner == nil }
            #expect(InsightsSamples.shown.appreciations.count == InsightsState.first)
            back.on(.moreAsked(.appreciated))
            #expect(back.state.appreciated == InsightsState.first + InsightsState.more && back.state.cameBack == InsightsState.first)
        }
    }
}

extension Phone {
    /// Today's word and the two lines, both sealed; the session they are of.
    fileprivate func saysTwoLines(_ word: String, _ thanks: String) async throws -> String {
        let session = try await core.call("start") { try $0.start(here: $1, exercise: "daily-check-in") }
        for answer in [Answer.chosen(ids: [word]), .seal(texts: [thanks, ""])] {
            try await core.call("answer") {
                let step = try $0.session(here: $1, id: session).stepId
                try $0.answer(here: $1, session: session, step: step, answer: answer)
            }
        }
        return session
    }
}
