/// A pause: agreed on, called, counted down by elapsed time.
@MainActor
public final class TimeOutModel: ScreenModel<TimeOutState> {
    private let clock: any PhoneClock
    private let scanner: (any CodeScanner)?
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void
    private var readAt: Int64 = 0

    public init(
        clock: any PhoneClock, scanner: (any CodeScanner)?, core: CoreGateway, scope: Scope,
        open: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void
    ) {
        self.clock = clock
        self.scanner = scanner
        self.open = open
        self.back = back
        super.init(TimeOutState().with { $0.canScan = scanner != nil }, core: core, scope: scope, topics: [.timeOut, .pair])
    }

    override func read() async throws {
        let record = try await ask("timeout") { try $0.timeout(here: $1) }
        readAt = clock.sinceStartMs()
        set {
            $0.load = .ready(record)
            $0.leftMs = Int64(record.running?.leftMs ?? 0)
        }
    }

    /// Counts down while the screen is on, by elapsed time alone.
    override func whileOn() async {
        while (try? await scope.sleep(.seconds(1))) != nil { tick() }
    }

    /// Looks at the clock once.
    public func tick() {
        guard let left = state.load.value?.running?.leftMs else { return }
        let passed = clock.sinceStartMs() - readAt
        set { $0.leftMs = max(0, Int64(left) - passed) }
    }

    public func on(_ event: TimeOutEvent) {
        switch event {
        case .chosen(let minutes): set { $0.minutes = minutes }
        case .called:
            act {
                guard let minutes = self.state.minutes.map(UInt32.init) ?? self.state.load.value?.minutes else { return }
                _ = try await self.ask("callTimeout") { try $0.callTimeout(here: $1, minutes: minutes) }
            }
        case .renewed(let minutes):
            running { id in try await self.ask("renewTimeout") { try $0.renewTimeout(here: $1, id: id, minutes: UInt32(minutes)) } }
        case .muted(let muted):
            running { id in try await self.ask("muteTimeout") { try $0.muteTimeout(here: $1, id: id, muted: muted) } }
        case .pactProposed: act { try await self.ask("proposePact") { try $0.proposePact(here: $1) } }
        case .pactAccepted: act { try await self.ask("acceptPact") { try $0.acceptPact(here: $1) } }
        case .pactDeclined: act { try await self.ask("declinePact") { try $0.declinePact(here: $1) } }
        case .sharing(let shown): set { $0.sharing = shown }
        case .typed(let text): set { $0.typed = text }
        case .sharedStarted: act { try await self.start(self.state.typed.trimmed) }
        case .returnOpened: open(.exercise("soft-return"))
        case .wentBack: back()
        case .scanned: act { if let text = try await self.scanner?.scan() { try await self.start(text) } }
        }
    }

    private func start(_ text: String) async throws {
        _ = try await ask("startSharedTimeout") { try $0.startSharedTimeout(here: $1, text: text) }
        set {
            $0.typed = ""
            $0.sharing = false
        }
    }

    private func running(_ body: @escaping @MainActor (String) async throws -> Void) {
        act { if let id = self.state.load.value?.running?.id { try await body(id) } }
    }
}
