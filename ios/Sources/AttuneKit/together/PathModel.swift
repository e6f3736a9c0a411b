/// One path: what it is, and how it is walked on this phone.
@MainActor
public final class PathModel: ScreenModel<PathState> {
    private let id: String
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(
        id: String, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void
    ) {
        self.id = id
        self.open = open
        self.back = back
        super.init(PathState(), core: core, scope: scope, topics: [.together, .pair])
    }

    override func read() async throws {
        let record = try await ask("path") { [id] in try $0.path(here: $1, id: id) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: PathEvent) {
        switch event {
        case .begun: begin()
        case .beginKept: set { $0.beginning = false }
        case .slowed(let slower): act { [id] in try await self.ask("slowerPath") { try $0.slowerPath(here: $1, id: id, slower: slower) } }
        case .skipped(let exercise, let skipped):
            act { [id] in
                try await self.ask("skipStage") { try $0.skipStage(here: $1, id: id, exercise: exercise, skipped: skipped) }
            }
        case .leaveAsked: set { $0.leaving = true }
        case .leaveKept: set { $0.leaving = false }
        case .left:
            act { [id] in
                self.set { $0.leaving = false }
                try await self.ask("leavePath") { try $0.leavePath(here: $1, id: id) }
            }
        case .exerciseOpened(let id): open(.exercise(id))
        case .wentBack: back()
        case .retried: refresh()
        }
    }

    private func begin() {
        if !state.beginning, state.load.value?.instead.isEmpty == false {
            set { $0.beginning = true }
            return
        }
        act { [id] in
            self.set { $0.beginning = false }
            try await self.ask("beginPath") { try $0.beginPath(here: $1, id: id) }
        }
    }
}
