import Foundation

/// Where a file lies while the person decides to whom it goes: one at a time, and none afterwards.
enum HandOverFolder {
    private static let folder = FileManager.default.temporaryDirectory.appending(path: "hand-over", directoryHint: .isDirectory)

    /// The file as others may take it. Throws where the phone has no room for it.
    static func put(_ bytes: Data, as name: String) throws -> URL {
        clear()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appending(path: name)
        try bytes.write(to: url, options: .atomic)
        return url
    }

    /// Also what was left lying when the app ended while the sheet was open.
    static func clear() { try? FileManager.default.removeItem(at: folder) }
}
