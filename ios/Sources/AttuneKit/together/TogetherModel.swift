/// What two can do together.
@MainActor
public final class TogetherModel: ScreenModel<TogetherState> {
    private let open: @MainActor (Route) -> Void

    public init(core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void) {
        self.open = open
        super.init(TogetherState(), core: core, scope: scope, topics: [.together, .pair])
    }

    override func read() async throws {
        let record = try await ask("together") { try $0.together(here: $1) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: TogetherEvent) {
        switch event {
        case .sessionOpened(let id): open(.session(id))
        case .exerciseOpened(let id): open(.exercise(id))
        case .libraryAsked: open(.library)
        case .pathOpened(let id): open(.path(id))
        case .historyAsked: open(.history())
        case .endAsked(let card): set { $0.ending = card }
        case .endKept: set { $0.ending = nil }
        case .endAgreement(let session, let step):
            act {
                self.set { $0.ending = nil }
                try await self.ask("endAgreement") { try $0.endAgreement(here: $1, session: session, step: step) }
            }
        case .retried: refresh()
        }
    }
}
