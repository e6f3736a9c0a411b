import Foundation
import Observation

/// Asks the system whether whoever holds the phone is its owner.
@MainActor
protocol OwnerCheck {
    /// False where it cannot be asked, or was not answered.
    func confirm() async -> Bool
    /// Whether this phone has any lock of its own.
    var isPossible: Bool { get }
}

/// The app's own lock, for who wants one: switched on in the phone's settings, under Attune. It hides what is shown; what is mine is kept
/// by its passphrase whether or not this is on.
@MainActor @Observable
final class AppLock {
    private(set) var isLocked: Bool
    @ObservationIgnored private let check: any OwnerCheck
    @ObservationIgnored private let isWanted: () -> Bool
    @ObservationIgnored private var asking = false

    init(check: any OwnerCheck, isWanted: @escaping () -> Bool = { UserDefaults.standard.bool(forKey: "lock") }) {
        self.check = check
        self.isWanted = isWanted
        isLocked = isWanted() && check.isPossible
    }

    func close() { isLocked = isWanted() && check.isPossible }

    /// Asks, once at a time; without an answer it stays locked.
    func open() async {
        guard isLocked, !asking else { return }
        asking = true
        if await check.confirm() { isLocked = false }
        asking = false
    }
}
