/// The journal, ours or mine; also the key alone, where another screen needs it.
@MainActor
public final class JournalModel: ScreenModel<JournalState> {
    private let open: @MainActor (Route) -> Void

    public init(core: CoreGateway, scope: Scope, which: Which, open: @escaping @MainActor (Route) -> Void) {
        self.open = open
        super.init(JournalState(which: which), core: core, scope: scope, topics: [.journal, .pair])
    }

    override func read() async throws {
        let page = try await page(state.which, after: nil)
        set {
            $0.load = .ready(page)
            $0.entries = page.entries
            $0.busy = false
        }
    }

    public func on(_ event: JournalEvent) {
        switch event {
        case .turned(let which):
            set { $0 = JournalState(which: which).with { [words = $0.words] in $0.words = words } }
            refresh()
        case .opened(let id): open(.entry(which: state.which, id: id))
        case .written: open(.editor(which: state.which, entry: nil))
        case .more: more()
        case .passphraseTyped(let text): set { $0.passphrase = text }
        case .againTyped(let text): set { $0.again = text }
        case .chosen: if state.renewing { renew() } else { choose() }
        case .wordsNoted: set { $0.words = [] }
        case .newWordsAsked(let asking): set { $0.asking = asking }
        case .newWordsTaken:
            act {
                self.set { $0.asking = false }
                let words = try await self.ask("newWords") { try $0.newWords(here: $1) }
                self.set { $0.words = words }
            }
        case .unlocked:
            if state.byWords { unlockWithWords() } else { secret { try await self.unlock($0) } }
        case .byWords(let byWords):
            set {
                $0.byWords = byWords
                $0.passphrase = ""
                $0.trouble = nil
            }
        case .renewalPutOff:
            set {
                $0.renewing = false
                $0.passphrase = ""
                $0.again = ""
            }
        case .locked: act { try await self.ask("lock") { try $0.lock(here: $1) } }
        case .retried: refresh()
        }
    }

    private func choose() {
        secret { passphrase in
            let words = try await self.ask("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: passphrase) }
            self.set { $0.words = words }
        }
    }

    private func renew() {
        secret { passphrase in
            try await self.ask("changePassphrase") { try $0.changePassphrase(here: $1, passphrase: passphrase) }
            self.set { $0.renewing = false }
        }
    }

    private func unlock(_ passphrase: String) async throws {
        try await ask("unlock") { try $0.unlock(here: $1, passphrase: passphrase) }
    }

    /// Uses the passphrase and forgets it, whatever the answer.
    private func secret(_ use: @escaping @MainActor (String) async throws -> Void) {
        let passphrase = state.passphrase
        act {
            self.set {
                $0.busy = true
                $0.passphrase = ""
                $0.again = ""
            }
            try await use(passphrase)
        }
    }

    /// Nobody types twenty-four words twice: they stay until they are right.
    private func unlockWithWords() {
        let words = state.passphrase.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        act {
            self.set { $0.busy = true }
            try await self.ask("unlockWithWords") { try $0.unlockWithWords(here: $1, words: words) }
            self.set {
                $0.passphrase = ""
                $0.byWords = false
                $0.renewing = true
            }
        }
    }

    private func more() {
        act(again: false) {
            guard let after = self.state.load.value?.next else { return }
            let page = try await self.page(self.state.which, after: after)
            self.set { state in
                let known = Set(state.entries.map(\.id))
                state.load = .ready(page)
                state.entries += page.entries.filter { !known.contains($0.id) }
            }
        }
    }

    private func page(_ which: Which, after: String?) async throws -> JournalRecord {
        try await ask("journalPage") { try $0.journalPage(here: $1, which: which, query: nil, after: after) }
    }
}
