import Foundation
import Testing

@testable import AttuneKit

/// From the core's plan to the system's requests.
@MainActor
@Suite struct SchedulerTests {
    private let bench = SteppedClock(utcMs: sundayAfternoon)

    private func scheduler() -> ReminderScheduler {
        ReminderScheduler(center: FakeNotificationCenter(clock: bench, zone: Zone()), clock: bench)
    }

    private func reminder(_ trigger: ReminderTrigger, at ms: Int64, channel: ReminderChannel = .ritual) -> Reminder {
        Reminder(
            id: "one", fingerprint: "print", members: [], trigger: trigger, instantMs: ms, channel: channel, title: "Attune",
            line: "Your Sunday slot.", actions: [.done, .notToday, .inTenMinutes])
    }

    @Test func aFloatingReminderIsWhatTheClockShallShowWithoutAZone() {
        let request = scheduler().request(for: reminder(.civil(local: "2026-11-22T17:00:00", zone: nil), at: sundayFive))
        guard case .calendar(let components) = request.trigger else {
            Issue.record("no calendar")
            return
        }
        #expect(components.timeZone == nil)
        #expect([components.year, components.month, components.day, components.hour, components.minute] == [2026, 11, 22, 17, 0])
        #expect(request.category.id == "done+notToday+inTenMinutes" && !request.timeSensitive)
    }

    @Test(arguments: [("Europe/Berlin", 3600), ("+05:30", 19800), ("-03:00", -10800)])
    func anAnchoredReminderKeepsItsZone(zone: String, seconds: Int) {
        let request = scheduler().request(for: reminder(.civil(local: "2026-11-22T17:00:00", zone: zone), at: sundayFive))
        guard case .calendar(let components) = request.trigger else {
            Issue.record("no calendar")
            return
        }
        #expect(components.timeZone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(sundayFive) / 1000)) == seconds)
        #expect(components.hour == 17)
    }

    @Test func aZoneThatThisPhoneDoesNotKnowBecomesTheMomentThatTheCoreComputed() {
        let request = scheduler().request(for: reminder(.civil(local: "2026-11-22T17:00:00", zone: "Moon/Tranquility"), at: sundayFive))
        guard case .calendar(let components) = request.trigger else {
            Issue.record("no calendar")
            return
        }
        #expect(components.timeZone == .gmt && components.hour == 16)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        #expect(calendar.date(from: components)?.timeIntervalSince1970 == Double(sundayFive) / 1000)
    }

    @Test func aPauseIsElapsedTimeAndBreaksThrough() {
        let trigger = ReminderTrigger.elapsed(ms: 1_800_000, endsAtMs: sundayAfternoon + 1_800_000)
        let request = scheduler().request(for: reminder(trigger, at: sundayAfternoon + 1_800_000, channel: .timeOut))
        #expect(request.trigger == .interval(1800) && request.timeSensitive)
    }

    @Test func whatIsDueAlreadyRingsAtOnceAndNeverWaitsForEver() {
        let civil = reminder(.civil(local: "2026-11-22T16:00:00", zone: nil), at: sundayAfternoon)
        #expect(scheduler().request(for: civil).trigger == .interval(1))
        let elapsed = reminder(.elapsed(ms: 0, endsAtMs: sundayAfternoon), at: sundayAfternoon)
        #expect(scheduler().request(for: elapsed).trigger == .interval(1))
    }

    @Test func everyButtonHasANameThatLeadsBackToIt() {
        for action in ReminderAction.allCases { #expect(ReminderAction(name: action.name) == action) }
        #expect(ReminderAction(name: "com.apple.UNNotificationDefaultActionIdentifier") == nil)
        #expect(Set(NotificationCategory.all.map(\.id)).count == NotificationCategory.all.count)
    }
}
