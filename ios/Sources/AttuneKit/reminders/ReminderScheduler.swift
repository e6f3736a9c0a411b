import Foundation

/// A phone's alarms as notifications of the system, which shows them at their time without the app.
///
/// A floating reminder goes in by what the clock shall show, without a zone; an anchored one with its zone: neither moves when the
/// phone travels while nobody plans. A time-out goes in by elapsed time.
public struct ReminderScheduler: Alarms {
    /// The system keeps 64 and silently drops the rest; four stay free for pauses.
    static let budget: UInt32 = 60

    private let center: any NotificationCenterPort
    private let clock: any PhoneClock

    public init(center: any NotificationCenterPort, clock: any PhoneClock) {
        self.center = center
        self.clock = clock
    }

    /// What a plan is made for: the list of what is pending tells more than any memory of what was asked for. Other notifications of
    /// this app have other names.
    public func platform() async -> Platform {
        let pending = await center.pending().filter { UUID(uuidString: $0) != nil }
        return Platform(budget: Self.budget, exact: true, ringsBy: .civil, keepsAlarms: true, pending: pending)
    }

    /// What the phone says about its reminders, which it shows without the app; a focus it does not tell of.
    public func facts(backgroundLimited: Bool = false) async -> PhoneFacts {
        PhoneFacts(
            mayNotify: await center.settings() == .allowed, exactAlarms: true, batteryRestricted: false, platform: await platform(),
            backgroundLimited: backgroundLimited, silenced: false, channelOff: false, summary: await center.gathers(),
            zoneTable: Self.zoneTable)
    }

    private static var zoneTable: String? {
        #if canImport(Darwin)
            TimeZone.timeZoneDataVersion
        #else
            // Foundation tells it on Apple's systems only.
            nil
        #endif
    }

    public func set(_ reminder: Reminder) async -> Bool {
        do {
            try await center.add(request(for: reminder))
        } catch {
            return false
        }
        // It may have been one too many, which nobody says.
        return await center.pending().contains(reminder.id)
    }

    public func cancel(_ id: String) async {
        await center.remove([id])
    }

    func request(for reminder: Reminder) -> NotificationRequest {
        NotificationRequest(
            id: reminder.id, title: reminder.title, body: reminder.line, trigger: trigger(for: reminder),
            category: NotificationCategory(actions: reminder.actions), timeSensitive: reminder.channel == .timeOut,
            occurrences: reminder.occurrences)
    }

    private func trigger(for reminder: Reminder) -> NotificationRequest.Trigger {
        let left = reminder.instantMs - clock.utcMs()
        switch reminder.trigger {
        case .elapsed(let ms, _): return .interval(max(1, Double(ms) / 1000))
        // What the clock has shown already would wait for ever.
        case .civil where left < 1000: return .interval(1)
        case .civil(let local, let zone): return .calendar(CivilText.components(local, zone: zone) ?? CivilText.instant(reminder.instantMs))
        }
    }
}
