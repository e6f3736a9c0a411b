import Testing

@testable import AttuneKit

/// Words that hold once both have confirmed exactly these.
@MainActor
@Suite struct AgreementTests {
    @Test func wordsHoldOnceTheOtherConfirmsExactlyTheseAndEitherEndsThem() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let (hers, his) = try await bench.ready(ana, ben, for: "time-out-pact", guards: ["guard-fear"])
            for model in [hers, his] {
                try await model.at("begin", .next)
                try await model.at("signs", .next)
                for (step, option) in [("signal", "hand"), ("where", "bath"), ("soothe", "walk"), ("avoid", "follow")] {
                    try await model.at(step, chooses: option)
                }
                try await bench.carry()
            }
            try await hers.reads(until: "pact")
            try await hers.stands(at: "pact")
            #expect(hers.state.hand.texts.first?.isEmpty == false, "there are words to begin from")
            try await his.reads(until: "pact")
            hers.on(.word("We say “pause”, and come back after half an hour."))
            try await hers.shows("that it waits") { state in
                guard case .agree(_, _, let holds, let own, nil) = state.load.value?.step else { return false }
                return holds.isEmpty && own == "We say “pause”, and come back after half an hour."
            }
            #expect(
                hers.state.hand.texts == ["We say “pause”, and come back after half an hour."],
                "other words would begin from these, not from the offer again")
            try await bench.carry()
            let wording = try await his.shows("her words") { state -> Wording? in
                guard case .agree(_, _, _, _, let theirs) = state.load.value?.step else { return nil }
                return theirs
            }
            #expect(his.state.hand.texts == [wording.text], "his would begin from hers")
            his.on(.typed(index: 0, text: "A wink is enough."))
            hers.on(.word("Our word is “biscuit”."))
            try await hers.shows("the other words") { state in
                guard case .agree(_, _, _, "Our word is “biscuit”.", _) = state.load.value?.step else { return false }
                return true
            }
            try await bench.carry()
            let others = try await his.shows("her other words") { state -> Wording? in
                guard let theirs = state.load.value?.step.theirs, theirs.id != wording.id else { return nil }
                return theirs
            }
            #expect(his.state.hand.texts == ["A wink is enough."], "what he has begun stays in his hand")
            his.on(.agreeTo(others.id))
            try await his.holds(others.text)
            try await bench.carry()
            try await hers.holds(others.text)

            let (herPlace, hisPlace) = (ana.togetherScreen(), ben.togetherScreen())
            let card = try await herPlace.shows("what was agreed on") { $0.load.value?.agreed.first }
            #expect(card.text == others.text && card.step == "pact")
            try await hisPlace.shows("the same") { $0.load.value?.agreed.map(\.text) == [others.text] }
            herPlace.on(.endAsked(card))
            #expect(herPlace.state.ending == card)
            herPlace.on(.endKept)
            #expect(herPlace.state.ending == nil && herPlace.state.load.value?.agreed.count == 1)
            herPlace.on(.endAgreement(session: card.session, step: card.step))
            try await herPlace.shows("that it is over") { $0.load.value?.agreed == [] }
            try await bench.carry()
            try await hisPlace.shows("that it is over, without a word about why") { $0.load.value?.agreed == [] }
        }
    }
}

extension Phone {
    fileprivate func togetherScreen() -> TogetherModel { on(TogetherModel(core: core, scope: bench.scope, open: open)) }
}

extension SessionModel {
    /// Reads what the other gave, page by page, until the step `step` is there.
    fileprivate func reads(until step: String) async throws {
        for _ in 1...10 {
            let record = try await ready()
            if record.stepId == step { return }
            #expect(record.asks == .nothing)
            on(.next)
            try await shows("another page") { $0.load.value?.stepId != record.stepId }
        }
    }

    fileprivate func holds(_ text: String) async throws {
        try await shows("that it holds") { state in
            if case .agree(_, _, text, "", nil) = state.load.value?.step { true } else { false }
        }
    }
}
