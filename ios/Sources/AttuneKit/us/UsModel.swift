/// The two of us, this phone, and the ways out.
@MainActor
public final class UsModel: ScreenModel<UsState> {
    private let port: any UsPort
    private let pair: any PairPort
    private let exchange: ExchangeKeeper
    private let open: @MainActor (Route) -> Void

    public init(
        port: any UsPort, pair: any PairPort, exchange: ExchangeKeeper, core: CoreGateway, scope: Scope,
        open: @escaping @MainActor (Route) -> Void
    ) {
        self.port = port
        self.pair = pair
        self.exchange = exchange
        self.open = open
        super.init(UsState().with { $0.still = port.still }, core: core, scope: scope, topics: [.us, .pair])
    }

    override func read() async throws {
        let record = try await ask("us") { try $0.us(here: $1) }
        set {
            $0.load = .ready(record)
            $0.still = port.still
        }
    }

    public func on(_ event: UsEvent) {
        switch event {
        case .asked(let sheet):
            set {
                $0.sheet = sheet
                $0.typed = ""
                $0.user = $0.load.value?.status.login?.user ?? ""
                $0.trouble = nil
            }
        case .typed(let text): set { $0.typed = text }
        case .named: closing { typed in try await self.ask("setName") { try $0.setName(here: $1, name: typed) } }
        case .quietSet(let from, let to):
            let hours = QuietHours(from: clock(from), to: clock(to))
            act { try await self.ask("setQuietHours") { try $0.setQuietHours(here: $1, hours: hours) } }
        case .pairAsked: open(.pair)
        case .exchanged: act { try await self.exchange.now() }
        case .handedOver:
            act {
                let file = try await self.ask("handOver") { try $0.handOver(here: $1) }
                _ = try await self.port.share(file)
            }
        case .handOverTaken: act { try await self.take() }
        case .left(let letThemKnow): closing { _ in try await self.ask("leave") { try $0.leave(here: $1, letThemKnow: letThemKnow) } }
        case .erased:
            act(again: false) { [typed = state.typed] in
                try await self.ask("erasePhone") { try $0.erasePhone(here: $1, typed: typed) }
                self.open(.welcome)
            }
        case .still(let still):
            port.still = still
            set { $0.still = still }
        case .helpAsked: open(.help())
        case .remindersAsked: open(.reminders)
        case .insightsAsked: open(.insights)
        case .retried: refresh()
        case .noticesSet(let on): act { try await self.ask("setNotices") { try $0.setNotices(here: $1, on: on) } }
        case .folderPicked: act { try await self.pickAgain() }
        case .userTyped(let text): set { $0.user = text }
        case .loginTried: act { try await self.tryLogin() }
        }
    }

    private func take() async throws {
        guard let bytes = try await port.pick() else { return }
        let taken = try await ask("takeHandOver") { try $0.takeHandOver(here: $1, bytes: bytes) }
        set { $0.line = taken.line }
    }

    private func pickAgain() async throws {
        guard let folder = state.load.value?.status.folder, try await pair.pickFolder(name: folder) != nil else { return }
        try await exchange.now()
    }

    private func tryLogin() async throws {
        let (user, password) = (state.user.trimmed, state.typed)
        try await ask("tryLogin") { try $0.tryLogin(here: $1, user: user, password: password) }
        try await exchange.now()
        try await read()
        guard state.load.value?.status.login == nil else { return }
        set {
            $0.sheet = nil
            $0.typed = ""
        }
    }

    private func closing(_ body: @escaping @MainActor (String) async throws -> Void) {
        act {
            try await body(self.state.typed.trimmed)
            self.set {
                $0.sheet = nil
                $0.typed = ""
            }
        }
    }
}
