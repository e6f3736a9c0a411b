import Foundation
import Testing

@testable import AttuneKit

/// Whatever a phone did while the app was not there: after the next plan what waits, the ledger and what is wanted are one again.
@MainActor
@Suite struct HealingTests {
    @Test func startedAgainTheAppSetsNothingTwice() async throws {
        try await Bench.run { bench in
            let ana = try await bench.anaWithMuch()
            let adds = await ana.center.adds
            let again = try await bench.restarted(ana, "ana")
            try await again.healed()
            #expect(await again.center.adds == adds)
        }
    }

    @Test func aPhoneSwitchedOffAndOnKeepsWhatWaitsAndAPauseToItsEnd() async throws {
        try await Bench.run { bench in
            let ana = try await bench.anaWithMuch()
            try await bench.pair(ana, try await bench.phone("ben", "Ben"))
            _ = try await ana.core.call("callTimeout") { try $0.callTimeout(here: $1, minutes: 30) }
            try await ana.reminders.replan()
            let (before, adds) = (await ana.center.moments(), await ana.center.adds)
            #expect(before.values.contains(sundayAfternoon + 30 * minute))
            await ana.center.restart()
            #expect(await ana.center.moments() == before)
            let again = try await bench.restarted(ana, "ana")
            try await again.healed()
            #expect(await again.center.adds == adds)
        }
    }

    @Test func whatWaitedAndIsLostIsSetAgainAtItsMoments() async throws {
        try await Bench.run { bench in
            let ana = try await bench.anaWithMuch()
            let before = await ana.center.moments()
            await ana.center.lose()
            let again = try await bench.restarted(ana, "ana")
            try await again.healed()
            #expect(await again.center.moments() == before)
        }
    }

    @Test func whatNobodyRemembersIsTakenAwayAndWhatIsNoReminderStays() async throws {
        try await Bench.run { bench in
            let ana = try await bench.anaWithMuch()
            let strangers = [UUID().uuidString.lowercased(), UUID().uuidString.lowercased()]
            for id in strangers + ["news"] { try await ana.center.add(.named(id)) }
            let again = try await bench.restarted(ana, "ana")
            try await again.healed(besides: ["news"])
        }
    }

    @Test func killedBeforeItTookAwayWhatWasStoppedThatRingsNoMore() async throws {
        try await Bench.run { bench in
            let ana = try await bench.anaWithMuch()
            let stopped = try #require(try await ana.rituals().on.first?.id)
            try await ana.core.call("stopRitual") { try $0.stopRitual(here: $1, id: stopped) }
            let again = try await bench.restarted(ana, "ana")
            try await again.healed()
            let about = await again.center.requests.flatMap(\.occurrences).map(\.ritual)
            #expect(!about.isEmpty && !about.contains(stopped))
        }
    }

    @Test func whatRangWhileTheAppWasAwayIsNeitherLostNorRungAgain() async throws {
        try await Bench.run { bench in
            let ana = try await bench.anaWithMuch()
            // Three days on which nobody opens it.
            bench.clock.pass(ms: 3 * day)
            let rung = await ana.center.ring().map(\.id)
            #expect(rung.count > 3)
            let again = try await bench.restarted(ana, "ana")
            try await again.healed()
            #expect(await Set(again.center.pending()).isDisjoint(with: rung))
            #expect(await again.center.delivered.map(\.id) == rung, "what lies on the screen lies there still")
            #expect(await again.center.ring().isEmpty)
        }
    }

    @Test func whatWasNeverSetRingsUpToHalfAnHourLateAndThenNoMore() async throws {
        for (late, rings) in [(20 * minute, true), (40 * minute, false)] {
            try await Bench.run { bench in
                let (ana, _) = try await bench.coupleWithOurWeek()
                bench.clock.pass(ms: sundayFive + late - bench.clock.utcMs())
                let again = try await bench.restarted(ana, "ana")
                try await again.reminders.replan()
                bench.clock.pass(ms: 1000)
                #expect(await again.center.ring().count == (rings ? 1 : 0), "\(late / minute) minutes late")
            }
        }
    }

    @Test(arguments: ["America/New_York", "Asia/Tokyo"])
    func startedAgainElsewhereEachIsAtTheHourOrTheMomentThatItHas(zone: String) async throws {
        try await Bench.run { bench in
            let ana = try await bench.anaWithMuch()
            let call = try #require(await ana.center.requests.first { $0.zone != nil }?.id)
            let moment = await ana.center.due(call)
            ana.zone.name = zone
            bench.clock.minutes(12 * 60)
            _ = await ana.center.ring()
            let again = try await bench.restarted(ana, "ana")
            try await again.healed()
            #expect(await again.center.due(call) == moment, "a call is at one moment, wherever one is")
        }
    }

    @Test func killedAtAnyRequestTheNextPlanSetsTheRest() async throws {
        try await Bench.run { bench in
            let ana = try await bench.anaAlone()
            let diff = try await ana.plan().diff
            for reminder in diff.add.prefix(7) { #expect(await ana.scheduler.set(reminder)) }
            let again = try await bench.restarted(ana, "ana")
            try await again.healed()
            #expect(await again.center.pending().count == diff.add.count)
        }
    }
}

extension Bench {
    /// Ana with daily rituals of her own, each where she is, and a weekly one by the clock of Lisbon, at no quiet hour anywhere she goes;
    /// nothing is planned yet.
    fileprivate func anaAlone() async throws -> Phone {
        let ana = try await phone("ana", "Ana")
        for nth in 0..<5 { try await ana.own("FREQ=DAILY", at: "1\(nth):20:00", .floating, nth: nth) }
        try await ana.own("FREQ=WEEKLY;BYDAY=SA", at: "13:00:00", .anchored(zone: "Europe/Lisbon"), nth: 5)
        return ana
    }

    /// The same, and all of it is set.
    fileprivate func anaWithMuch() async throws -> Phone {
        let ana = try await anaAlone()
        try await ana.reminders.replan()
        try await ana.healed()
        return ana
    }
}

extension Phone {
    /// Takes a ritual of the library for oneself, by another rule.
    fileprivate func own(_ rule: String, at time: String, _ policy: ZonePolicy, nth: Int) async throws {
        _ = try await core.call("proposeRitual") { core, here in
            var draft = try core.rituals(here: here).library[nth].draft
            (draft.`repeat`, draft.time, draft.policy) = (.other(rule: rule), time, policy)
            return try core.proposeRitual(here: here, draft: draft)
        }
    }

    /// Plans; then what waits is what is wanted, each at its moment and within the system's limit, and there is nothing left to do.
    fileprivate func healed(besides others: Set<String> = []) async throws {
        try await reminders.replan()
        let plan = try await plan()
        #expect(plan.diff == Diff(add: [], replace: [], cancel: []))
        let wanted = Dictionary(uniqueKeysWithValues: plan.wanted.map { ($0.id, $0.instantMs) })
        #expect(await center.moments().filter { !others.contains($0.key) } == wanted)
        let pending = await center.pending()
        #expect(others.isSubset(of: pending) && pending.count <= FakeNotificationCenter.most && !wanted.isEmpty)
    }
}

extension NotificationRequest {
    /// The zone by whose clock it rings; nil where it is that of the phone, wherever it is.
    fileprivate var zone: TimeZone? { if case .calendar(let components) = trigger { components.timeZone } else { nil } }
}
