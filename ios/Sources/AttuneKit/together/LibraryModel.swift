/// Everything there is to do. What is looked for stays on this screen and is written down nowhere.
@MainActor
public final class LibraryModel: ScreenModel<LibraryState> {
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void) {
        self.open = open
        self.back = back
        super.init(LibraryState(), core: core, scope: scope, topics: [.together, .pair])
    }

    override func read() async throws {
        let record = try await ask("library") { try $0.library(here: $1) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: LibraryEvent) {
        switch event {
        case .picked(let need): set { $0.need = need }
        case .exerciseOpened(let id): open(.exercise(id))
        case .packagesAsked: open(.packages)
        case .wentBack: back()
        case .retried: refresh()
        }
    }
}
