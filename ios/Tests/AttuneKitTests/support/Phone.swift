import Foundation

@testable import AttuneKit

/// One phone of a bench: its core, its keepers, where it stands, and every call it made with the queue it ran on.
@MainActor
final class Phone {
    let bench: Bench
    let core: CoreGateway
    let zone: Zone
    let navigator = Navigator()
    let center: FakeNotificationCenter
    let scheduler: ReminderScheduler
    let reminders: ReminderKeeper
    let exchange: ExchangeKeeper
    let network = FakeNetwork()
    let table = Table()
    let hands: Hands

    /// No network: nothing is exchanged.
    var offline = false
    private let log = CallLog()

    init(
        bench: Bench, core: CoreGateway, zone: Zone, center: FakeNotificationCenter, carrier: any MailboxCarrier, sleep: @escaping Sleep
    ) async {
        self.bench = bench
        self.core = core
        self.zone = zone
        self.center = center
        let scheduler = ReminderScheduler(center: center, clock: bench.clock)
        self.scheduler = scheduler
        reminders = ReminderKeeper(core: core, alarms: scheduler) { await scheduler.platform() }
        exchange = ExchangeKeeper(core: core, carrier: carrier, reminders: reminders, sleep: sleep)
        hands = Hands(meeting: bench.meeting, folder: bench.mailbox)
        let log = log
        await core.listen { name, queue in log.note(name, queue) }
    }

    var open: @MainActor (Route) -> Void { { [navigator] in navigator.open($0) } }
    var replace: @MainActor (Route) -> Void { { [navigator] in navigator.replace($0) } }

    /// The names of the calls since it was last asked.
    func called() -> [String] { log.take().map(\.name) }

    /// The same, left as they are, with the queue of each.
    var calls: [(name: String, queue: String?)] { log.all }

    /// Puts a model's screen on.
    func on<Model: AnyScreenModel>(_ model: Model) -> Model {
        bench.scope.launch { await model.attend() }
        return model
    }

    var ports: AppPorts {
        AppPorts(
            clock: bench.clock, us: table, pair: hands, calendar: table, packages: table, haptics: hands, exchange: exchange,
            facts: { [scheduler] in await scheduler.facts() }, test: { [reminders] in try await reminders.test() },
            zone: { [zone] in zone.name })
    }

    /// The whole app, with its screens.
    func app() -> App {
        let app = App(core: core, scope: bench.scope, ports: ports)
        app.run()
        return app
    }

    func pairing() async throws -> PairRecord { try await core.call("pair") { try $0.pair(here: $1) } }
    func us() async throws -> UsRecord { try await core.call("us") { try $0.us(here: $1) } }
    func today() async throws -> TodayRecord { try await core.call("today") { try $0.today(here: $1) } }
    func rituals() async throws -> RitualsRecord { try await core.call("rituals") { try $0.rituals(here: $1) } }
    func timeout() async throws -> TimeOutRecord { try await core.call("timeout") { try $0.timeout(here: $1) } }
    func journal(_ which: Which) async throws -> JournalRecord {
        try await core.call("journalPage") { try $0.journalPage(here: $1, which: which, query: nil, after: nil) }
    }

    func write(_ text: String, _ which: Which = .ours) async throws {
        let draft = EntryDraft(body: text, feelings: [], day: nil)
        _ = try await core.call("saveEntry") { try $0.saveEntry(here: $1, which: which, entry: nil, draft: draft) }
    }

    /// Proposes a ritual of the library.
    func propose(_ library: String) async throws {
        _ = try await core.call("proposeRitual") { core, here in
            let card = try core.rituals(here: here).library.first { $0.id == library }
            guard let draft = card?.draft else { throw NotShown("no \(library) in the library") }
            return try core.proposeRitual(here: here, draft: draft)
        }
    }

    /// Accepts the one thing that is asked.
    func accept() async throws {
        guard let asked = try await rituals().asked.first, let proposal = asked.proposal else { throw NotShown("nothing is asked") }
        try await core.call("acceptRitual") { try $0.acceptRitual(here: $1, id: asked.id, proposal: proposal) }
    }
}

/// Where a phone is.
final class Zone: @unchecked Sendable {
    private let lock = NSLock()
    private var zone = "Europe/Berlin"
    private var speaks = "en"

    var name: String {
        get { lock.withLock { zone } }
        set { lock.withLock { zone = newValue } }
    }

    /// What its person reads.
    var language: String {
        get { lock.withLock { speaks } }
        set { lock.withLock { speaks = newValue } }
    }

    var timeZone: TimeZone { TimeZone(identifier: name) ?? .gmt }

    func whereabouts(at ms: Int64) -> Whereabouts {
        let seconds = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(ms) / 1000))
        return Whereabouts(zone: name, offsetSeconds: Int32(seconds), language: language)
    }
}

/// What was called, and where it ran.
final class CallLog: @unchecked Sendable {
    private let lock = NSLock()
    private var calls: [(name: String, queue: String?)] = []

    func note(_ name: String, _ queue: String?) { lock.withLock { calls.append((name, queue)) } }
    var all: [(name: String, queue: String?)] { lock.withLock { calls } }

    func take() -> [(name: String, queue: String?)] {
        lock.withLock {
            defer { calls = [] }
            return calls
        }
    }
}
