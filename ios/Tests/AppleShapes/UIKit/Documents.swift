import UniformTypeIdentifiers

@MainActor public protocol UIDocumentPickerDelegate: AnyObject {
    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL])
    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController)
}
@MainActor public final class UIDocumentPickerViewController: UIViewController {
    public weak var delegate: (any UIDocumentPickerDelegate)?
    public var allowsMultipleSelection = false
    public init(forOpeningContentTypes types: [UTType]) { super.init() }
}

// Of Foundation, on Apple's systems only.
extension URL {
    public func startAccessingSecurityScopedResource() -> Bool { true }
    public func stopAccessingSecurityScopedResource() {}
    public struct BookmarkCreationOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
    }
    public func bookmarkData(options: BookmarkCreationOptions = []) throws -> Data { Data(path.utf8) }
    public init(resolvingBookmarkData data: Data, bookmarkDataIsStale stale: inout Bool) throws {
        self.init(fileURLWithPath: String(decoding: data, as: UTF8.self))
    }
}
