import AttuneKit
import Foundation
import UniformTypeIdentifiers

/// What this phone does for pairing: a folder that both reach, picked in the system's own way, WebDAV, or files by hand.
@MainActor
final class SystemPairing: PairPort {
    let folders: PickedFolders
    let scanner: (any CodeScanner)?
    private let presenter: Presenter

    init(presenter: Presenter, folders: PickedFolders) {
        self.presenter = presenter
        self.folders = folders
        scanner = CameraScanner.isPossible ? CameraScanner(presenter: presenter) : nil
    }

    let ways = Way.allCases

    /// Two phones of people carry their pairing themselves: a code to scan or a text to send.
    func meeting(nearby: Bool) -> MeetingChoice { .byHand }

    func pickFolder(name: String?) async throws -> String? {
        guard let url = await DocumentPicker().pick([.folder], over: presenter) else { return nil }
        guard let kept = folders.keep(url, as: name) else { throw CoreFailure(Language.words.pairFolderRefused) }
        return kept
    }

    func shareText(_ text: String) async { _ = await ShareSheet.show([text], over: presenter) }
}
