import Testing

@testable import AttuneKit

/// Pairing as two people do it, each on their own screen.
@MainActor
@Suite struct PairTests {
    @Test func twoPhonesMeetInAFolderAndCompareTheSameWords() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.strangers()
            let (hers, his) = (ana.pairScreen(), ben.pairScreen())
            hers.on(.invited)
            let invitation = try await hers.inviting()
            his.on(.typed("  \(invitation)\n"))
            his.on(.joined)
            try await his.shows("that the invitation was taken") { $0.typed.isEmpty && $0.load.value != .start(last: nil) }
            try await bench.carry()
            let words = try await hers.words()
            let choices = try await his.choices()
            #expect(choices.filter { $0 == words }.count == 1)
            his.on(.wordsPicked(choices.firstIndex(of: words)))
            try await his.shows("that they are confirmed") { if case .confirmed = $0.load.value { true } else { false } }
            hers.on(.wordsConfirmed)
            try await until("her tap is known") { if case .confirmed = try await ana.pairing() { true } else { false } }
            try await bench.carry()
            #expect(try await hers.partner() == "Ben")
            #expect(try await his.partner() == "Ana")
        }
    }

    @Test func inOneRoomTheyHoldTheirCodesBeforeEachOther() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.strangers()
            try await bench.pairByCodes(ana, ben)
            #expect(try await ana.us().partner == "Ben")
            #expect(try await ben.us().partner == "Ana")
            try await ana.write("Through the folder by now.")
            try await bench.carry()
            #expect(try await ben.journal(.ours).entries.map(\.excerpt) == ["Through the folder by now."])
        }
    }

    @Test func whoeverWasInvitedPicksTheFolderBeforeTheTwoArePaired() async throws {
        try await Bench.run { bench in
            let post = Post()
            let (ana, ben) = (try await bench.phone("ana", "Ana"), try await bench.phone("ben", "Ben", carrier: post))
            post.answers(.file(.notPicked))
            let (hers, his) = try await bench.meetByCodes(ana, ben)
            hers.on(.wordsConfirmed)
            try await his.shows("that his pick is right") { if case .confirmed = $0.load.value { true } else { false } }
            try await ben.exchange.now()
            let told = try await his.shows("which folder is meant") { state in
                if case .confirmed(_, let trouble?, _?) = state.load.value { trouble } else { nil }
            }
            #expect(told.contains("Choose the same folder"))
            post.answers(nil)
            his.on(.folderPicked)
            try await until("by the name the other phone gave it") { ben.hands.asked == [bench.mailbox] }
            try await bench.carry()
            #expect(try await his.partner() == "Ana")
        }
    }

    @Test func whatWasOnesOwnIsBroughtAlongWhereItIsTicked() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.strangers()
            for id in ["r-daily", "r-weekly"] { try await ana.propose(id) }
            try await bench.pair(ana, ben)
            ana.navigator.open(.pair)
            let paired = ana.pairScreen()
            let offered = try await paired.shows("what could be brought along") { state -> [BringCard]? in
                if case .paired(_, let bring) = state.load.value { bring } else { nil }
            }
            #expect(offered.count == 2 && paired.state.ticked.isEmpty)
            paired.on(.ticked(try #require(offered.first { $0.title == "Our week" }).id))
            paired.on(.finished)
            try await until("Today is open") { ana.navigator.stack.last == .at(.today) }
            #expect(try await ana.rituals().proposed.map(\.title) == ["Our week"])
            try await bench.carry()
            #expect(try await ben.rituals().asked.count == 1)
        }
    }

    @Test func aWrongPickEndsThisPairingAndSaysSo() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.strangers()
            let (hers, his) = (ana.pairScreen(), ben.pairScreen())
            hers.on(.invited)
            his.on(.typed(try await hers.inviting()))
            his.on(.joined)
            try await his.shows("that the invitation was taken") { $0.typed.isEmpty && $0.load.value != .start(last: nil) }
            try await bench.carry()
            let words = try await hers.words()
            his.on(.wordsPicked(try await his.choices().firstIndex { $0 != words }))
            try await his.shows("why it ended") { state in
                if case .start(let last?) = state.load.value { !last.isEmpty } else { state.trouble?.message.isEmpty == false }
            }
            #expect(try await ben.us().partner == nil)
        }
    }

    @Test func anInvitationThatIsCutAlteredOrOnesOwnIsRefusedWithASentence() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.strangers()
            let (hers, his) = (ana.pairScreen(), ben.pairScreen())
            try await his.ready()
            hers.on(.invited)
            let invitation = try await hers.inviting()
            var altered = Array(invitation)
            altered[altered.count / 2] = altered[altered.count / 2] == "a" ? "b" : "a"
            var before: CoreFailure?
            for text in [String(invitation.dropLast(9)), String(altered), "hello", ""] {
                his.on(.typed(text))
                his.on(.joined)
                let told = try await his.shows("a sentence about “\(text.prefix(20))”") { $0.trouble != before ? $0.trouble : nil }
                #expect(!told.message.isEmpty)
                his.on(.cancelled)
                before = try await his.shows("that there is nothing to cancel") { $0.trouble != told ? $0.trouble : nil }
            }
            hers.on(.typed(invitation))
            hers.on(.joined)
            try await hers.shows("that it is one's own") { $0.trouble != nil }
        }
    }

    @Test func wordsThatDifferEraseThePairingOnThePhoneThatSaysSo() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.strangers()
            let (hers, his) = (ana.pairScreen(), ben.pairScreen())
            hers.on(.invited)
            his.on(.typed(try await hers.inviting()))
            his.on(.joined)
            try await his.shows("that the invitation was taken") { $0.typed.isEmpty && $0.load.value != .start(last: nil) }
            try await bench.carry()
            _ = try await hers.words()
            hers.on(.wordsDiffered)
            try await hers.shows("the beginning") { if case .start = $0.load.value { true } else { false } }
        }
    }

    @Test func aFolderThatNobodyPicksInvitesNobody() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            ana.hands.folder = nil
            let hers = ana.pairScreen()
            try await hers.ready()
            hers.on(.invited)
            try await until("a folder was asked for") { ana.hands.asked == [nil] }
            try await hers.shows("the beginning") { $0.load.value == .start(last: nil) }
            #expect(hers.state.trouble == nil && !ana.called().contains("invite"))
        }
    }

    @Test func aServerThatIsNoneIsRefusedWithASentenceAndThePasswordStaysUntilItFits() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let hers = ana.pairScreen()
            hers.on(.wayChosen(.webDav))
            hers.on(.addressTyped("http://example.org/attune"))
            hers.on(.userTyped("ana"))
            hers.on(.passwordTyped("a river"))
            hers.on(.invited)
            #expect(try await hers.shows("why not") { $0.trouble }.message.isEmpty == false)
            #expect(hers.state.password == "a river")
            hers.on(.addressTyped(" https://example.org/attune/ "))
            hers.on(.invited)
            _ = try await hers.inviting()
            #expect(hers.state.password.isEmpty)
        }
    }

    @Test func theLinkIsGivenToThePersonToSend() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let hers = ana.pairScreen()
            hers.on(.nearby(false))
            hers.on(.invited)
            let link = try await hers.shows("a link") { state -> String? in
                if case .inviting(_, let link, _, _, _) = state.load.value { link } else { nil }
            }
            hers.on(.shared)
            try await until("it was shared") { ana.hands.shared == [link] }
        }
    }

    @Test func whereNothingCanReadCodesNothingIsScanned() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            ana.hands.canScan = false
            let hers = ana.pairScreen()
            try await hers.ready()
            #expect(!hers.state.canScan)
            ana.hands.canScan = true
            let again = ana.pairScreen()
            #expect(again.state.canScan)
            again.on(.scanned)
            try await Task.sleep(for: .milliseconds(50))
            #expect(again.state.trouble == nil && !ana.called().contains("join"), "a code that was not read is no mistake")
        }
    }

    @Test func aCameraThatMayNotLookIsSaid() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let hers = ana.pairScreen()
            try await hers.ready()
            ana.hands.blind = CoreFailure("Attune cannot use the camera now.")
            hers.on(.scanned)
            #expect(try await hers.shows("why") { $0.trouble }.message == "Attune cannot use the camera now.")
            ana.hands.blind = nil
            hers.on(.scanned)
            try await hers.shows("that it may look again") { $0.trouble == nil }
        }
    }
}
