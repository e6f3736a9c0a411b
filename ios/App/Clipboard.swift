import Foundation
import UIKit
import UniformTypeIdentifiers

enum Clipboard {
    /// Stays on this phone, for ten minutes.
    @MainActor static func copy(_ text: String) {
        UIPasteboard.general.setItems(
            [[UTType.utf8PlainText.identifier: text]], options: [.localOnly: true, .expirationDate: Date(timeIntervalSinceNow: 600)])
    }
}
