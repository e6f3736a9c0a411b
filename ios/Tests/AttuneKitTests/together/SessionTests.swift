import Testing

@testable import AttuneKit

/// The daily check-in on two phones.
@MainActor
@Suite struct SessionTests {
    @Test func answersStaySealedUntilBothAreThereAndThenOpenOnBoth() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let hers = try await ana.begins("daily-check-in")
            try await hers.chooses("emo.warm.tender")
            try await hers.seals("You made tea.")
            try await bench.carry()
            let his = try await ben.begins("daily-check-in")
            let waiting = try await his.shows("that the other part waits") { state -> StepView? in
                guard case .feelings(_, _, _, _, _, .notYet(partnerSealed: true)) = state.load.value?.step else { return nil }
                return state.load.value?.step
            }
            #expect(!"\(waiting)".contains("tea"))
            try await his.chooses("emo.settled.calm")
            his.on(.typed(index: 0, text: "You called the landlord."))
            his.on(.sealed)
            try await his.shows("that it is sealed") { state in
                if case .sealed(_, _, .sealedHere) = state.load.value?.step { true } else { false }
            }
            try await bench.carry()
            let lines = [(hers, "You made tea.", "You called the landlord."), (his, "You called the landlord.", "You made tea.")]
            for (model, own, theirs) in lines {
                if case .feelings = model.state.load.value?.step {
                    try await model.opened("the words, open")
                    model.on(.next)
                }
                let open = try await model.opened("the lines, open") { if case .sealed = $0 { true } else { false } }
                #expect(open.own.first == own && open.theirs.first == theirs)
            }
        }
    }

    @Test func whatIsTypedIsKeptAtAPauseOfTypingAndThereAgain() async throws {
        let pause = Stopped()
        try await Bench.run(sleep: pause.sleep) { bench in
            let (ana, _) = try await bench.couple()
            let model = try await ana.begins("daily-check-in")
            try await model.chooses("emo.warm.tender")
            _ = ana.called()
            for text in ["Y", "Yo", "You made t", "You made tea"] { model.on(.typed(index: 0, text: text)) }
            try await until("only the last letter waits") { pause.waiting(.milliseconds(300)) == 1 }
            #expect(!ana.called().contains("keepStepDraft"))
            pause.go(.milliseconds(300))
            try await until("it is kept") { ana.calls.contains { $0.name == "keepStepDraft" } }
            #expect(ana.called().filter { $0 == "keepStepDraft" }.count == 1, "a draft is kept once a pause, not once a letter")
            let again = ana.on(ana.session(model.id))
            try await again.ready()
            #expect(again.state.hand.texts.first == "You made tea")
        }
    }

    @Test func anAnswerThatFindsNoRoomOnThePhoneStaysInTheFieldUntilThereIsSome() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let model = try await ana.begins("daily-check-in")
            try await model.chooses("emo.warm.tender")
            try bench.full("ana", true)
            model.on(.typed(index: 0, text: "You made tea."))
            model.on(.sealed)
            let told = try await model.shows("that there is no room") { $0.trouble?.message }
            #expect(told.contains("no space left on this phone") && told.contains("nothing was lost"))
            #expect(model.state.hand.texts.first == "You made tea.")
            try bench.full("ana", false)
            model.on(.sealed)
            try await model.shows("that it is sealed") { state in
                if case .sealed(_, _, .sealedHere) = state.load.value?.step { true } else { false }
            }
            try await bench.carry()
            try await ben.begins("daily-check-in").shows("that the other part waits") { state in
                if case .feelings(_, _, _, _, _, .notYet(partnerSealed: true)) = state.load.value?.step { true } else { false }
            }
        }
    }

    @Test func aSealedAnswerCanBeTakenBackUntilTheOtherIsSealed() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = try await ana.begins("daily-check-in")
            try await model.chooses("emo.warm.tender")
            try await model.seals("Not what I meant.")
            model.on(.withdrawn)
            try await model.shows("that it is back") { state in
                if case .sealed(_, _, .notYet) = state.load.value?.step { true } else { false }
            }
        }
    }

    @Test func moreChoicesThanFitMakeRoomByDroppingTheFirst() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = try await ana.begins("daily-check-in")
            try await model.field()
            model.on(.toggled("emo.warm.tender"))
            model.on(.toggled("emo.settled.calm"))
            #expect(model.state.hand.chosen == ["emo.settled.calm"])
            model.on(.toggled("emo.settled.calm"))
            #expect(model.state.hand.chosen.isEmpty)
        }
    }

    @Test func aStepWhereThePartnersPartMattersAsksForExchanges() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let model = try await ana.begins("daily-check-in")
            try await model.chooses("emo.warm.tender")
            try await model.seals("You made tea.")
            #expect(model.paceMs == 20_000)
        }
    }
}
