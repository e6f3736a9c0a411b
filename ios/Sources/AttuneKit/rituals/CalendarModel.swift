import Foundation

/// Rituals out of a calendar file, and into one.
@MainActor
public final class CalendarModel: ScreenModel<CalendarState> {
    private let port: any CalendarPort
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void
    private var file: Data?

    public init(
        port: any CalendarPort, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void,
        back: @escaping @MainActor () -> Void
    ) {
        self.port = port
        self.open = open
        self.back = back
        super.init(CalendarState(), core: core, scope: scope, topics: [.rituals, .pair])
    }

    /// What is taken elsewhere meanwhile can be taken here no more.
    override func read() async throws {
        guard let bytes = file else { return }
        let preview = try await ask("readCalendar") { try $0.readCalendar(here: $1, bytes: bytes) }
        // Another was picked meanwhile.
        guard file == bytes else { return }
        set {
            $0.load = .ready(preview)
            $0.chosen.formIntersection(preview.found.map(\.at))
        }
    }

    public func on(_ event: CalendarEvent) {
        switch event {
        case .picked: act(again: false) { try await self.pick() }
        case .toggled(let at): set { $0.chosen.formSymmetricDifference([at]) }
        case .taken: act(again: false) { try await self.take() }
        case .exported:
            act(again: false) {
                let file = try await self.ask("exportCalendar") { try $0.exportCalendar(here: $1, ritual: nil) }
                _ = try await self.port.share(file)
            }
        case .vaultAsked: open(.vault)
        case .wentBack: back()
        }
    }

    private func pick() async throws {
        guard let bytes = try await port.pickCalendar() else { return }
        file = nil
        set { $0 = CalendarState().with { $0.load = .loading } }
        let preview = try await ask("readCalendar") { try $0.readCalendar(here: $1, bytes: bytes) }
        file = bytes
        set { $0.load = .ready(preview) }
    }

    private func take() async throws {
        guard let bytes = file else { return }
        let chosen = state.chosen.sorted()
        try await ask("takeCalendar") { try $0.takeCalendar(here: $1, bytes: bytes, chosen: chosen) }
        file = nil
        set { $0 = CalendarState().with { $0.done = true } }
    }
}
