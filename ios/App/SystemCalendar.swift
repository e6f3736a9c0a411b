import AttuneKit
import Foundation

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
        try await ShareSheet.give(file.bytes, as: file.name, over: presenter)
    }

    func pickCalendar() async throws -> Data? {
        try await DocumentPicker().read(upTo: Self.mostBytes, over: presenter)
    }
}
