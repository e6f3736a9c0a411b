import AttuneKit
import Foundation

/// The system's notifications, as much of them as the app needs beside its reminders.
protocol PhoneNotifications: NotificationCenterPort {
    /// Takes the buttons' names.
    func register()

    /// Shows the system's question, which is shown once in an app's life; whether it was allowed.
    func ask() async -> Bool

    /// Shows the one generic line for what came in the background.
    func tell(_ line: String) async

    /// Nothing rings and nothing lies on the screen any more.
    func removeAll()

    /// Opens the page where the person changes it.
    @MainActor func openSettings() async

    /// Opens the app's own page in the system's settings, with its time in the background.
    @MainActor func openAppSettings() async
}

/// What the system lends the app.
@MainActor
struct PhoneSystem {
    let clock: any PhoneClock
    let center: any PhoneNotifications
    let network: any NetworkWatch
    let folders: PickedFolders
    let whereabouts: @Sendable () -> Whereabouts

    /// Where keys lie that never leave the phone; `erased` is told when everything of Attune is erased here.
    let keys: (_ erased: @escaping @Sendable () -> Void) -> any KeyStore

    /// Where the app's files lie, made if missing. Throws `CoreFailure`.
    let folder: () throws -> URL

    /// Whether the system gives the app no time in the background: the person wants none for it, or the battery is being spared.
    let limits: @MainActor () -> Bool

    /// Asks for background time; or for none any more.
    let schedule: () -> Void
    let cancel: @Sendable () -> Void

    static var real: PhoneSystem {
        PhoneSystem(
            clock: SystemClock(), center: SystemNotifications(words: Language.words), network: SystemNetwork(), folders: PickedFolders(),
            whereabouts: { Language.whereabouts }, keys: { KeychainKeys(erased: $0) }, folder: { try AppFolder.made() },
            limits: { BackgroundRefresh.isLimited }, schedule: { BackgroundRefresh.schedule() }, cancel: { BackgroundRefresh.cancel() })
    }
}
