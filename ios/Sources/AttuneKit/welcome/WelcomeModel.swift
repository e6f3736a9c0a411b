/// The first screen of a phone that knows nobody.
@MainActor
public final class WelcomeModel: ScreenModel<WelcomeState> {
    private let open: @MainActor (Route) -> Void

    public init(core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void) {
        self.open = open
        super.init(WelcomeState(), core: core, scope: scope, topics: [.us])
    }

    override func read() async throws {
        let record = try await ask("welcome") { try $0.welcome(here: $1) }
        set {
            $0.load = .ready(record)
            if $0.name.isEmpty { $0.name = record.name ?? "" }
        }
    }

    public func on(_ event: WelcomeEvent) {
        switch event {
        case .named(let name): set { $0.name = name }
        case .begun: begin()
        case .helpAsked: open(.help())
        }
    }

    private func begin() {
        let name = state.name.trimmed
        act(again: false) {
            try await self.ask("setUp") { try $0.setUp(here: $1, name: name) }
            self.open(.at(.today))
        }
    }
}
