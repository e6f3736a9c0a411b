import Foundation
import Testing

@testable import AttuneKit

/// Coming to the front and leaving it.
@MainActor
@Suite struct ForegroundTests {
    @Test func inFrontItExchangesPlansAndStaysFreshAndAfterwardsNothingRuns() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.coupleWithOurWeek()
            let app = ana.app()
            let front = ana.foreground(app)
            try await ben.write("You warmed up the car.")
            try await ben.exchange.now()
            bench.clock.minutes(1)
            front.came()
            front.came()
            try await app.today().shows("Ben's line") { $0.load.value?.fromPartner.isEmpty == false }
            try await until("it is planned") { await ana.center.next == sundayFive }
            await front.went()
            _ = ana.called()
            let rounds = await ana.exchange.rounds
            try await ben.write("And again.")
            try await ben.exchange.now()
            bench.clock.minutes(1)
            _ = try await ana.exchange.background()
            #expect(await ana.exchange.rounds == rounds + 1, "behind, only the system's time is used")
            #expect(!ana.called().contains("today"), "and no screen is read")
            front.came()
            try await app.today().shows("both lines") { $0.load.value?.fromPartner.count == 2 }
            await front.went()
        }
    }

    @Test func whatWasTypedAMomentAgoIsKeptBeforeWhatIsMineIsLocked() async throws {
        let pause = Stopped()
        try await Bench.run(sleep: pause.sleep) { bench in
            let ana = try await bench.phone("ana", "Ana")
            _ = try await ana.core.call("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: "rain on the roof") }
            let app = ana.app()
            let front = ana.foreground(app)
            front.came()
            _ = try await app.today()
            app.navigator.open(.editor(which: .mine, entry: nil))
            guard case .editor(let editor) = app.screen(.editor(which: .mine, entry: nil)) else { throw NotShown("no editor") }
            try await editor.ready()
            editor.on(.typed("Half a thou"))
            await front.went()
            #expect(editor.state.kept && editor.state.trouble == nil)
            #expect(try await ana.journal(.mine).vault == .locked)
            try await ana.core.call("unlock") { try $0.unlock(here: $1, passphrase: "rain on the roof") }
            let again = try await ana.core.call("editor") { try $0.editor(here: $1, which: .mine, entry: nil) }
            #expect(again.body == "Half a thou")
        }
    }

    @Test func whereTheSystemAloneStartedTheAppNoScreenIsRead() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let app = App(core: ana.core, scope: bench.scope, ports: ana.ports)
            let front = ana.foreground(app)
            _ = try await ana.exchange.background()
            try await Task.sleep(for: .milliseconds(50))
            #expect(Set(ana.called()).isDisjoint(with: ["welcome", "today"]))
            front.came()
            try await app.today().ready()
            #expect(ana.calls.filter { $0.name == "today" }.count == 1)
            await front.went()
        }
    }

    @Test func theNetworkIsWatchedInFrontAndNotAfterwards() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let front = ana.foreground(ana.app())
            front.came()
            try await until("it is watched") { ana.network.watched == 1 }
            await front.went()
            try await until("nobody watches") { ana.network.watched == 0 }
        }
    }

    @Test func aReadThatIsStillUnderWayOpensNoFilesOfAnAppThatWasLeft() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let pause = Stopped()
            let ports = AppPorts(
                clock: bench.clock, us: ana.table, pair: ana.hands, calendar: ana.table, packages: ana.table, haptics: ana.hands,
                exchange: ana.exchange,
                facts: { [scheduler = ana.scheduler] in
                    try? await pause.sleep(.seconds(1))
                    return await scheduler.facts()
                }, test: { [reminders = ana.reminders] in try await reminders.test() }, zone: { "Europe/Berlin" })
            let app = App(core: ana.core, scope: bench.scope, ports: ports)
            let front = ana.foreground(app)
            front.came()
            _ = try await app.today()
            app.navigator.open(.reminders)
            try await until("it is being read") { pause.began(.seconds(1)) > 0 }
            await front.went()
            _ = ana.called()
            pause.go(.seconds(1))
            try await Task.sleep(for: .milliseconds(50))
            #expect(ana.called() == [])
        }
    }

    @Test func filesThatCouldNotBeOpenedAtFirstAreTriedAgainAndLeadToToday() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let (folder, away) = (bench.dir.appendingPathComponent("ana"), bench.dir.appendingPathComponent("away"))
            let app = App(core: ana.core, scope: bench.scope, ports: ana.ports)
            let front = ana.foreground(app)
            try await ana.core.pause()
            try FileManager.default.moveItem(at: folder, to: away)
            try Data().write(to: folder)
            front.came()
            guard case .welcome(let welcome) = app.screen(.welcome) else { throw NotShown("no beginning") }
            try await welcome.shows("what is wrong") { if case .failed = $0.load { true } else { false } }
            await front.went()
            try FileManager.default.removeItem(at: folder)
            try FileManager.default.moveItem(at: away, to: folder)
            front.came()
            try await app.today().ready()
            await front.went()
        }
    }

    @Test func quickTurnsEndWhereTheLastOneLeads() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let app = ana.app()
            let front = ana.foreground(app)
            for _ in 1...5 {
                front.came()
                bench.scope.launch { await front.went() }
            }
            await front.went()
            _ = ana.called()
            try await Task.sleep(for: .milliseconds(100))
            #expect(ana.called().isEmpty)
            front.came()
            try await until("Today is read") { ana.calls.contains { $0.name == "today" } }
            await front.went()
        }
    }
}

extension Phone {
    func foreground(_ app: App) -> Foreground {
        Foreground(app: app, reminders: reminders, exchange: exchange, network: network)
    }
}
