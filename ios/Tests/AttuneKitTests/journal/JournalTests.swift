import Testing

@testable import AttuneKit

@MainActor
@Suite struct JournalTests {
    @Test func aPageOfOursIsOnBothPhonesAndOnlyItsAuthorMayChangeIt() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.writesByHand("We burned the rice.", .ours)
            try await bench.carry()
            let his = try await ben.journalScreen(.ours).shows("the page") { $0.entries.first }
            #expect(his.excerpt == "We burned the rice." && his.author == "Ana" && !his.own)
            let entry = ben.on(
                EntryModel(
                    which: .ours, id: his.id, core: ben.core, scope: bench.scope, open: ben.open, replace: ben.replace, back: {}))
            try await entry.ready()
            entry.on(.deleted)
            #expect(try await entry.shows("that this is not his to do") { $0.trouble }.message.isEmpty == false)
        }
    }

    @Test func mineIsSetUpLockedAndOpenedAndThePassphraseDoesNotStayInTheState() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let journal = ana.journalScreen(.ours)
            try await journal.setUp("rain on the roof")
            #expect(journal.state.words.count == 24)
            #expect(journal.state.passphrase.isEmpty && journal.state.again.isEmpty)
            journal.on(.wordsNoted)
            try await ana.writesByHand("Lisbon.", .mine)
            try await journal.shows("the page") { $0.entries.count == 1 }
            journal.on(.locked)
            try await journal.shows("a lock") { $0.vault == .locked && $0.entries.isEmpty }
            journal.on(.passphraseTyped("rain on the wrong roof"))
            journal.on(.unlocked)
            let refused = try await journal.shows("that it is the wrong one") { $0.trouble != nil }
            #expect(refused.trouble?.message.isEmpty == false && refused.passphrase.isEmpty)
            journal.on(.passphraseTyped("rain on the roof"))
            journal.on(.unlocked)
            try await journal.shows("the page again") { $0.entries.first?.excerpt == "Lisbon." }
        }
    }

    @Test func theWordsOpenWhatIsMineAndAnotherPassphraseReplacesTheForgottenOne() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let words = try await ana.core.call("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: "rain on the roof") }
            try await ana.core.call("lock") { try $0.lock(here: $1) }
            let journal = ana.journalScreen(.ours)
            journal.on(.turned(.mine))
            try await journal.shows("a lock") { $0.door == .unlock }
            journal.on(.byWords(true))
            journal.on(.passphraseTyped(words.dropFirst().joined(separator: " ")))
            journal.on(.unlocked)
            let refused = try await journal.shows("that these are not they") { $0.trouble != nil }
            #expect(!refused.passphrase.isEmpty, "and nobody types them again")
            journal.on(.passphraseTyped(words.joined(separator: "\n ").uppercased()))
            journal.on(.unlocked)
            try await journal.shows("that another passphrase may follow") { $0.door == .renew }
            journal.on(.passphraseTyped("sun on the wall"))
            journal.on(.chosen)
            try await journal.shows("the open pages") { $0.vault == .open && $0.door == nil && !$0.busy }
            try await ana.core.call("lock") { try $0.lock(here: $1) }
            try await ana.core.call("unlock") { try $0.unlock(here: $1, passphrase: "sun on the wall") }
        }
    }

    @Test func aPageThatFindsNoRoomOnThePhoneStaysInTheFieldUntilThereIsSome() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            var closed = false
            let editor = ana.editor(.ours) { closed = true }
            try await editor.ready()
            try bench.full("ana", true)
            editor.on(.typed("Worth keeping."))
            editor.on(.saved)
            let told = try await editor.shows("that there is no room") { $0.trouble?.message }
            #expect(told.contains("no space left on this phone") && told.contains("nothing was lost"))
            #expect(editor.state.body == "Worth keeping." && editor.state.load.value != nil)
            editor.on(.wentBack)
            try await editor.shows("that it cannot be left yet") { $0.trouble != nil }
            #expect(!closed)
            try bench.full("ana", false)
            editor.on(.saved)
            try await until("the page is saved") { closed }
            try await bench.carry()
            for phone in [ana, ben] {
                #expect(try await phone.journalScreen(.ours).shows("the page") { $0.entries.first }.excerpt == "Worth keeping.")
            }
        }
    }

    @Test func theWordsStayUntilTheyAreNotedWhereverOneLooksInBetween() async throws {
        try await Bench.run { bench in
            let journal = try await bench.phone("ana", "Ana").journalScreen(.ours)
            try await journal.setUp("rain on the roof")
            let words = journal.state.words
            journal.on(.turned(.ours))
            try await journal.shows("ours, without them") { $0.load.value?.which == .ours && $0.door == nil }
            journal.on(.turned(.mine))
            let again = try await journal.shows("the words again") { $0.load.value?.which == .mine && $0.door == .words }
            #expect(again.words == words)
            journal.on(.wordsNoted)
            try await journal.shows("the pages") { $0.door == nil && $0.words.isEmpty }
        }
    }

    @Test func newWordsOpenWhatIsMineAndTheOldOnesNothingAnyMore() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let old = try await ana.core.call("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: "rain on the roof") }
            let journal = ana.journalScreen(.ours)
            journal.on(.turned(.mine))
            try await journal.shows("the open pages") { $0.vault == .open }
            journal.on(.newWordsAsked(true))
            #expect(journal.state.asking && !ana.called().contains("newWords"), "nothing is done before the answer")
            journal.on(.newWordsTaken)
            let words = try await journal.shows("the words") { $0.door == .words && !$0.asking }.words
            #expect(words.count == 24)
            try await ana.core.call("lock") { try $0.lock(here: $1) }
            _ = try await failure { try await ana.core.call("unlockWithWords") { try $0.unlockWithWords(here: $1, words: old) } }
            try await ana.core.call("unlockWithWords") { try $0.unlockWithWords(here: $1, words: words) }
            #expect(try await ana.journal(.mine).vault == .open)
        }
    }

    @Test func goingBackFromTheEditorAsksNothingAndLosesNothing() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            var closed = false
            let editor = ana.editor(.ours) { closed = true }
            try await editor.ready()
            editor.on(.typed("Half a thou"))
            editor.on(.wentBack)
            try await until("it is closed") { closed }
            #expect(try await ana.journal(.ours).draftWaits)
            let again = ana.editor(.ours)
            try await again.ready()
            #expect(again.state.body == "Half a thou" && again.state.kept)
        }
    }

    @Test func pagesAreReadAPageAtATimeAndNeverTwice() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            for number in 1...70 { try await ana.write("Page \(number)") }
            let journal = ana.journalScreen(.ours)
            try await journal.ready()
            #expect((1..<70).contains(journal.state.entries.count))
            while journal.state.load.value?.next != nil {
                let before = journal.state.entries.count
                journal.on(.more)
                try await journal.shows("more") { $0.entries.count > before }
            }
            #expect(Set(journal.state.entries.map(\.id)).count == 70 && journal.state.entries.count == 70)
        }
    }
}
