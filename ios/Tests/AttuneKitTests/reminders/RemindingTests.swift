import Foundation
import Testing

@testable import AttuneKit

/// Reminders from the plan to the ringing, and everything that can get in between.
@MainActor
@Suite struct RemindingTests {
    @Test func itRingsAtItsMomentAndItsButtonsDoWhatTheySay() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            try await ana.reminders.replan()
            bench.clock.minutes(50)
            let first = try #require(await ana.center.ring().first)
            #expect(!(first.title + first.body).contains("Our week") && first.category.actions.count == 3)
            try await ana.reminders.act(first.occurrences, .inTenMinutes)
            try await ana.reminders.replan()
            #expect(await ana.center.next == bench.clock.utcMs() + 10 * minute)
            bench.clock.minutes(10)
            let second = try #require(await ana.center.ring().first)
            try await ana.reminders.act(second.occurrences, .done)
            try await ana.reminders.replan()
            #expect(await ana.center.next == sundayFive + 7 * day)
        }
    }

    @Test func aButtonForSeveralRitualsIsForEachWhateverBecameOfTheOthers() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            try await ana.reminders.replan()
            bench.clock.minutes(50)
            let rung = try #require(await ana.center.ring().first).occurrences
            let gone = [Occurrence(ritual: UUID().uuidString, occurrence: "2026-11-22T17:00")]
            let ritual = try #require(rung.first).ritual
            let together: @MainActor () async throws -> Int = {
                try await ana.core.call("ritual") { try $0.ritual(here: $1, id: ritual) }.together.count
            }
            try bench.full("ana", true)
            #expect(try await failure { try await ana.reminders.act(rung, .done) }.kind == .other, "it is still to be done")
            try bench.full("ana", false)
            #expect(try await together() == 0)
            #expect(try await failure { try await ana.reminders.act(gone + rung, .done) }.kind == .gone)
            #expect(try await together() == 1, "what is left of it is done all the same")
        }
    }

    @Test func whereNotificationsAreDeniedNothingIsSetTheScreenSaysSoAndAllowingHeals() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            await ana.center.permit(.denied)
            try await ana.reminders.replan()
            #expect(await ana.center.pending().isEmpty)
            let screen = ana.remindersScreen()
            let denied = try await screen.ready()
            #expect(denied.answer.hasPrefix("No"), "\(denied.answer)")
            #expect(denied.hints.contains { $0.setting == .notifications })
            await ana.center.permit(.allowed)
            try await ana.reminders.replan()
            #expect(await ana.center.next == sundayFive)
            ana.core.wake()
            try await screen.shows("that it will ring") { $0.load.value?.answer.hasPrefix("Yes") == true }
        }
    }

    @Test func aPhoneIsPlannedAsAnIPhoneAndSaysWhatItGathersAndWhatGetsNoTime() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            let plain = try await ana.remindersScreen().ready()
            #expect(plain.answer == "Yes, to the minute.")
            #expect(plain.hints.isEmpty, "nothing of restarts, which an iPhone's notifications outlive: \(plain.hints)")
            #expect(plain.next.first?.about == ["Our week"])
            await ana.center.gather(true)
            let gathered = try await ana.remindersScreen().ready()
            #expect(gathered.answer == "Yes, but maybe later: the phone collects notifications.")
            #expect(gathered.hints.map(\.setting) == [.notifications])
            let facts = await ana.scheduler.facts(backgroundLimited: true)
            #expect(facts.backgroundLimited && facts.platform.budget == 60 && facts.platform.keepsAlarms)
        }
    }

    @Test func aReminderThatIsTriedComesInFiveSecondsAndNoPlanTakesItAway() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            try await ana.reminders.replan()
            let planned = await ana.center.pending()
            let screen = ana.remindersScreen()
            screen.on(.testAsked)
            try await screen.shows("that it is set") { $0.tested == true }
            let tried = try #require(await ana.center.requests.first { !planned.contains($0.id) })
            #expect(tried.trigger == .interval(5) && tried.category.actions.isEmpty && !tried.timeSensitive)
            try await ana.reminders.replan()
            #expect(await ana.center.pending().sorted() == (planned + [tried.id]).sorted())
            await ana.center.permit(.denied)
            screen.on(.testAsked)
            try await screen.shows("that it was refused") { $0.tested == false }
        }
    }

    @Test func howARitualRingsIsChosenAndTold() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            let id = try #require(try await ana.rituals().on.first?.id)
            let ritual = ana.on(
                RitualModel(id: id, calendar: ana.table, core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            try await ritual.shows("how all ring") { $0.load.value?.ringing == Ringing(atQuiet: .hold, always: false) }
            ritual.on(.ringingSheet(open: true))
            ritual.on(.ringingChosen(Ringing(atQuiet: .drop, always: true)))
            try await ritual.shows("what was chosen") {
                $0.ringing && $0.load.value?.ringing == Ringing(atQuiet: .drop, always: true)
            }
        }
    }

    @Test func ofManyRitualsSixtyAreSetAndTheSystemNeverDropsOne() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.proposeMany(12)
            try await bench.carry()
            for _ in 1...12 { try await ben.accept() }
            try await bench.carry()
            try await ana.reminders.replan()
            let pending = await ana.center.pending()
            #expect(pending.count == 60)
            let plan = try await ana.plan()
            #expect(plan.diff == Diff(add: [], replace: [], cancel: []) && plan.validUntilMs != nil)
            #expect(Set(plan.wanted.map(\.id)) == Set(pending))
            // Four pauses find their place beside them.
            for _ in 1...4 { _ = try await ana.core.call("callTimeout") { try $0.callTimeout(here: $1, minutes: 30) } }
            try await ana.reminders.replan()
            #expect(await ana.center.pending().count <= FakeNotificationCenter.most)
        }
    }

    @Test func whatTheSystemDroppedWithoutAWordIsSeenInItsListAndSetAgain() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            try await ana.reminders.replan()
            let all = await ana.center.pending()
            await ana.center.remove([try #require(all.first)])
            try await ana.reminders.replan()
            #expect(await Set(ana.center.pending()) == Set(all), "the list of what is pending wins over the ledger")
        }
    }

    @Test func anotherAppsFloodDropsTheLatestAndThatIsTold() async throws {
        let (clock, zone) = (SteppedClock(utcMs: sundayAfternoon), Zone())
        let center = FakeNotificationCenter(clock: clock, zone: zone)
        let scheduler = ReminderScheduler(center: center, clock: clock)
        for number in 0..<FakeNotificationCenter.most { #expect(await scheduler.set(.after(minutes: number + 1))) }
        #expect(await scheduler.set(.after(minutes: 500)) == false, "one too many, and the latest")
        #expect(await center.pending().count == FakeNotificationCenter.most)
    }

    @Test func aPhoneThatTravelsKeepsWhatFloatsAtItsHourAndWhatIsAnchoredAtItsMoment() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.propose("r-daily")
            try await ana.propose("r-weekly")
            try await bench.carry()
            for _ in 1...2 { try await ben.accept() }
            try await bench.carry()
            try await ana.reminders.replan()
            let before = await ana.center.moments()
            let adds = await ana.center.adds
            // In flight: nobody plans, and the phone comes to its senses in New York.
            ana.zone.name = "America/New_York"
            let there = await ana.center.moments()
            for (id, moment) in before { #expect([moment, moment + 6 * 3_600_000].contains(there[id])) }
            #expect(before != there, "what floats rings at the hour of the place")
            try await ana.reminders.replan()
            #expect(await ana.center.moments().values.min() == there.values.min(), "the plan that is made there says the same")
            #expect(await ana.center.adds - adds <= before.count)
        }
    }

    @Test func aClockThatIsSetBackADayRingsNothingTwiceAndHealsWhenItIsRight() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            try await ana.reminders.replan()
            bench.clock.minutes(50)
            let rung = try #require(await ana.center.ring().first)
            try await ana.reminders.act(rung.occurrences, .done)
            try await ana.reminders.replan()
            let after = await ana.center.moments()
            bench.clock.turn(ms: -day)
            try await ana.reminders.replan()
            #expect(try await ana.today().greeting.contains("Ana"))
            #expect(await ana.center.ring().isEmpty)
            bench.clock.turn(ms: day)
            try await ana.reminders.replan()
            #expect(await ana.center.moments() == after)
        }
    }

    @Test func aKillBetweenThePlanAndTheLedgerHealsAtTheNextPlan() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            // The requests are made, and the app is gone before it says so.
            let diff = try await ana.plan().diff
            for reminder in diff.add { #expect(await ana.scheduler.set(reminder)) }
            let before = await ana.center.moments()
            try await ana.core.pause()
            try await ana.reminders.replan()
            #expect(await ana.center.moments() == before)
            try await ana.reminders.replan()
            #expect(try await ana.plan().diff == Diff(add: [], replace: [], cancel: []))
        }
    }

    @Test func aKillBeforeTheFirstRequestHealsAsWell() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            _ = try await ana.plan()
            try await ana.core.pause()
            try await ana.reminders.replan()
            #expect(await ana.center.next == sundayFive)
        }
    }

    @Test func twoPlansAtOnceAreMadeOneAfterTheOther() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            _ = ana.called()
            async let one: Void = ana.reminders.replan()
            async let two: Void = ana.reminders.replan()
            _ = try await (one, two)
            #expect(ana.called() == ["plan", "scheduled", "plan"], "the second finds nothing to do")
            #expect(await ana.center.adds == ana.center.pending().count)
        }
    }

    @Test func whatChangesIsPlannedByItselfAndByNobodyTwice() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            bench.scope.launch { await ana.reminders.run() }
            try await ana.propose("r-weekly")
            try await bench.carry()
            try await ben.accept()
            try await bench.carry()
            try await until("it is set") { await ana.center.next == sundayFive }
            try await Task.sleep(for: .milliseconds(100))
            _ = ana.called()
            try await ana.core.call("setName") { try $0.setName(here: $1, name: "Anna") }
            try await until("it was planned") { ana.calls.contains { $0.name == "plan" } }
            try await Task.sleep(for: .milliseconds(100))
            #expect(ana.called() == ["setName", "plan"])
        }
    }

    @Test func erasingThePhoneTakesEveryReminderAwayAndLeavesWhatIsNoReminder() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.coupleWithOurWeek()
            bench.scope.launch { await ana.reminders.run() }
            try await until("it is set") { await ana.center.next == sundayFive }
            try await ana.center.add(.named("news"))
            let us = ana.usScreen()
            try await us.ready()
            us.on(.typed("erase"))
            us.on(.erased)
            try await until("nothing of the couple's will ring") { await ana.center.pending() == ["news"] }
        }
    }

    @Test func leavingTakesEveryReminderAway() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.coupleWithOurWeek()
            for phone in [ana, ben] { try await phone.reminders.replan() }
            try await ana.core.call("leave") { try $0.leave(here: $1, letThemKnow: true) }
            try await bench.carry()
            for phone in [ana, ben] {
                try await phone.reminders.replan()
                #expect(await phone.center.pending().isEmpty)
            }
        }
    }
}
