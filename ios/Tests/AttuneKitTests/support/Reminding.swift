import Foundation

@testable import AttuneKit

extension Bench {
    /// A couple whose Sunday at 17:00 is on for both.
    func coupleWithOurWeek() async throws -> (ana: Phone, ben: Phone) {
        let (ana, ben) = try await couple()
        try await ana.propose("r-weekly")
        try await carry()
        try await ben.accept()
        try await carry()
        return (ana, ben)
    }
}

extension Phone {
    func plan() async throws -> Plan {
        let platform = await scheduler.platform()
        return try await core.call("plan") { try $0.plan(here: $1, platform: platform) }
    }

    func remindersScreen() -> RemindersModel {
        on(
            RemindersModel(
                facts: { [scheduler] in await scheduler.facts() }, settings: nil, test: { [reminders] in try await reminders.test() },
                core: core, scope: bench.scope, back: {}))
    }

    /// Daily rituals, an hour apart.
    func proposeMany(_ count: Int) async throws {
        for number in 0..<count {
            let draft = RitualDraft(
                library: nil, title: "Ritual \(number)", from: nil, time: clock((8 + number) * 60 + 20),
                policy: .floating,
                minutes: 5, genericLine: false, repeat: .days(every: 1), until: nil, onlyMe: false)
            _ = try await core.call("proposeRitual") { try $0.proposeRitual(here: $1, draft: draft) }
        }
    }
}

extension Reminder {
    /// One that rings after so many minutes.
    static func after(minutes: Int) -> Reminder {
        let ms = Int64(minutes) * minute
        return Reminder(
            id: "after-\(minutes)", fingerprint: "", members: [], trigger: .elapsed(ms: UInt64(ms), endsAtMs: sundayAfternoon + ms),
            instantMs: sundayAfternoon + ms, channel: .ritual, title: "", line: "", actions: [])
    }
}

extension NotificationRequest {
    /// One of the app's own that is no reminder.
    static func named(_ id: String) -> NotificationRequest {
        NotificationRequest(
            id: id, title: "", body: "", trigger: .interval(3600), category: NotificationCategory(actions: []), timeSensitive: false,
            occurrences: [])
    }
}

extension FakeNotificationCenter {
    /// When each of what waits rings, where the phone is now.
    func moments() -> [String: Int64] {
        Dictionary(uniqueKeysWithValues: pending().compactMap { id in due(id).map { (id, $0) } })
    }
}
