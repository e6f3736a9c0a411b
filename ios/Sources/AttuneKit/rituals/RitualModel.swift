/// One ritual: its rule, its next times, its days together.
@MainActor
public final class RitualModel: ScreenModel<RitualState> {
    private let id: String
    private let calendar: any CalendarPort
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(
        id: String, calendar: any CalendarPort, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void,
        back: @escaping @MainActor () -> Void
    ) {
        self.id = id
        self.calendar = calendar
        self.open = open
        self.back = back
        super.init(RitualState(), core: core, scope: scope, topics: [.rituals])
    }

    override func read() async throws {
        let record = try await ask("ritual") { [id] in try $0.ritual(here: $1, id: id) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: RitualEvent) {
        let id = id
        switch event {
        case .accepted(let proposal):
            act { try await self.ask("acceptRitual") { try $0.acceptRitual(here: $1, id: id, proposal: proposal) } }
        case .declined(let proposal):
            act(again: false) {
                try await self.ask("declineRitual") { try $0.declineRitual(here: $1, id: id, proposal: proposal) }
                self.back()
            }
        case .titleKept(let title):
            act { try await self.ask("keepRitualTitle") { try $0.keepRitualTitle(here: $1, id: id, title: title) } }
        case .edited: open(.ritualEditor(id: id))
        case .countered: open(.ritualEditor(id: id, counter: true))
        case .silenced(let silent):
            act { try await self.ask("silenceRitual") { try $0.silenceRitual(here: $1, id: id, silent: silent) } }
        case .ringingSheet(let open):
            set {
                $0.ringing = open
                $0.trouble = nil
            }
        case .ringingChosen(let ringing):
            act {
                try await self.ask("setRinging") {
                    try $0.setRinging(here: $1, id: id, atQuiet: ringing.atQuiet, always: ringing.always)
                }
            }
        case .exported:
            act(again: false) {
                let file = try await self.ask("exportCalendar") { try $0.exportCalendar(here: $1, ritual: id) }
                _ = try await self.calendar.share(file)
            }
        case .stopAsked(let asking): set { $0.asking = asking }
        case .stopped:
            act(again: false) {
                try await self.ask("stopRitual") { try $0.stopRitual(here: $1, id: id) }
                self.back()
            }
        case .restSheet(let open):
            set {
                $0.rest = open ? ($0.load.value?.today).map { RestDays(today: $0) } : nil
                $0.trouble = nil
            }
        case .restFrom(let day): set { $0.rest = $0.rest?.from(day) }
        case .restUntil(let day): set { $0.rest = $0.rest?.until(day) }
        case .rested(let choice):
            act {
                _ = try await self.ask("rest") { try $0.rest(here: $1, choice: choice, ritual: id) }
                self.set { $0.rest = nil }
            }
        case .restEnded(let rest): act { try await self.ask("endRest") { try $0.endRest(here: $1, id: rest) } }
        case .wentBack: back()
        }
    }
}
