import Foundation
import Testing

@testable import AttuneKit

@MainActor
@Suite struct GatewayTests {
    @Test func everyCallRunsOnTheQueueOfItsCoreAndNeverOnTheMainThread() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let core = ana.core
            let tasks = (1...20).map { _ in
                Task.detached {
                    try await core.call("today") {
                        _ = try $0.today(here: $1)
                        return Thread.isMainThread
                    }
                }
            }
            for task in tasks { #expect(try await !task.value) }
            #expect(Set(ana.calls.map(\.queue)) == ["attune-core"])
            #expect(CoreQueue.present == nil)
        }
    }

    @Test func callsAreMadeInTheOrderInWhichTheyWereAskedFor() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            _ = ana.called()
            let tasks = (0..<50).map { number in
                bench.scope.launch { _ = try? await ana.core.call("\(number)") { _, _ in } }
            }
            for task in tasks { await task.value }
            #expect(ana.called() == (0..<50).map { "\($0)" })
        }
    }

    @Test func changesArriveInOrderAtEveryoneWhoListensWithWhoMadeThem() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let (one, other) = (ana.core.changes(), ana.core.changes())
            try await ana.core.call("setName", by: bench) { try $0.setName(here: $1, name: "Anna") }
            try await ana.propose("r-weekly")
            for stream in [one, other] {
                var changes = stream.makeAsyncIterator()
                let first = await changes.next()
                #expect(first?.topics.contains(.us) == true && first?.by === bench)
                let second = await changes.next()
                #expect(second?.topics.contains(.rituals) == true && second?.by == nil)
            }
        }
    }

    @Test func aPanicArrivesAsAFailureAndEndsNothing() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let failed = try await failure { try await ana.core.call("setUp") { try $0.setUp(here: $1, name: "panic on purpose") } }
            #expect(failed.kind == .internal)
            #expect(failed.code.contains("on purpose"), "the report says where")
            #expect(try await ana.us().name == "Ana")
        }
    }

    @Test func whatThePersonCanActOnArrivesWithItsSentence() async throws {
        try await Bench.run { bench in
            let fresh = try await bench.phone("fresh")
            let blank = try await failure { try await fresh.core.call("setUp") { try $0.setUp(here: $1, name: "   ") } }
            #expect(blank.kind == .other && !blank.message.isEmpty)
            let ana = try await bench.phone("ana", "Ana")
            let nothing = "00000000000000000000000000000001"
            let gone = try await failure { try await ana.core.call("ritual") { try $0.ritual(here: $1, id: nothing) } }
            #expect(gone.kind == .gone)
            _ = try await ana.core.call("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: "a walk by the long lake") }
            try await ana.core.call("lock") { try $0.lock(here: $1) }
            let locked = try await failure { try await ana.core.call("entry") { try $0.entry(here: $1, which: .mine, id: nothing) } }
            #expect(locked.kind == .vault)
        }
    }

    @Test func whatGoesWrongIsSaidInTheLanguageOfTheCall() async throws {
        try await Bench.run { bench in
            let fresh = try await bench.phone("fresh")
            var said: [String] = []
            for language in ["en", "de"] {
                fresh.zone.language = language
                said.append(try await failure { try await fresh.core.call("setUp") { try $0.setUp(here: $1, name: " ") } }.message)
            }
            #expect(Set(said).count == 2 && !said.contains(""), "\(said)")
            let (english, german) = (phrases(language: "en"), phrases(language: "de"))
            #expect(Set(english.keys) == Set(german.keys) && english != german)
        }
    }

    @Test func erasingDestroysTheKeyBesideTheFolder() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let (key, folder) = (bench.dir.appendingPathComponent("ana.key").path, bench.dir.appendingPathComponent("ana").path)
            #expect(FileManager.default.fileExists(atPath: key), "the key of a phone that is paired")
            try await ana.core.call("erasePhone") { try $0.erasePhone(here: $1, typed: "erase") }
            #expect(!FileManager.default.fileExists(atPath: key) && !FileManager.default.fileExists(atPath: folder))
        }
    }

    @Test func aFolderBelongsToOneAtATime() async throws {
        try await Bench.run { bench in
            _ = try await bench.phone("ana", "Ana")
            let second = try await failure { try await bench.phone("ana") }
            #expect(!second.message.isEmpty)
        }
    }

    @Test func aFolderThatCannotBeUsedSaysWhyAndIsLeftAlone() async throws {
        try await Bench.run { bench in
            let file = URL(fileURLWithPath: try bench.folder("ana")).appendingPathComponent("a file")
            try Data("mine".utf8).write(to: file)
            let failed = try await failure {
                try await CoreGateway.open(folder: file.path, clock: bench.clock, keys: bench.key(of: "ana")) {
                    Whereabouts(zone: "UTC", offsetSeconds: 0, language: "en")
                }
            }
            #expect(!failed.message.isEmpty)
            #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
        }
    }

    @Test func aFolderCopiedWithoutItsKeyOpensAsANewPhone() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            try await ana.core.pause()
            try FileManager.default.copyItem(at: bench.dir.appendingPathComponent("ana"), to: bench.dir.appendingPathComponent("copy"))
            let copy = try await bench.phone("copy")
            #expect(try await copy.core.call("welcome") { try $0.welcome(here: $1) }.start == .newPhone)
        }
    }

    @Test func aKeyThatIsGoneIsToldAndTheFolderStaysAsItIs() async throws {
        try await Bench.run { bench in
            let keys = bench.key(of: "ana")
            let (ana, ben) = (try await bench.phone("ana", "Ana", keys: keys), try await bench.phone("ben", "Ben"))
            try await bench.pair(ana, ben)
            try await ana.write("Still here.")
            try await ana.core.pause()
            keys.answer { throw KeyStoreError.gone }
            #expect(try await ana.us().standing == .newPhone)
            #expect(try await ana.today().notices.map(\.target) == [.us])
            try await ana.core.pause()
            keys.answer(nil)
            #expect(try await ana.us().standing == .paired)
            #expect(try await ana.today().notices.isEmpty)
            #expect(try await ana.journal(.ours).entries.map(\.excerpt) == ["Still here."])
        }
    }

    @Test func aKeyThatIsOnlyLockedLosesNothingAndSaysSo() async throws {
        try await Bench.run { bench in
            let keys = bench.key(of: "ana")
            let (ana, ben) = (try await bench.phone("ana", "Ana", keys: keys), try await bench.phone("ben", "Ben"))
            try await bench.pair(ana, ben)
            try await ana.core.pause()
            keys.answer { throw KeyStoreError.locked }
            #expect(try await ana.us().status.trouble?.isEmpty == false)
            try await ana.write("Written on the way.")
            keys.answer(nil)
            #expect(try await ana.us().standing == .paired)
            #expect(try await ana.us().status.trouble == nil)
            try await bench.carry()
            #expect(try await ben.journal(.ours).entries.map(\.excerpt) == ["Written on the way."])
        }
    }

    @Test func afterAPauseTheNextCallResumesByItself() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            for _ in 1...2 { try await ana.core.pause() }
            #expect(try await ana.us().name == "Ana")
            try await ana.core.pause()
            for _ in 1...2 { try await ana.core.resume() }
            #expect(try await ana.us().name == "Ana")
        }
    }

    @Test func afterTheEndEveryCallFailsAndWhoListensIsLetGo() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let changes = ana.core.changes()
            try await ana.core.close()
            try await ana.core.close()
            for await _ in changes { Issue.record("nothing changes any more") }
            #expect(try await failure { try await ana.us() }.kind == .internal)
        }
    }

    @Test func aCallThatIsNoLongerWantedIsNotMade() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            _ = ana.called()
            let task = bench.scope.launch { _ = try? await ana.core.call("unwanted") { _, _ in } }
            task.cancel()
            await task.value
            #expect(ana.called().isEmpty)
        }
    }
}
