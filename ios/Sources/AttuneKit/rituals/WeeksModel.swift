/// Days and weeks: what was done, what comes.
@MainActor
public final class WeeksModel: ScreenModel<WeeksState> {
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void
    private var day: String?

    public init(core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void) {
        self.open = open
        self.back = back
        super.init(WeeksState(), core: core, scope: scope, topics: [.rituals, .pair])
    }

    override func read() async throws {
        let day = day
        let record = try await ask("weeks") { try $0.weeks(here: $1, day: day) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: WeeksEvent) {
        switch event {
        case .dayPicked(let day):
            self.day = day
            refresh()
        case .inWords(let on): set { $0.inWords = on }
        case .opened(let id): open(.ritual(id))
        case .wentBack: back()
        }
    }
}
