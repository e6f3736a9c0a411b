/// Pairing from the first tap until both phones know each other.
@MainActor
public final class PairModel: ScreenModel<PairState> {
    private let port: any PairPort
    private let exchange: ExchangeKeeper
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(
        port: any PairPort, exchange: ExchangeKeeper, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void,
        back: @escaping @MainActor () -> Void
    ) {
        self.port = port
        self.exchange = exchange
        self.open = open
        self.back = back
        let start = PairState().with {
            $0.canScan = port.scanner != nil
            $0.ways = port.ways
            $0.way = port.ways.first ?? .byHand
        }
        super.init(start, core: core, scope: scope, topics: [.pair, .us])
    }

    override func read() async throws {
        let record = try await ask("pair") { try $0.pair(here: $1) }
        set { $0.load = .ready(record) }
    }

    /// Where the phones meet by themselves, each looks for the other every 5 s; the last step is waited for in any case.
    override public var paceMs: UInt64? {
        switch state.load.value {
        case .inviting(_, _, _, let meets, _): meets ? 5_000 : nil
        case .joining(_, let meets, _): meets ? 5_000 : nil
        case .confirmed: 5_000
        default: nil
        }
    }

    public func on(_ event: PairEvent) {
        switch event {
        case .nearby(let nearby): set { $0.nearby = nearby }
        case .invited: act { try await self.invite() }
        case .typed(let text): set { $0.typed = text }
        case .joined: act { try await self.join(self.state.typed) }
        case .scanned: act { if let text = try await self.port.scanner?.scan() { try await self.join(text) } }
        case .wordsConfirmed:
            act {
                try await self.ask("confirmWords") { try $0.confirmWords(here: $1) }
                await self.exchange.ask()
            }
        case .wordsPicked(let choice):
            act {
                try await self.ask("pickWords") { try $0.pickWords(here: $1, choice: choice.map { UInt32($0) }) }
                await self.exchange.ask()
            }
        case .wordsDiffered: act { try await self.ask("wordsDiffer") { try $0.wordsDiffer(here: $1) } }
        case .cancelled: act { try await self.ask("cancelPairing") { try $0.cancelPairing(here: $1) } }
        case .lookedAgain: act { try await self.exchange.now() }
        case .folderPicked: act { try await self.pick() }
        case .ticked(let id): set { $0.ticked.formSymmetricDifference([id]) }
        case .finished: finish()
        case .wentBack: back()
        case .wayChosen(let way): set { $0.way = way }
        case .addressTyped(let text): set { $0.address = text }
        case .userTyped(let text): set { $0.user = text }
        case .passwordTyped(let text): set { $0.password = text }
        case .shared: act(again: false) { if let text = self.state.load.value?.carried { await self.port.shareText(text) } }
        }
    }

    private func pick() async throws {
        guard case .confirmed(_, _, let folder?) = state.load.value, try await port.pickFolder(name: folder) != nil else { return }
        try await exchange.now()
    }

    private func invite() async throws {
        let asked = state
        let mailbox: MailboxChoice
        switch asked.way {
        case .folder:
            guard let folder = try await port.pickFolder(name: nil) else { return }
            mailbox = .folder(path: folder)
        case .webDav: mailbox = .webDav(url: asked.address.trimmed, user: asked.user.trimmed, password: asked.password)
        case .byHand: mailbox = .byHand
        }
        let meeting = port.meeting(nearby: asked.nearby)
        try await ask("invite") { try $0.invite(here: $1, inPerson: asked.nearby, meeting: meeting, mailbox: mailbox) }
        set { $0.password = "" }
        await exchange.ask()
    }

    private func join(_ text: String) async throws {
        try await ask("join") { try $0.join(here: $1, text: text.trimmed) }
        set { $0.typed = "" }
        await exchange.ask()
    }

    private func finish() {
        act(again: false) {
            if case .paired(_, let bring) = self.state.load.value {
                // In the order in which they are offered.
                let ticked = bring.map(\.id).filter(self.state.ticked.contains)
                if !ticked.isEmpty { try await self.ask("bringAlong") { try $0.bringAlong(here: $1, ids: ticked) } }
            }
            self.open(.at(.today))
        }
    }
}

extension PairRecord {
    /// What the present step shows to be carried to the other phone.
    var carried: String? {
        switch self {
        case .inviting(_, let link, _, _, _): link
        case .joining(let reply, _, _): reply
        case .words(_, _, _, let reply, _): reply
        default: nil
        }
    }
}
