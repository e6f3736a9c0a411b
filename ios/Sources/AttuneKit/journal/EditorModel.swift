/// A page being written: kept as it is typed, sent or put away by a tap.
@MainActor
public final class EditorModel: ScreenModel<EditorState> {
    private let which: Which
    private let entry: String?
    private let back: @MainActor () -> Void

    public init(which: Which, entry: String?, core: CoreGateway, scope: Scope, back: @escaping @MainActor () -> Void) {
        self.which = which
        self.entry = entry
        self.back = back
        super.init(EditorState(), core: core, scope: scope, topics: [])
    }

    override func read() async throws {
        if state.load.value != nil { return }
        let record = try await ask("editor") { [which, entry] in try $0.editor(here: $1, which: which, entry: entry) }
        set {
            $0.load = .ready(record)
            $0.body = record.body
            $0.kept = record.isDraft
        }
    }

    public func on(_ event: EditorEvent) {
        switch event {
        case .typed(let body):
            set {
                $0.body = body
                $0.kept = false
            }
            atPause { try await self.keep() }
        case .saved:
            dropPause()
            act(again: false) {
                guard let draft = self.draft else { return }
                _ = try await self.ask("saveEntry") { [which = self.which, entry = self.entry] in
                    try $0.saveEntry(here: $1, which: which, entry: entry, draft: draft)
                }
                self.back()
            }
        case .wentBack:
            dropPause()
            act(again: false) {
                if !self.state.kept { try await self.keep() }
                self.back()
            }
        }
    }

    private func keep() async throws {
        guard let draft else { return }
        try await ask("keepDraft") { [which, entry] in try $0.keepDraft(here: $1, which: which, entry: entry, draft: draft) }
        set { $0.kept = $0.body == draft.body }
    }

    private var draft: EntryDraft? {
        state.load.value.map { EntryDraft(body: state.body, feelings: $0.feelings, day: $0.day) }
    }
}
