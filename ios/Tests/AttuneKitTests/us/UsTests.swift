import Foundation
import Testing

@testable import AttuneKit

@MainActor
@Suite struct UsTests {
    @Test func oneLeavesAloneAndTheOtherReadsOneSentence() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let us = ana.usScreen()
            try await us.ready()
            us.on(.asked(.leave))
            us.on(.left(true))
            try await us.shows("the end") { $0.load.value?.standing == .ended && $0.sheet == nil }
            try await bench.carry()
            try await ben.usScreen().shows("the end") { $0.load.value?.standing == .ended }
            let today = try await ben.today()
            #expect(today.notices.count == 1 && today.asked == nil)
        }
    }

    @Test func aCopiedFolderLeadsFromUsToPairing() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            try await ana.core.pause()
            try FileManager.default.copyItem(at: bench.dir.appendingPathComponent("ana"), to: bench.dir.appendingPathComponent("copy"))
            let copy = try await bench.phone("copy")
            let us = copy.usScreen()
            #expect(try await us.ready().standing == .newPhone)
            us.on(.pairAsked)
            #expect(copy.navigator.stack.last == .pair)
            let pair = copy.pairScreen()
            try await pair.shows("a beginning") { if case .start = $0.load.value { true } else { false } }
            pair.on(.invited)
            _ = try await pair.inviting()
        }
    }

    @Test func aFileCarriedByHandBringsWhatIsNewAndTheSameOneTwiceBringsNothing() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.write("By hand.")
            let (hers, his) = (ana.usScreen(), ben.usScreen())
            for us in [hers, his] { try await us.ready() }
            hers.on(.handedOver)
            try await until("the file lies on the table") { ana.table.file != nil }
            ben.table.file = ana.table.file
            his.on(.handOverTaken)
            let first = try await his.shows("what came") { $0.line }
            #expect(try await ben.journal(.ours).entries.map(\.excerpt) == ["By hand."])
            his.on(.handOverTaken)
            try await his.shows("that nothing is new") { $0.line != nil && $0.line != first }
            ben.table.file = Data([1, 2, 3])
            his.on(.handOverTaken)
            #expect(try await his.shows("that this is no such file") { $0.trouble }.message.isEmpty == false)
        }
    }

    @Test func aFileThatCannotBeReadIsSaid() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let us = ana.usScreen()
            try await us.ready()
            ana.table.unreadable = CoreFailure("This file is in a cloud that does not answer.")
            us.on(.handOverTaken)
            let trouble = try await us.shows("why") { $0.trouble }
            #expect(trouble.message == "This file is in a cloud that does not answer.")
        }
    }

    @Test func aFileThatThePhoneHasNoRoomForIsSaidAndAFolderItMayNotKeepAsWell() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let us = ana.usScreen()
            try await us.ready()
            ana.table.noRoom = CoreFailure("There is no room.")
            us.on(.handedOver)
            try await us.shows("why") { $0.trouble?.message == "There is no room." }
            ana.hands.refused = CoreFailure("This folder is lent to nobody.")
            us.on(.folderPicked)
            try await us.shows("why not") { $0.trouble?.message == "This folder is lent to nobody." }
        }
    }

    @Test func erasingAsksForItsWordAndLeadsToTheBeginning() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let us = ana.usScreen()
            try await us.ready()
            us.on(.asked(.erase))
            us.on(.typed("something"))
            us.on(.erased)
            try await us.shows("that it is another word") { $0.trouble != nil }
            us.on(.typed("erase"))
            us.on(.erased)
            try await until("the beginning is open") { ana.navigator.stack == [.welcome] }
            #expect(try await ana.core.call("welcome") { try $0.welcome(here: $1) }.start == .fresh)
        }
    }

    @Test func quietHoursAndTheSwitchForNoticesAreKept() async throws {
        try await Bench.run { bench in
            let us = try await bench.phone("ana", "Ana").usScreen()
            #expect(try await us.ready().notices)
            us.on(.quietSet(from: 23 * 60, to: 6 * 60 + 30))
            let quiet = try await us.shows("the new hours") { state in
                state.load.value.flatMap { $0.quiet.from.hasPrefix("23:00") ? $0.quiet : nil }
            }
            #expect(quiet.to.hasPrefix("06:30"))
            us.on(.noticesSet(false))
            try await us.shows("the switch, off") { $0.load.value?.notices == false }
        }
    }
}

extension Phone {
    func usScreen() -> UsModel {
        on(UsModel(port: table, pair: hands, exchange: exchange, core: core, scope: bench.scope, open: open))
    }
}
