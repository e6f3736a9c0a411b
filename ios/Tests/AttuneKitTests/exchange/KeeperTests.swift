import Foundation
import Testing

@testable import AttuneKit

/// When exchanges run.
@MainActor
@Suite struct KeeperTests {
    @Test func itExchangesWhenTheAppOpensAndTwoSecondsAfterTheLastOfSeveralChanges() async throws {
        let pause = Stopped()
        try await Bench.run { bench in
            let (ana, ben) = (try await bench.phone("ana", "Ana", sleep: pause.sleep), try await bench.phone("ben", "Ben"))
            try await bench.pair(ana, ben)
            let before = await ana.exchange.rounds
            let running = bench.scope.launch { await ana.exchange.run(pace: AsyncStream { _ in }) }
            try await until("it exchanged at the opening") { await ana.exchange.rounds == before + 1 }
            for number in 1...3 { try await ana.write("Page \(number)") }
            try await until("every change was heard") { pause.began(.seconds(2)) == 3 }
            try await until("only the last change waits") { pause.waiting(.seconds(2)) == 1 }
            #expect(await ana.exchange.rounds == before + 1)
            bench.clock.pass(ms: 2_000)
            pause.go(.seconds(2))
            try await until("it exchanged once") { await ana.exchange.rounds == before + 2 }
            try await until("all three are on his phone") {
                try await ben.exchange.now()
                return try await ben.journal(.ours).entries.count == 3
            }
            try await Task.sleep(for: .milliseconds(50))
            #expect(pause.waiting(.seconds(2)) == 0, "what an exchange brings is no reason for another")
            running.cancel()
        }
    }

    @Test func itExchangesAsOftenAsTheScreenWantsAndNoOftenerAfterwards() async throws {
        let pause = Stopped()
        try await Bench.run { bench in
            let (ana, ben) = (try await bench.phone("ana", "Ana", sleep: pause.sleep), try await bench.phone("ben", "Ben"))
            try await bench.pair(ana, ben)
            let (pace, screen) = AsyncStream.makeStream(of: UInt64?.self)
            let running = bench.scope.launch { await ana.exchange.run(pace: pace) }
            let before = await ana.exchange.rounds
            try await until("it exchanged at the opening") { await ana.exchange.rounds == before + 1 }
            screen.yield(20_000)
            for beat in 2...4 {
                try await until("the next beat waits") { pause.waiting(.milliseconds(20_000)) == 1 }
                pause.go(.milliseconds(20_000))
                try await until("beat \(beat)") { await ana.exchange.rounds == before + beat }
            }
            screen.yield(nil)
            try await until("no beat waits") { pause.waiting(.milliseconds(20_000)) == 0 }
            running.cancel()
        }
    }

    @Test func whatDidNotWorkIsTriedAgainByItself() async throws {
        let pause = Stopped()
        try await Bench.run { bench in
            let post = Post()
            let (ana, ben) = try await bench.couple(over: post, sleep: pause.sleep)
            try await ana.write("It waits here.")
            post.answers(.unreachable)
            bench.clock.pass(ms: 5_000)
            let running = bench.scope.launch { await ana.exchange.run(pace: AsyncStream { _ in }) }
            try await until("it waits for another try") { pause.waiting(.seconds(10)) == 1 }
            post.answers(nil)
            for _ in 1...8 {
                bench.clock.minutes(5)
                pause.go(.seconds(10))
                try await Task.sleep(for: .milliseconds(50))
                if try await ana.us().status.waiting == 0 { break }
            }
            try await ben.exchange.now()
            #expect(try await ben.journal(.ours).entries.map(\.excerpt) == ["It waits here."])
            running.cancel()
        }
    }

    @Test func whatAPersonAskedForAndDidNotWorkIsTriedAgainByItself() async throws {
        let pause = Stopped()
        try await Bench.run { bench in
            let post = Post()
            let (ana, ben) = try await bench.couple(over: post, sleep: pause.sleep)
            let before = await ana.exchange.rounds
            let running = bench.scope.launch { await ana.exchange.run(pace: AsyncStream { _ in }) }
            try await until("it exchanged at the opening") { await ana.exchange.rounds > before }
            post.answers(.unreachable)
            bench.clock.pass(ms: 5_000)
            try await ana.exchange.now()
            #expect(try await ana.us().status.trouble != nil)
            try await until("it waits for another try") { pause.waiting(.seconds(10)) == 1 }
            running.cancel()
        }
    }

