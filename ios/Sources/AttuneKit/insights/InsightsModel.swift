/// What the two did and said, and one's own days.
@MainActor
public final class InsightsModel: ScreenModel<InsightsState> {
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void) {
        self.open = open
        self.back = back
        super.init(InsightsState(), core: core, scope: scope, topics: [.together, .rituals, .pair])
    }

    override func read() async throws {
        let record = try await ask("insights") { try $0.insights(here: $1) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: InsightsEvent) {
        switch event {
        case .monthPicked(let month): set { $0.month = month }
        case .moreAsked(.appreciated): set { $0.appreciated += InsightsState.more }
        case .moreAsked(.cameBack): set { $0.cameBack += InsightsState.more }
        case .inWords(let on): set { $0.inWords = on }
        case .sessionOpened(let id): open(.session(id))
        case .ritualOpened(let id): open(.ritual(id))
        case .wentBack: back()
        case .retried: refresh()
        }
    }
}
