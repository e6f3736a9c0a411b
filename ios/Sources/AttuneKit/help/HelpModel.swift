/// The pages of help, or `start` of them: read, and nothing kept of what was read.
@MainActor
public final class HelpModel: ScreenModel<HelpState> {
    private let start: String?
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(
        start: String? = nil, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void,
        back: @escaping @MainActor () -> Void
    ) {
        self.start = start
        self.open = open
        self.back = back
        super.init(HelpState().with { $0.page = start }, core: core, scope: scope, topics: [])
    }

    override func read() async throws {
        let record = try await ask("help") { try $0.help(here: $1) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: HelpEvent) {
        switch event {
        case .opened(let page): set { $0.page = page }
        case .wentBack: if state.page == nil || state.page == start { back() } else { set { $0.page = nil } }
        case .toToday: open(.at(.today))
        }
    }
}