    @Test func roundsAreNeverTwoAtOnce() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let before = await ana.exchange.rounds
            _ = ana.called()
            let tasks = (1...5).map { _ in bench.scope.launch { try? await ana.exchange.now() } }
            for task in tasks { await task.value }
            let names = ana.called().filter { $0 != "hurry" }
            #expect(await ana.exchange.rounds == before + 5)
            // Each ends by looking how it stands, before the next asks for anything.
            let ends = names.indices.filter { names[$0] == "us" }
            for end in ends where end + 1 < names.count { #expect(names[end + 1] == "nextRequests") }
            for end in ends { #expect(end > 0 && names[end - 1] == "nextRequests", "\(names)") }
        }
    }

    @Test func whatCameInTheBackgroundIsOneLineAtMostTwiceADayAndNoneInFront() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            var lines: [String?] = []
            for number in 1...4 {
                bench.clock.minutes(10)
                try await ben.write("Page \(number)")
                try await ben.exchange.now()
                bench.clock.minutes(1)
                lines.append(try await ana.exchange.background())
            }
            #expect(lines.map { $0 != nil } == [true, true, false, false], "\(lines)")
            #expect(!(lines[0] ?? "").contains("Page"), "nothing of what it is")
            #expect(try await ana.journal(.ours).entries.count == 4, "and nothing is lost")
            bench.clock.pass(ms: day)
            #expect(try await ana.exchange.background() == nil, "nothing new, nothing said")
            let running = bench.scope.launch { await ana.exchange.run(pace: AsyncStream { _ in }) }
            let before = await ana.exchange.rounds
            try await until("it runs") { await ana.exchange.rounds > before }
            try await ben.write("In front.")
            try await ben.exchange.now()
            #expect(try await ana.exchange.background() == nil)
            running.cancel()
        }
    }

    @Test func aLineThatWouldNotBeShownIsNotCountedAndComesWhenItMayBe() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            for number in 1...3 {
                bench.clock.minutes(10)
                try await ben.write("Page \(number)")
                try await ben.exchange.now()
                bench.clock.minutes(1)
                #expect(try await ana.exchange.background(mayShow: { false }) == nil)
            }
            #expect(!ana.calls.contains { $0.name == "backgroundNotice" })
            bench.clock.minutes(10)
            #expect(try await ana.exchange.background() != nil)
        }
    }

    @Test func noLineComesInQuietHoursOrWhereTheyAreSwitchedOff() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.core.call("setNotices") { try $0.setNotices(here: $1, on: false) }
            bench.clock.minutes(10)
            try await ben.write("Unsaid.")
            try await ben.exchange.now()
            bench.clock.minutes(1)
            #expect(try await ana.exchange.background() == nil)
            try await ana.core.call("setNotices") { try $0.setNotices(here: $1, on: true) }
            // Half past eleven at night.
            bench.clock.minutes(7 * 60)
            try await ben.write("At night.")
            try await ben.exchange.now()
            bench.clock.minutes(1)
            #expect(try await ana.exchange.background() == nil)
        }
    }

    @Test func remindersAreSetBeforeAMailboxThatTakesItsTimeIsAsked() async throws {
        try await Bench.run { bench in
            let post = SlowPost()
            let (ana, ben) = (try await bench.phone("ana", "Ana", carrier: post), try await bench.phone("ben", "Ben"))
            try await bench.pair(ana, ben)
            try await ana.propose("r-weekly")
            try await bench.carry()
            try await ben.accept()
            try await bench.carry()
            #expect(await ana.center.pending().isEmpty)
            post.holds(true)
            try await ana.write("On its way.")
            bench.clock.minutes(1)
            let errand = bench.scope.launch { _ = try? await ana.exchange.background() }
            try await until("the mailbox is asked") { post.held > 0 }
            #expect(await ana.center.next == sundayFive)
            post.holds(false)
            await errand.value
        }
    }

    @Test func theBackgroundPlansWhatCameAndClosesTheFiles() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.propose("r-weekly")
            try await bench.carry()
            try await ben.accept()
            try await ben.exchange.now()
            _ = try await ana.core.call("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: "rain on the roof") }
            #expect(try await ana.journal(.mine).vault != .locked)
            bench.clock.minutes(1)
            _ = ana.called()
            _ = try await ana.exchange.background()
            #expect(await ana.center.next == sundayFive)
            let steps = ana.called().filter { ["plan", "nextRequests", "backgroundNotice"].contains($0) }
            #expect(steps.first == "plan" && steps.suffix(2) == ["plan", "backgroundNotice"] && steps.contains("nextRequests"), "\(steps)")
            #expect(try await ana.journal(.mine).vault == .locked)
        }
    }
}
