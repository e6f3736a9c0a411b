import AttuneUI
import SwiftUI
import UIKit

/// A window above everything, the system's sheets included, which the app switcher's picture would show otherwise.
@MainActor
final class CoverWindow {
    private var window: UIWindow?

    func show(_ lock: AppLock) {
        guard window == nil, let scene = UIApplication.shared.connectedScenes.compactMap({ $0 as? UIWindowScene }).first else { return }
        let cover = UIWindow(windowScene: scene)
        cover.windowLevel = UIWindow.Level(rawValue: UIWindow.Level.alert.rawValue + 1)
        cover.rootViewController = UIHostingController(rootView: LockCover(lock: lock))
        cover.isHidden = false
        window = cover
    }

    /// Takes the keyboard away, which lies above every window and may offer what was typed.
    func endsTyping() {
        for window in UIApplication.shared.connectedScenes.compactMap({ $0 as? UIWindowScene }).flatMap(\.windows) {
            window.endEditing(true)
        }
    }

    func hide() {
        window?.isHidden = true
        window = nil
    }
}

/// The cover, with the way in where the app is locked.
struct LockCover: View {
    let lock: AppLock

    var body: some View {
        Cover(locked: lock.isLocked) { Task { await lock.open() } }
            .attune(words: Language.words, dates: Dates(locale: .current, zone: .current), still: true, copies: nil)
    }
}
