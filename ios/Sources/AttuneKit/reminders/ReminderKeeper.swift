/// Keeps this phone's alarms as the core plans them: performs the difference, then says what came of it. A kill in between heals at
/// the next plan.
public actor ReminderKeeper: Keeper {
    private static let whatRings: Set<Topic> = [.rituals, .timeOut, .pair, .us]

    private let core: CoreGateway
    private let alarms: any Alarms
    private let platform: @Sendable () async -> Platform
    private let turns = Turns()

    public init(core: CoreGateway, alarms: any Alarms, platform: @escaping @Sendable () async -> Platform) {
        self.core = core
        self.alarms = alarms
        self.platform = platform
    }

    /// Plans now and after everything that may change the plan, until its task is cancelled.
    public func run() async {
        let changes = core.changes()
        try? await replan()
        for await change in changes where change.by !== self && !Self.whatRings.isDisjoint(with: change.topics) {
            // What is wrong with the core is told by the screens, each in its place.
            try? await replan()
        }
    }

    /// Makes the phone's alarms what they should be now; one plan at a time.
    public func replan() async throws {
        try await turns.take { try await self.perform() }
    }

    private func perform() async throws {
        let here = await platform()
        let diff = try await core.call("plan", by: self) { try $0.plan(here: $1, platform: here) }.diff
        if diff.add.isEmpty && diff.replace.isEmpty && diff.cancel.isEmpty { return }
        for id in diff.cancel { await alarms.cancel(id) }
        var done = diff.cancel
        var failed: [String] = []
        for reminder in diff.add + diff.replace {
            if await alarms.set(reminder) { done.append(reminder.id) } else { failed.append(reminder.id) }
        }
        let (set, refused) = (done, failed)
        try await core.call("scheduled", by: self) { try $0.scheduled(here: $1, done: set, failed: refused) }
    }

    /// Sets one to be tried, beside every plan; whether the phone took it.
    public func test() async throws -> Bool {
        try await turns.take {
            let reminder = try await self.core.call("testReminder", by: self) { try $0.testReminder(here: $1) }
            return await self.alarms.set(reminder)
        }
    }

    /// A button of a notification, by what that carries: of every occurrence, whatever comes of the others. Throws in the end what
    /// kept one from it; that one is gone only where no other reason did.
    public func act(_ occurrences: [Occurrence], _ action: ReminderAction) async throws {
        var failure: (any Error)?
        for one in occurrences {
            do {
                try await act(one, action)
            } catch {
                if failure.map(CoreFailure.isGone) ?? true { failure = error }
            }
        }
        if let failure { throw failure }
    }

    private func act(_ one: Occurrence, _ action: ReminderAction) async throws {
        switch action {
        case .done: try await core.call("ritualDone") { try $0.ritualDone(here: $1, id: one.ritual, occurrence: one.occurrence) }
        case .notToday: try await core.call("notToday") { try $0.notToday(here: $1, id: one.ritual, occurrence: one.occurrence) }
        case .inTenMinutes:
            try await core.call("inTenMinutes") { try $0.inTenMinutes(here: $1, id: one.ritual, occurrence: one.occurrence) }
        }
    }
}
