import Foundation

@testable import AttuneKit

/// The system's notifications with its real limit: of more than 64 that wait, the latest are dropped without a word.
actor FakeNotificationCenter: NotificationCenterPort {
    struct NotAllowed: Error {}

    static let most = 64

    private let clock: SteppedClock
    private let zone: Zone
    private var permission = NotificationPermission.allowed
    private var gathered = false
    private var waiting: [String: (request: NotificationRequest, added: Int64)] = [:]

    /// What lies on the screen, the newest last.
    private(set) var delivered: [NotificationRequest] = []
    private(set) var adds = 0
    private(set) var removes = 0

    init(clock: SteppedClock, zone: Zone) {
        self.clock = clock
        self.zone = zone
    }

    func permit(_ permission: NotificationPermission) { self.permission = permission }
    func settings() -> NotificationPermission { permission }
    func gather(_ gathered: Bool) { self.gathered = gathered }
    func gathers() -> Bool { gathered }

    func add(_ request: NotificationRequest) throws {
        adds += 1
        guard permission == .allowed else { throw NotAllowed() }
        waiting[request.id] = (request, clock.sinceStartMs())
        let dropped = waiting.keys.sorted { (due($0) ?? .max) < (due($1) ?? .max) }.dropFirst(Self.most)
        for id in dropped { waiting[id] = nil }
    }

    func pending() -> [String] { Array(waiting.keys) }
    var requests: [NotificationRequest] { waiting.values.map(\.request) }

    func remove(_ ids: [String]) {
        removes += ids.count
        for id in ids { waiting[id] = nil }
        delivered.removeAll { ids.contains($0.id) }
    }

    /// The phone is switched off and on again: what waited waits on, what lay on the screen is gone.
    func restart() {
        let moments = waiting.keys.map { (id: $0, at: due($0)) }
        clock.restart()
        for (id, at) in moments {
            guard case .interval(let seconds) = waiting[id]?.request.trigger, let at else { continue }
            waiting[id]?.added = at - Int64(seconds * 1000) - clock.utcMs() + clock.sinceStartMs()
        }
        delivered = []
    }

    /// What waits is lost without a word, as when a phone is set up from a backup.
    func lose() { waiting = [:] }

    /// The moment of the first that waits, in milliseconds since 1970 as the phone believes.
    var next: Int64? { waiting.keys.compactMap(due).min() }

    /// Shows what is due by now and gives it.
    func ring() -> [NotificationRequest] {
        let now = clock.utcMs()
        let over = waiting.keys.compactMap { id in due(id).map { (id: id, at: $0) } }.filter { $0.at <= now }.sorted { $0.at < $1.at }
        let rung = over.compactMap { waiting.removeValue(forKey: $0.id)?.request }
        delivered += rung
        return rung
    }

    /// When one rings: by the calendar of where the phone is now, or by elapsed time.
    func due(_ id: String) -> Int64? {
        guard let (request, added) = waiting[id] else { return nil }
        switch request.trigger {
        case .interval(let seconds): return clock.utcMs() + added + Int64(seconds * 1000) - clock.sinceStartMs()
        case .calendar(let components):
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = components.timeZone ?? zone.timeZone
            return calendar.date(from: components).map { Int64($0.timeIntervalSince1970 * 1000) }
        }
    }
}
