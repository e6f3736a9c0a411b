/// All rituals of the two.
@MainActor
public final class RitualsModel: ScreenModel<RitualsState> {
    private let open: @MainActor (Route) -> Void

    public init(core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void) {
        self.open = open
        super.init(RitualsState(), core: core, scope: scope, topics: [.rituals, .pair])
    }

    override func read() async throws {
        let record = try await ask("rituals") { try $0.rituals(here: $1) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: RitualsEvent) {
        switch event {
        case .opened(let id): open(.ritual(id))
        case .accepted(let id, let proposal):
            act { try await self.ask("acceptRitual") { try $0.acceptRitual(here: $1, id: id, proposal: proposal) } }
        case .declined(let id, let proposal):
            act { try await self.ask("declineRitual") { try $0.declineRitual(here: $1, id: id, proposal: proposal) } }
        case .libraryOpened(let id): open(.ritualEditor(library: id))
        case .ownBegun: open(.ritualEditor())
        case .weeksOpened: open(.weeks)
        case .remindersOpened: open(.reminders)
        case .calendarOpened: open(.calendar)
        case .restSheet(let open):
            set {
                $0.rest = open ? ($0.load.value?.today).map { RestDays(today: $0) } : nil
                $0.trouble = nil
            }
        case .restFrom(let day): set { $0.rest = $0.rest?.from(day) }
        case .restUntil(let day): set { $0.rest = $0.rest?.until(day) }
        case .restChosen(let choice):
            act {
                _ = try await self.ask("rest") { try $0.rest(here: $1, choice: choice, ritual: nil) }
                self.set { $0.rest = nil }
            }
        case .restEnded(let id): act { try await self.ask("endRest") { try $0.endRest(here: $1, id: id) } }
        case .touchWished: act { try await self.ask("wishTouch") { try $0.wishTouch(here: $1) } }
        case .touchEnded: act { try await self.ask("endTouch") { try $0.endTouch(here: $1) } }
        case .retried: refresh()
        }
    }
}
