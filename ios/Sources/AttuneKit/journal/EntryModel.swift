/// One page, whole, on its reader's phone.
@MainActor
public final class EntryModel: ScreenModel<EntryState> {
    private let which: Which
    private let id: String
    private let open: @MainActor (Route) -> Void
    private let replace: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(
        which: Which, id: String, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void,
        replace: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void
    ) {
        self.which = which
        self.id = id
        self.open = open
        self.replace = replace
        self.back = back
        super.init(EntryState(), core: core, scope: scope, topics: [.journal])
    }

    override func read() async throws {
        let record = try await ask("entry") { [which, id] in try $0.entry(here: $1, which: which, id: id) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: EntryEvent) {
        let (which, id) = (which, id)
        switch event {
        case .edited: open(.editor(which: which, entry: id))
        case .asked(let asking): set { $0.asking = asking }
        case .deleted:
            act(again: false) {
                try await self.ask("deleteEntry") { try $0.deleteEntry(here: $1, which: which, id: id) }
                self.back()
            }
        case .shared:
            act(again: false) {
                let ours = try await self.ask("shareEntry") { try $0.shareEntry(here: $1, id: id) }
                self.replace(.entry(which: .ours, id: ours))
            }
        case .versionChosen(let index):
            act { try await self.ask("chooseVersion") { try $0.chooseVersion(here: $1, id: id, index: UInt32(index)) } }
        case .wentBack: back()
        }
    }
}
