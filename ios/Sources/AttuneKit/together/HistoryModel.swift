/// What was done, everything or of one `exercise`: to be read again.
@MainActor
public final class HistoryModel: ScreenModel<HistoryState> {
    private let exercise: String?
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(
        exercise: String?, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void,
        back: @escaping @MainActor () -> Void
    ) {
        self.exercise = exercise
        self.open = open
        self.back = back
        super.init(HistoryState(), core: core, scope: scope, topics: [.together, .pair])
    }

    override func read() async throws {
        var page = try await page(after: nil)
        var sessions = page.sessions
        // What was turned to stays there when something new comes.
        while sessions.count < state.sessions.count, let next = page.next {
            page = try await self.page(after: next)
            sessions += page.sessions
        }
        set { [page, sessions] in
            $0.load = .ready(page)
            $0.sessions = sessions
        }
    }

    public func on(_ event: HistoryEvent) {
        switch event {
        case .more: more()
        case .sessionOpened(let id): open(.session(id))
        case .wentBack: back()
        case .retried: refresh()
        }
    }

    private func more() {
        act(again: false) {
            guard let after = self.state.load.value?.next else { return }
            let page = try await self.page(after: after)
            self.set { state in
                let known = Set(state.sessions.map(\.id))
                state.load = .ready(page)
                state.sessions += page.sessions.filter { !known.contains($0.id) }
            }
        }
    }

    private func page(after: String?) async throws -> HistoryRecord {
        try await ask("history") { [exercise] in try $0.history(here: $1, exercise: exercise, after: after) }
    }
}
