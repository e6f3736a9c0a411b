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
    @ObservationIgnored private var asked = false

    init(check: any OwnerCheck, isWanted: @escaping () -> Bool = { UserDefaults.standard.bool(forKey: "lock") }) {
        self.check = check
        self.isWanted = isWanted
        isLocked = isWanted() && check.isPossible
    }

    /// The app was left.
    func close() {
        isLocked = isWanted() && check.isPossible
        asked = false
    }

    /// The app is in front: asks by itself, once each time it is come to. The system's own question takes the app out of the front for
    /// a moment, and whoever turned it down is not asked again before a tap.
    func came() async {
        guard !asked else { return }
        asked = true
        await open()
    }

    /// Asks, once at a time; without an answer it stays locked.
    func open() async {
        guard isLocked, !asking else { return }
        asking = true
        if await check.confirm() { isLocked = false }
        asking = false
    }
}
