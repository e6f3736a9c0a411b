import AttuneKit
import Foundation
import Observation
import UIKit

/// Files to carry by hand, and the setting for less movement.
@MainActor @Observable
final class SystemUs: UsPort {
    /// Set in Us, beside what the phone itself asks for.
    var still: Bool {
        didSet { UserDefaults.standard.set(still, forKey: Self.stillKey) }
    }

    private static let stillKey = "still"
    private static let mostBytes = 16 << 20
    @ObservationIgnored private let presenter: Presenter

    init(presenter: Presenter) {
        self.presenter = presenter
        still = UserDefaults.standard.bool(forKey: Self.stillKey)
    }

    func share(_ file: HandOverFile) async throws -> Bool {
        try await ShareSheet.give(file.bytes, as: file.name, over: presenter)
    }

    func pick() async throws -> Data? {
        // What was picked may be of any size: of one that is longer the core says that it is cut, or none of its own.
        try await DocumentPicker().read(upTo: Self.mostBytes, over: presenter)
    }
}

/// The system's share sheet.
@MainActor
enum ShareSheet {
    /// True when something was done with `bytes`, which lie in a file for as long as it takes. Throws `CoreFailure` where the phone has
    /// no room for it.
    static func give(_ bytes: Data, as name: String, over presenter: Presenter) async throws -> Bool {
        defer { HandOverFolder.clear() }
        guard let url = try? HandOverFolder.put(bytes, as: name) else { throw CoreFailure(Language.words.usHandOverNoRoom) }
        return await show([url], over: presenter)
    }

    /// True when something was done with `items`.
    static func show(_ items: [Any], over presenter: Presenter) async -> Bool {
        let waiting = Waiting<Bool>()
        let sheet = UIActivityViewController(activityItems: items, applicationActivities: nil)
        sheet.completionWithItemsHandler = { _, completed, _, _ in waiting.answer(completed) }
        return await waiting.wait { presenter.show(sheet) } ?? false
    }
}
