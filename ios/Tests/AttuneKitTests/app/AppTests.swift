import Testing

@testable import AttuneKit

@MainActor
@Suite struct AppTests {
    @Test func aStartIsTwoCallsAndEachPlaceOneMore() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let app = ana.app()
            // In front at once, before it is known where to begin.
            app.wake()
            try await app.today().ready()
            #expect(ana.called() == ["welcome", "today"])
            for (place, name) in [(Place.together, "together"), (.journal, "journalPage"), (.rituals, "rituals"), (.us, "us")] {
                app.navigator.open(.at(place))
                try await until("\(place) reads") { !ana.calls.isEmpty }
                try await Task.sleep(for: .milliseconds(50))
                #expect(ana.called() == [name])
            }
        }
    }

    @Test func whatThePartnerDidAppearsWithoutAsking() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let today = try await ana.app().today()
            try await today.ready()
            try await ben.write("You warmed up the car.")
            try await bench.carry()
            try await today.shows("Ben's line") { $0.load.value?.fromPartner.contains { $0.text.contains("warmed") } == true }
        }
    }

    @Test func aLinkIsShownWhereItIsTakenAndTakenByNobodyButThePerson() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let app = ana.app()
            app.follow("attune:break:1")
            try await until("the time-out is open") { app.navigator.stack.last == .timeOut }
            guard case .timeOut(let timeOut) = app.screen(.timeOut) else { throw NotShown("no time-out") }
            #expect(timeOut.state.typed == "attune:break:1")
            app.follow("attune:anything")
            #expect(app.navigator.stack.last == .pair)
            guard case .pair(let pair) = app.screen(.pair) else { throw NotShown("no pairing") }
            #expect(pair.state.typed == "attune:anything")
            app.wake()
            try await until("pairing is read") { ana.calls.contains { $0.name == "pair" } }
            #expect(ana.calls.allSatisfy { $0.name != "join" && $0.name != "startSharedTimeout" })
        }
    }

    @Test func aPhoneWithoutANameIsSetUpBeforeALinkIsShown() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", nil)
            let app = ana.app()
            app.follow("attune:anything")
            try await until("the beginning is known") { ana.calls.contains { $0.name == "welcome" } }
            #expect(app.navigator.stack == [.welcome])
            app.navigator.open(.at(.today))
            try await until("the link is shown") { app.navigator.stack == [.at(.today), .pair] }
        }
    }

    @Test func aScreenThatIsNotOnTopIsNotRead() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let app = ana.app()
            try await app.today().ready()
            app.navigator.open(.help())
            try await until("help is read") { ana.calls.last?.name == "help" }
            _ = ana.called()
            try await ben.write("You warmed up the car.")
            try await bench.carry()
            #expect(!ana.called().contains("today"))
            app.navigator.back()
            try await app.today().shows("Ben's line") { $0.load.value?.fromPartner.isEmpty == false }
        }
    }

    @Test func aScreenKeepsItsModelWhileItIsOpenAndNoLonger() async throws {
        try await Bench.run { bench in
            let app = try await bench.phone("ana", "Ana").app()
            _ = try await app.today()
            app.navigator.open(.help())
            let help = app.screen(.help()).model
            app.navigator.open(.timeOut)
            #expect(help === app.screen(.help()).model)
            app.navigator.open(.at(.us))
            app.navigator.open(.help())
            #expect(help !== app.screen(.help()).model)
        }
    }

    @Test func aPhoneThatKnowsNobodyBeginsAtTheWelcome() async throws {
        try await Bench.run { bench in
            let fresh = try await bench.phone("fresh")
            let app = fresh.app()
            try await until("it was asked") { !fresh.calls.isEmpty }
            try await Task.sleep(for: .milliseconds(50))
            #expect(app.navigator.stack == [.welcome])
        }
    }

    @Test func thePaceIsTheOneOfTheScreenOnTop() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let app = ana.app()
            try await app.today().ready()
            var paces = app.pace().makeAsyncIterator()
            app.navigator.open(.pair)
            guard case .pair(let pair) = app.screen(.pair) else { throw NotShown("no pairing") }
            try await pair.ready()
            pair.on(.invited)
            try await pair.shows("an invitation") { if case .inviting = $0.load.value { true } else { false } }
            #expect(await paces.next() == .some(5_000), "two phones that look for each other")
            app.navigator.back()
            #expect(await paces.next() == .some(nil))
        }
    }
}

extension App {
    /// Today, once it is on top.
    @MainActor
    func today() async throws -> TodayModel {
        try await until("Today is open") { self.navigator.stack == [.at(.today)] }
        guard case .today(let model) = screen(.at(.today)) else { throw NotShown("no Today") }
        return model
    }
}
