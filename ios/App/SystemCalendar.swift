import AttuneKit
import Foundation
import UniformTypeIdentifiers

/// Calendar files: given to an app of the person's choice, picked from wherever they lie.
@MainActor
final class SystemCalendar: CalendarPort {
    /// One byte more than the core reads: of a longer one it says so.
    private static let mostBytes = (10 << 20) + 1
    private let presenter: Presenter

    init(presenter: Presenter) {
        self.presenter = presenter
    }

    func share(_ file: CalendarFile) async throws -> Bool {
        defer { HandOverFolder.clear() }
        guard let url = try? HandOverFolder.put(file.bytes, as: file.name) else { throw CoreFailure(Language.words.usHandOverNoRoom) }
        return await ShareSheet.show([url], over: presenter)
    }

    func pickCalendar() async throws -> Data? {
        guard let url = await DocumentPicker().pick([.data], over: presenter) else { return nil }
        let scoped = url.startAccessingSecurityScopedResource()
        defer { if scoped { url.stopAccessingSecurityScopedResource() } }
        do {
            return try await PickedFile.read(url, upTo: Self.mostBytes)
        } catch {
            throw CoreFailure(error.localizedDescription)
        }
    }
}
