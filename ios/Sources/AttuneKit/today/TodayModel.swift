/// Today, which any change may change.
@MainActor
public final class TodayModel: ScreenModel<TodayState> {
    private let open: @MainActor (Route) -> Void

    public init(core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void) {
        self.open = open
        super.init(TodayState(), core: core, scope: scope, topics: Set(Topic.allCases))
    }

    override func read() async throws {
        let record = try await ask("today") { try $0.today(here: $1) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: TodayEvent) {
        switch event {
        case .opened(let target): open(target.route)
        case .done(let ritual):
            act { try await self.ask("ritualDone") { try $0.ritualDone(here: $1, id: ritual.id, occurrence: ritual.when.occurrence) } }
        case .notToday(let ritual):
            act { try await self.ask("notToday") { try $0.notToday(here: $1, id: ritual.id, occurrence: ritual.when.occurrence) } }
        case .inTenMinutes(let ritual):
            act { try await self.ask("inTenMinutes") { try $0.inTenMinutes(here: $1, id: ritual.id, occurrence: ritual.when.occurrence) } }
        case .touchEnded: act { try await self.ask("endTouch") { try $0.endTouch(here: $1) } }
        case .pauseAsked: open(.timeOut)
        case .retried: refresh()
        }
    }
}
