@testable import AttuneKit

extension Phone {
    func journalScreen(_ which: Which) -> JournalModel {
        on(JournalModel(core: core, scope: bench.scope, which: which, open: open))
    }

    func editor(_ which: Which, back: @escaping @MainActor () -> Void = {}) -> EditorModel {
        on(EditorModel(which: which, entry: nil, core: core, scope: bench.scope, back: back))
    }

    /// Writes a page on its own screen and saves it.
    func writesByHand(_ body: String, _ which: Which) async throws {
        var closed = false
        let editor = editor(which) { closed = true }
        try await editor.ready()
        editor.on(.typed(body))
        editor.on(.saved)
        try await until("the page is saved") { closed }
    }
}

extension JournalModel {
    /// Chooses the first passphrase of what is mine, as far as the recovery words.
    func setUp(_ passphrase: String) async throws {
        on(.turned(.mine))
        try await shows("no key yet") { $0.vault == .notSetUp }
        on(.passphraseTyped(passphrase))
        on(.againTyped(passphrase))
        on(.chosen)
        try await shows("the words") { $0.door == .words && $0.vault == .open && !$0.busy }
    }
}
