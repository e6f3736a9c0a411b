import Testing

@testable import AttuneKit

@MainActor
@Suite struct TimeOutTests {
    @Test func aPauseCalledOfflineCatchesUpAndEndsAtOneMomentOnBoth() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let (hers, his) = (ana.timeOutScreen(), ben.timeOutScreen())
            try await bench.agree(hers, his)
            ben.offline = true
            hers.on(.chosen(45))
            hers.on(.called)
            try await hers.shows("a countdown") { $0.leftMs == 45 * minute }
            bench.clock.minutes(7)
            try await bench.carry()
            #expect(his.state.load.value?.running == nil)
            ben.offline = false
            try await bench.carry()
            try await his.shows("38 minutes") { $0.leftMs == 38 * minute }
            hers.tick()
            #expect(hers.state.leftMs == 38 * minute)
            #expect(hers.state.load.value?.running?.backAtMs == his.state.load.value?.running?.backAtMs)
            bench.clock.minutes(40)
            for model in [hers, his] {
                model.tick()
                #expect(model.state.leftMs == 0)
            }
            his.on(.returnOpened)
            #expect(ben.navigator.stack.last == .exercise("soft-return"))
        }
    }

    @Test func theCountdownTicksByItselfAndByElapsedTimeAlone() async throws {
        let pause = Stopped()
        try await Bench.run(sleep: pause.sleep) { bench in
            let (ana, _) = try await bench.couple()
            let hers = ana.timeOutScreen()
            try await hers.ready()
            hers.on(.called)
            try await hers.shows("a countdown") { $0.leftMs == 30 * minute }
            bench.clock.turn(ms: -day)
            bench.clock.minutes(1)
            try await until("it waits for the next second") { pause.waiting(.seconds(1)) == 1 }
            pause.go(.seconds(1))
            try await hers.shows("one minute less") { $0.leftMs == 29 * minute }
        }
    }

    @Test func theTextOfAPauseStartsTheSameCountdownElsewhereTypedOrScanned() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let (hers, his) = (ana.timeOutScreen(), ben.timeOutScreen())
            for screen in [hers, his] { try await screen.ready() }
            hers.on(.called)
            let running = try await hers.shows("a countdown") { $0.load.value?.running }
            #expect((running.shareCode?.size ?? 0) > 20)
            his.on(.typed("nothing of the kind"))
            his.on(.sharedStarted)
            #expect(try await his.shows("a sentence") { $0.trouble }.message.isEmpty == false)
            #expect(his.state.canScan)
            ben.hands.blind = CoreFailure("Attune cannot use the camera now.")
            his.on(.scanned)
            try await his.shows("why nothing is scanned") { $0.trouble?.message == "Attune cannot use the camera now." }
            ben.hands.blind = nil
            ben.hands.code = running.shareText
            his.on(.scanned)
            let there = try await his.shows("a countdown") { $0.load.value?.running }
            #expect(abs(there.backAtMs - running.backAtMs) <= minute)
            #expect(his.state.typed.isEmpty)
        }
    }

    @Test func whoDeclinesThePactIsNotAskedAgainAndHearsOfAPauseWithoutACountdown() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let (hers, his) = (ana.timeOutScreen(), ben.timeOutScreen())
            hers.on(.pactProposed)
            try await hers.shows("the proposal") { $0.load.value?.pact == .proposedByMe }
            try await bench.carry()
            try await his.shows("the proposal") { $0.load.value?.pact == .proposedByPartner }
            his.on(.pactDeclined)
            try await his.shows("nothing asked") { $0.load.value?.pact == .notYet }
            hers.on(.called)
            try await hers.shows("a countdown") { $0.load.value?.running?.counts == true }
            try await bench.carry()
            try await his.shows("that it is only heard of") { $0.load.value?.running?.counts == false }
            #expect(hers.state.load.value?.pact == .proposedByMe)
        }
    }
}

extension Phone {
    func timeOutScreen() -> TimeOutModel {
        on(TimeOutModel(clock: bench.clock, scanner: hands.scanner, core: core, scope: bench.scope, open: open, back: {}))
    }
}

extension Bench {
    /// She proposes the pact and he accepts it.
    func agree(_ hers: TimeOutModel, _ his: TimeOutModel) async throws {
        hers.on(.pactProposed)
        try await hers.shows("the proposal") { $0.load.value?.pact == .proposedByMe }
        try await carry()
        try await his.shows("the proposal") { $0.load.value?.pact == .proposedByPartner }
        his.on(.pactAccepted)
        try await his.shows("the pact") { $0.load.value?.pact == .agreed }
        try await carry()
        try await hers.shows("the pact") { $0.load.value?.pact == .agreed }
    }
}
