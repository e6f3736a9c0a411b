import AttuneKit
import Foundation
import UIKit
import UniformTypeIdentifiers

/// The system's picker, for one file or one folder.
@MainActor
final class DocumentPicker: NSObject, UIDocumentPickerDelegate {
    private let waiting = Waiting<URL>()

    /// What the person picked; nil when they thought better of it. It may be used between `startAccessingSecurityScopedResource` and its end.
    func pick(_ types: [UTType], over presenter: Presenter) async -> URL? {
        let picker = UIDocumentPickerViewController(forOpeningContentTypes: types)
        picker.delegate = self
        picker.allowsMultipleSelection = false
        return await waiting.wait { presenter.show(picker) }
    }

    /// The first `most` bytes of a file that the person picks; nil when they thought better of it. One in a cloud may take its time to
    /// come. Throws `CoreFailure` where it cannot be read.
    func read(upTo most: Int, over presenter: Presenter) async throws -> Data? {
        guard let url = await pick([.data], over: presenter) else { return nil }
        let scoped = url.startAccessingSecurityScopedResource()
        defer { if scoped { url.stopAccessingSecurityScopedResource() } }
        do {
            return try await PickedFile.read(url, upTo: most)
        } catch {
            throw CoreFailure(error.localizedDescription)
        }
    }

    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) { waiting.answer(urls.first) }

    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { waiting.answer(nil) }
}
