import AttuneKit
import Foundation

/// The folders that a person picked, by names this phone made for them. Of each, a security-scoped bookmark is kept and the day it was
/// last needed.
struct PickedFolders: Folders {
    private static let bookmarks = "folders"
    private static let uses = "folders-used"
    private static let day: TimeInterval = 24 * 3600
    /// Twice as long as a farewell's last errand may wait.
    private static let unusedFor = 60 * day
    private static let lock = NSLock()

    nonisolated(unsafe) private let store: UserDefaults
    private let now: @Sendable () -> Date

    init(store: UserDefaults = .standard, now: @escaping @Sendable () -> Date = { Date() }) {
        self.store = store
        self.now = now
    }

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
        Self.lock.withLock {
            store.set(kept.merging([name: bookmark]) { _, new in new }, forKey: Self.bookmarks)
            use(name)
        }
        return name
    }

    /// Gives back every folder but the one that is `used`, once nothing was asked of it for two months. Whether a
    /// farewell has still to be left in one only the core knows, and it asks for it then.
    func release(besides used: String?) {
        Self.lock.withLock {
            // Of one whose day is not known, two months begin now.
            for name in kept.keys where days[name] == nil { use(name) }
            let since = now().timeIntervalSince1970 - Self.unusedFor
            let days = days
            let over = kept.keys.filter { $0 != used && (days[$0] ?? since) < since }
            guard !over.isEmpty else { return }
            store.set(kept.filter { !over.contains($0.key) }, forKey: Self.bookmarks)
            store.set(days.filter { !over.contains($0.key) }, forKey: Self.uses)
        }
    }

    /// Of no folder is anything kept any more.
    func forget() {
        Self.lock.withLock {
            store.removeObject(forKey: Self.bookmarks)
            store.removeObject(forKey: Self.uses)
        }
    }

    private func resolved(_ name: String) -> URL? {
        let bookmark = Self.lock.withLock {
            use(name)
            return kept[name]
        }
        guard let bookmark else { return nil }
        var stale = false
        guard let url = try? URL(resolvingBookmarkData: bookmark, bookmarkDataIsStale: &stale) else { return nil }
        // The folder was moved: the system still finds it, and will by a new bookmark.
        if stale { _ = keep(url, as: name) }
        return url
    }

    /// Notes the day, no finer.
    private func use(_ name: String) {
        let today = (now().timeIntervalSince1970 / Self.day).rounded(.down) * Self.day
        guard kept[name] != nil, days[name] != today else { return }
        store.set(days.merging([name: today]) { _, new in new }, forKey: Self.uses)
    }

    private var kept: [String: Data] { store.dictionary(forKey: Self.bookmarks) as? [String: Data] ?? [:] }
    private var days: [String: Double] { store.dictionary(forKey: Self.uses) as? [String: Double] ?? [:] }
}
