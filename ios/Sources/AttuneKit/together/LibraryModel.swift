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
        case .turned(let paths): set { $0.paths = paths }
        case .picked(let need): set { $0.need = need }
        case .moreNeedsAsked: set { $0.allNeeds = true }
        case .narrowAsked: set { $0.narrowing = true }
        case .kindPicked(let kind): set { $0.kind = kind }
        case .minutesPicked(let minutes): set { $0.minutes = minutes }
        case .narrowClosed: set { $0.narrowing = false }
        case .widened:
            set {
                $0.need = nil
                $0.kind = nil
                $0.minutes = nil
            }
        case .pathOpened(let id): open(.path(id))
        case .exerciseOpened(let id): open(.exercise(id))
        case .packagesAsked: open(.packages)
        case .wentBack: back()
        case .retried: refresh()
        }
    }
}
