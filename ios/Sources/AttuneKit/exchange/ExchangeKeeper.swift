/// Exchanges with the partner's phone when it should be done, and never two rounds at once. How long to leave a mailbox in peace
/// that does not answer is the core's to decide: it asks for nothing until then.
public actor ExchangeKeeper: Keeper {
    private static let afterChange = Duration.seconds(2)

    /// How often the core is asked whether it is time again.
    private static let again = Duration.seconds(10)

    private let core: CoreGateway
    private let carrier: any MailboxCarrier
    private let reminders: ReminderKeeper
    private let sleep: Sleep
    private let turns = Turns()
    private var status: SyncStatus?
    private var asked: AsyncStream<Void>.Continuation?

    /// The round that comes by itself; any other that begins before covers it.
    private var later: Task<Void, Never>?

    /// Whether the app is in front: then it shows by itself what is new, and its files stay open.
    private var inFront = false

    /// How many run in the background just now: the last of them closes the files.
    private var errands = 0

    /// How many rounds were begun; for tests that count.
    private(set) var rounds = 0

    public init(
        core: CoreGateway, carrier: any MailboxCarrier, reminders: ReminderKeeper,
        sleep: @escaping Sleep = { try await Task.sleep(for: $0) }
    ) {
        self.core = core
        self.carrier = carrier
        self.reminders = reminders
        self.sleep = sleep
    }

    /// While the app is in front: exchanges now, 2 s after what is done here, every `pace` milliseconds where the screen wants it,
    /// and again after what did not work. Until its task is cancelled.
    public func run(pace: AsyncStream<UInt64?>) async {
        let (wanted, asked) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.asked = asked
        inFront = true
        ask()
        let changes = core.changes()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await change in changes where !(change.by is any Keeper) { await self.askIn(Self.afterChange) } }
            group.addTask { await self.beat(pace) }
            group.addTask {
                // What is wrong with the core is told by the screens, each in its place.
                for await _ in wanted where (try? await self.round()) == nil { await self.askIn(Self.again) }
            }
        }
        later?.cancel()
        inFront = false
        self.asked = nil
    }

    /// Asks `run` for a round now.
    public func ask() {
        asked?.yield()
    }

    /// A round that a person asked for: no back-off holds it up. Throws what the core throws.
    public func now() async throws {
        try await core.call("hurry", by: self) { try $0.hurry(here: $1) }
        try await round()
    }

    /// A network is back, while the app is in front: no back-off holds up the round that `run` makes now.
    public func networkIsBack() async {
        guard inFront else { return }
        // What is wrong with the core is told by the screens.
        try? await core.call("hurry", by: self) { try $0.hurry(here: $1) }
        ask()
    }

    /// One round: performs all that the core asks for until it asks for nothing more. Throws what the core throws.
    public func round() async throws {
        try await turns.take { try await self.perform() }
    }

    /// What the system's background time is for, and the moment after a reminder or one of its buttons: the reminders, one round,
    /// the reminders as they are planned by then, and the files closed again. Gives the line to show, if there is one; it is asked for,
    /// and so counted, only where it `mayShow`.
    public func background(mayShow: @Sendable () async -> Bool = { true }) async throws -> String? {
        if inFront {
            ask()
            return nil
        }
        errands += 1
        let line: String?
        do {
            line = try await errand(mayShow)
        } catch {
            try await rest()
            throw error
        }
        try await rest()
        return line
    }

    private func errand(_ mayShow: @Sendable () async -> Bool) async throws -> String? {
        try await core.resume()
        // A slow mailbox may outlive the time that there is, and "in ten minutes" counts from the tap.
        try await reminders.replan()
        try await round()
        try await reminders.replan()
        guard await mayShow() else { return nil }
        return try await core.call("backgroundNotice", by: self) { try $0.backgroundNotice(here: $1) }
    }

    private func rest() async throws {
        errands -= 1
        if !inFront && errands == 0 { try await core.pause() }
    }

    private func perform() async throws {
        later?.cancel()
        rounds += 1
        var performed = false
        while true {
            let requests = try await core.call("nextRequests", by: self) { try $0.nextRequests(here: $1) }
            if requests.isEmpty { break }
            performed = true
            for (id, response) in await answers(to: requests) {
                try await core.call("onResponse", by: self) { try $0.onResponse(here: $1, id: id, response: response) }
            }
        }
        if performed { try await look() }
        if inFront && status?.trouble != nil { askIn(Self.again) }
    }

    /// Together on their way, but told in the order in which they were asked for: what repeats must repeat.
    private func answers(to requests: [Request]) async -> [(id: String, response: Response)] {
        await withTaskGroup(of: (Int, Response).self) { [carrier] group in
            for (place, request) in requests.enumerated() { group.addTask { (place, await carrier.perform(request)) } }
            var answers = [Response](repeating: .unreachable, count: requests.count)
            for await (place, response) in group { answers[place] = response }
            return zip(requests, answers).map { ($0.id, $1) }
        }
    }

    /// How it stands now; screens that show it hear of it.
    private func look() async throws {
        let now = try await core.call("us", by: self) { try $0.us(here: $1) }.status
        if now != status { core.tell(.us, by: self) }
        status = now
    }

    private func beat(_ pace: AsyncStream<UInt64?>) async {
        var beating: Task<Void, Never>?
        for await every in pace {
            beating?.cancel()
            guard let every else { continue }
            beating = Task { [sleep] in while (try? await sleep(.milliseconds(every))) != nil { self.ask() } }
        }
        beating?.cancel()
    }

    private func askIn(_ time: Duration) {
        later?.cancel()
        later = Task { [sleep] in if (try? await sleep(time)) != nil { self.ask() } }
    }
}
