import UIKit

/// Shows the system's own sheets over whatever is in front.
@MainActor
final class Presenter {
    /// False where there is nothing to show it over; `then` once it is there.
    @discardableResult
    func show(_ controller: UIViewController, then: (() -> Void)? = nil) -> Bool {
        guard let top = Self.top() else { return false }
        // On an iPad a sheet of the system's wants a place to point at.
        controller.popoverPresentationController?.sourceView = top.view
        top.present(controller, animated: true, completion: then)
        return true
    }

    private static func top() -> UIViewController? {
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        let windows = (scenes.first { $0.activationState == .foregroundActive } ?? scenes.first)?.windows
        var top = windows?.first { $0.isKeyWindow }?.rootViewController
        while let over = top?.presentedViewController, !over.isBeingDismissed { top = over }
        return top
    }
}

/// Waits for one answer of a sheet, however it closes.
@MainActor
final class Waiting<Answer: Sendable> {
    private var continuation: CheckedContinuation<Answer?, Never>?

    func answer(_ answer: Answer?) {
        continuation?.resume(returning: answer)
        continuation = nil
    }

    /// `begin` shows the sheet; false where it could not.
    func wait(_ begin: () -> Bool) async -> Answer? {
        await withCheckedContinuation { continuation in
            self.continuation = continuation
            if !begin() { answer(nil) }
        }
    }
}
