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

    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) { waiting.answer(urls.first) }

    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { waiting.answer(nil) }
}
