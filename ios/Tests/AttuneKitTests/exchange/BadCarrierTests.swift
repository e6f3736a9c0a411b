import Foundation
import Testing

@testable import AttuneKit

/// Mailboxes that do not do what they should: what Us says, and that nothing is lost.
@MainActor
@Suite struct BadCarrierTests {
    @Test func twoPhonesMeetThroughAServerOfTheirOwn() async throws {
        try await Bench.run { bench in
            let server = try LoopbackServer()
            defer { server.stop() }
            let (ana, ben) = try await bench.coupleOver(server)
            try await ana.write("Through the server.")
            try await bench.carry()
            #expect(try await ben.journal(.ours).entries.map(\.excerpt) == ["Through the server."])
            #expect(server.kept > 0)
            for asked in server.asked { #expect(asked.headers.contains { $0.hasPrefix("Authorization: Basic ") }) }
        }
    }

    @Test(arguments: [
        (401, "does not accept your user and password"), (403, "does not let you read and write"), (409, "has no folder at the address"),
        (429, "is busy"), (500, "answered with 500"), (503, "is busy"), (507, "has no room left"),
    ])
    func whatAServerRefusesIsSaidInWordsAndArrivesOnceItDoesNot(code: Int, says: String) async throws {
        try await Bench.run { bench in
            let server = try LoopbackServer()
            defer { server.stop() }
            let (ana, ben) = try await bench.coupleOver(server)
            server.answers(LoopbackServer.Answer(status: code, headers: ["Retry-After: 5"]))
            try await bench.losesNothing(ana, ben, says) { server.answers(nil) }
        }
    }

    @Test func aChangedPasswordIsEnteredOnEachPhoneAndWhatWaitedArrives() async throws {
        try await Bench.run { bench in
            let server = try LoopbackServer()
            defer { server.stop() }
            let (ana, ben) = try await bench.coupleOver(server)
            server.demands("a sea")
            try await ana.write("Hers, meanwhile.")
            try await ben.write("His, meanwhile.")
            for phone in [ana, ben] {
                let us = phone.usScreen()
                try await us.ready()
                us.on(.exchanged)
                let login = try await us.shows("that it is asked for") { $0.load.value?.status.login }
                #expect(login == Login(user: "ana", tried: nil))
                us.on(.asked(.login))
                #expect(us.state.user == "ana", "the name kept is there already")

                us.on(.typed("a lake"))
                us.on(.loginTried)
                let tried = try await us.shows("that it is not the right one") { $0.load.value?.status.login?.tried }
                #expect(tried.contains("nothing was changed"))
                #expect(us.state.sheet == .login && us.state.typed == "a lake", "what was typed can be mended")

                us.on(.userTyped(" ana "))
                us.on(.typed("a sea"))
                us.on(.loginTried)
                try await us.shows("that it was taken") { $0.sheet == nil && $0.load.value?.status.login == nil }
                #expect(us.state.load.value?.status.trouble == nil && us.state.typed.isEmpty, "no password stays behind")
            }
            try await bench.carry()
            for phone in [ana, ben] {
                #expect(try await Set(phone.journal(.ours).entries.map(\.excerpt)) == ["Hers, meanwhile.", "His, meanwhile."])
            }
        }
    }

    @Test func aServerThatCannotSayLeavesThePasswordAsItIs() async throws {
        try await Bench.run { bench in
            let server = try LoopbackServer()
            defer { server.stop() }
            let (ana, _) = try await bench.coupleOver(server)
            server.demands("a sea")
            let us = ana.usScreen()
            try await us.ready()
            us.on(.exchanged)
            try await us.shows("that it is asked for") { $0.load.value?.status.login != nil }
            us.on(.asked(.login))
            us.on(.typed("a sea"))
            server.answers(LoopbackServer.Answer(status: 500))
            us.on(.loginTried)
            let tried = try await us.shows("that nobody could say") { $0.load.value?.status.login?.tried }
            #expect(tried.contains("could not say"))
            #expect(us.state.sheet == .login)
            server.answers(nil)
            server.demands("a river")
            us.on(.asked(nil))
            us.on(.exchanged)
            try await us.shows("that the old one goes on") { $0.load.value?.status.trouble == nil }
        }
    }

    @Test func aCollectionThatIsGoneIsSaidInWords() async throws {
        try await Bench.run { bench in
            let server = try LoopbackServer()
            defer { server.stop() }
            let (ana, ben) = try await bench.coupleOver(server)
            server.answers(LoopbackServer.Answer(status: 404))
            try await bench.losesNothing(ana, ben, "has no folder at the address") { server.answers(nil) }
        }
    }

    @Test(arguments: [200, 302, 511])
    func aNetworkThatWantsItsGuestsToSignInIsCalledThat(code: Int) async throws {
        try await Bench.run { bench in
            let server = try LoopbackServer()
            defer { server.stop() }
            let (ana, ben) = try await bench.coupleOver(server)
            server.answers(.page(code))
            try await bench.losesNothing(ana, ben, "wants you to sign in") { server.answers(nil) }
        }
    }

    @Test func aServerThatIsNotThereIsSaidInWords() async throws {
        try await Bench.run { bench in
            let server = try LoopbackServer()
            defer { server.stop() }
            let post = Post()
            let (ana, ben) = try await bench.coupleOver(server, carrier: post)
            post.answers(.unreachable)
            try await bench.losesNothing(ana, ben, "cannot be reached now") { post.answers(nil) }
        }
    }

    @Test func aStoreThatIsFullIsNamed() async throws {
        try await Bench.run { bench in
            let post = Post()
            let (ana, ben) = (try await bench.phone("ana", "Ana", carrier: post), try await bench.phone("ben", "Ben"))
            try await bench.pair(ana, ben)
            post.answers(.file(.full))
            try await bench.losesNothing(ana, ben, "has no room left") { post.answers(nil) }
        }
    }

    @Test func aFolderThatWasTakenAwayIsPickedAgainFromUs() async throws {
        try await Bench.run { bench in
            let folders = GuardedFolders()
            let (ana, ben) = (
                try await bench.phone("ana", "Ana", carrier: PhoneCarrier(folders: folders)), try await bench.phone("ben", "Ben")
            )
            try await bench.pair(ana, ben)
            let us = ana.usScreen()
            #expect(try await us.ready().status.folder == bench.mailbox)
            folders.allow(false)
            try await bench.losesNothing(ana, ben, "does not have the folder") {
                folders.allow(true)
                us.on(.folderPicked)
                try await until("the same folder was asked for") { ana.hands.asked == [bench.mailbox] }
                try await us.shows("that all is well") { $0.load.value?.status.trouble == nil }
            }
        }
    }
}

extension Bench {
    /// Ana and Ben with a collection on `server`; they meet in a folder.
    fileprivate func coupleOver(_ server: LoopbackServer, carrier: (any MailboxCarrier)? = nil) async throws -> (ana: Phone, ben: Phone) {
        let (ana, ben) = (try await phone("ana", "Ana", carrier: carrier), try await phone("ben", "Ben"))
        try await pair(ana, ben, mailbox: .webDav(url: server.url, user: "ana", password: "a river"))
        guard try await ben.us().partner == "Ana" else { throw NotShown("they are not paired") }
        return (ana, ben)
    }

    /// Ana writes while her mailbox is in trouble: she reads why, `says` among it, and what she wrote arrives once `heal` has healed it.
    fileprivate func losesNothing(_ ana: Phone, _ ben: Phone, _ says: String, heal: () async throws -> Void) async throws {
        try await ana.write("Written in trouble.")
        clock.minutes(1)
        let us = ana.usScreen()
        try await us.ready()
        us.on(.exchanged)
        let told = try await us.shows("what is wrong") { $0.load.value?.status.trouble }
        #expect(told.contains(says), "\(told)")
        #expect(us.state.trouble == nil)
        #expect(try await ana.us().status.waiting > 0)
        #expect(try await ana.journal(.ours).entries.map(\.excerpt) == ["Written in trouble."])
        try await heal()
        for _ in 1...6 {
            clock.minutes(20)
            try await carry()
        }
        #expect(try await ben.journal(.ours).entries.map(\.excerpt) == ["Written in trouble."])
        try await us.shows("that all is well") { $0.load.value?.status.trouble == nil }
    }
}
