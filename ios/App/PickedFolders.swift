import AttuneKit
import Foundation

/// The folders that a person picked, by names this phone made for them. A security-scoped bookmark is all that is kept of each.
struct PickedFolders: Folders {
    private static let key = "folders"
    nonisolated(unsafe) private let store: UserDefaults

    init(store: UserDefaults = .standard) { self.store = store }

    func with<Value>(_ name: String, _ body: (URL) throws -> Value) rethrows -> Value? {
        guard let url = resolved(name), url.startAccessingSecurityScopedResource() else { return nil }
        defer { url.stopAccessingSecurityScopedResource() }
        return try body(url)
    }

    /// Keeps `url` under `name`, or under a name of its own. Nil where the system gives no bookmark for it.
    func keep(_ url: URL, as name: String?) -> String? {
        let scoped = url.startAccessingSecurityScopedResource()
        defer { if scoped { url.stopAccessingSecurityScopedResource() } }
        guard let bookmark = try? url.bookmarkData() else { return nil }
        let name = name ?? UUID().uuidString.lowercased()
        write(bookmark, name)
        return name
    }

    /// Of no folder is anything kept any more.
    func forget() { store.removeObject(forKey: Self.key) }

    private func resolved(_ name: String) -> URL? {
        guard let bookmark = kept[name] else { return nil }
        var stale = false
        guard let url = try? URL(resolvingBookmarkData: bookmark, bookmarkDataIsStale: &stale) else { return nil }
        // The folder was moved: the system still finds it, and will by a new bookmark.
        if stale { _ = keep(url, as: name) }
        return url
    }

    private var kept: [String: Data] { store.dictionary(forKey: Self.key) as? [String: Data] ?? [:] }

    private func write(_ bookmark: Data, _ name: String) {
        store.set(kept.merging([name: bookmark]) { _, new in new }, forKey: Self.key)
    }
}
