import AttuneKit
import AttuneUI
import Foundation
import Observation

/// Everything this app is made of, put together once. It opens the couple's folder when it is first needed, be that by a person or by
/// the system in the background, and only then.
@MainActor @Observable
final class Phone {
    /// The parts that exist once the folder is open.
    struct Open {
        let core: CoreGateway
        let app: AttuneKit.App
        let reminders: ReminderKeeper
        let exchange: ExchangeKeeper
        let foreground: Foreground
    }

    private(set) var open: Open?
    /// Why the folder does not open; the app shows it and offers to try again.
    private(set) var failure: CoreFailure?
    let us: SystemUs
    let center = SystemNotifications(words: Language.words)

    @ObservationIgnored private let pair: SystemPairing
    @ObservationIgnored private var opening: Task<Open, any Error>?
    @ObservationIgnored private var inFront = false
    @ObservationIgnored private let scope = Scope()

    init() {
        let presenter = Presenter()
        us = SystemUs(presenter: presenter)
        pair = SystemPairing(presenter: presenter, folders: PickedFolders())
    }

    /// The parts, opened now if they are not yet. Throws `CoreFailure`.
    @discardableResult
    func opened() async throws -> Open {
        if let open { return open }
        let task = opening ?? Task { try await self.make() }
        opening = task
        do {
            let parts = try await task.value
            open = parts
            failure = nil
            return parts
        } catch {
            opening = nil
            failure = error as? CoreFailure ?? CoreFailure(String(), kind: .internal)
            throw error
        }
    }

    /// The app is in front: the screens are kept fresh, reminders planned, exchanges made as they are due.
    func came() {
        inFront = true
        Task {
            guard let open = try? await self.opened() else { return }
            if self.inFront { open.foreground.came() } else { await open.foreground.went() }
        }
    }

    /// It is in front no longer: what is mine is locked and the files are closed before the system suspends the app.
    func went() {
        inFront = false
        BackgroundRefresh.schedule()
        guard let foreground = open?.foreground else { return }
        let time = BackgroundTime(name: "closing the files")
        Task {
            await foreground.went()
            time.end()
        }
    }

    /// A link that someone sent.
    func follow(_ link: URL) {
        Task { try? await self.opened().app.follow(link.absoluteString) }
    }

    private func make() async throws -> Open {
        let clock = SystemClock()
        let folder = try Self.folder()
        let keys = KeychainKeys { [center, folders = pair.folders] in
            center.removeAll()
            folders.forget()
            BackgroundRefresh.cancel()
        }
        let core = try await CoreGateway.open(
            folder: folder.path, clock: clock, keys: keys, whereabouts: { Language.whereabouts })
        let scheduler = ReminderScheduler(center: center, clock: clock)
        let reminders = ReminderKeeper(core: core, alarms: scheduler, platform: { await scheduler.platform() })
        let exchange = ExchangeKeeper(core: core, carrier: PhoneCarrier(folders: pair.folders), reminders: reminders)
        let ports = AppPorts(
            clock: clock, us: us, pair: pair, exchange: exchange, facts: { await scheduler.facts() }, zone: { TimeZone.current.identifier },
            settings: { [center] setting in Task { await center.open(setting) } })
        let app = AttuneKit.App(core: core, scope: scope, ports: ports)
        let foreground = Foreground(app: app, reminders: reminders, exchange: exchange)
        return Open(core: core, app: app, reminders: reminders, exchange: exchange, foreground: foreground)
    }

    /// In no backup: the vault's key stays on this phone, and a copy without it would only look like one. Readable once the phone was
    /// unlocked after its start, so that background time can exchange.
    private static func folder() throws -> URL {
        do {
            let support = try FileManager.default.url(
                for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
            var folder = support.appending(path: "attune", directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: protection)
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try folder.setResourceValues(values)
            return folder
        } catch {
            throw CoreFailure(error.localizedDescription)
        }
    }

    #if canImport(Darwin)
        private static let protection: [FileAttributeKey: Any] = [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication]
    #else
        private static let protection: [FileAttributeKey: Any] = [:]
    #endif
}
