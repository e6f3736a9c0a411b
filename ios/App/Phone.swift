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
    var center: any PhoneNotifications { system.center }

    @ObservationIgnored private let system: PhoneSystem
    @ObservationIgnored private let pair: SystemPairing
    @ObservationIgnored private let calendar: SystemCalendar
    @ObservationIgnored private let packages: SystemPackages
    @ObservationIgnored private var opening: Task<Open, any Error>?
    @ObservationIgnored private var asking: Task<Void, Never>?
    @ObservationIgnored private var inFront = false
    /// A link that waits until the folder is open.
    @ObservationIgnored private var link: String?
    @ObservationIgnored private let scope = Scope()

    init(system: PhoneSystem = .real) {
        let presenter = Presenter()
        self.system = system
        us = SystemUs(presenter: presenter)
        calendar = SystemCalendar(presenter: presenter)
        packages = SystemPackages(presenter: presenter)
        pair = SystemPairing(presenter: presenter, folders: system.folders)
        // Left lying when the app ended while it was decided to whom a file goes.
        HandOverFolder.clear()
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
            passOn(to: parts)
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
            guard self.inFront else { return await open.foreground.went() }
            open.foreground.came()
            await self.letGo(open)
        }
    }

    /// It is in front no longer. Returns once what is mine is locked and the files are closed.
    func went() async {
        inFront = false
        guard let open else { return }
        await askForTime(open)
        // It may have been come back to meanwhile.
        if !inFront { await open.foreground.went() }
    }

    /// A link that someone sent; it waits for a folder that does not open at once.
    func follow(_ link: URL) {
        self.link = link.absoluteString
        Task { if let open = try? await self.opened() { self.passOn(to: open) } }
    }

    /// The phone's clock or zone was turned, or another day begins.
    func timeTurned() {
        if inFront { open?.core.wake() }
    }

    /// What a person did with a notification. `undone`: a button's errand could not be done, and can be yet. `done`: nobody need wait
    /// any longer; what follows from a button takes as long as a network does.
    func tapped(_ tap: Tap, undone: () -> Void, done: () -> Void) async {
        switch tap {
        case .notification:
            defer { done() }
            guard let app = try? await opened().app, app.navigator.stack != [.welcome] else { return }
            app.navigator.open(.at(.today))
        case .button(let action, let occurrences):
            do {
                try await opened().reminders.act(occurrences, action)
            } catch {
                // Of what is gone nothing is left to answer.
                if !CoreFailure.isGone(error) { undone() }
            }
            done()
            await works()
        }
    }

    /// One round in the background. False where it did not come to its end.
    @discardableResult
    func works() async -> Bool {
        do {
            let open = try await opened()
            await askForTime(open)
            if let line = try await open.exchange.background(mayShow: { [center] in await center.settings() == .allowed }) {
                await center.tell(line)
            }
            return true
        } catch {
            return false
        }
    }

    /// The person wants to change what stands in the way of reminders: by the system's question while it can be asked, else in its settings.
    func change(_ setting: PhoneSetting) async {
        switch setting {
        case .background, .battery: await center.openAppSettings()
        default: if await center.settings() == .notAsked { ask() } else { await center.openSettings() }
        }
    }

    /// Asks whether notifications are allowed, once at a time, where the person sees the question; nobody waits for the answer.
    private func ask() {
        guard inFront, asking == nil else { return }
        asking = Task {
            _ = await center.ask()
            asking = nil
            // It plans, and the screen that says whether it will remind reads anew, whatever the answer was; where there was none, the
            // plan would ask again.
            if inFront, await center.settings() != .notAsked { open?.core.wake() }
        }
    }

    private func passOn(to open: Open) {
        guard let link else { return }
        self.link = nil
        open.app.follow(link)
    }

    /// Of folders that no couple uses any more, nothing is kept.
    private func letGo(_ open: Open) async {
        guard let (us, pairs) = await standing(open) else { return }
        // What cannot be read now may still name one, and a pairing names none before its end.
        if us.status.trouble == nil, !pairs { system.folders.release(besides: us.status.folder) }
    }

    /// Asks for background time where there is something to do in it: to exchange, to take leave, to plan what rings; else for none.
    private func askForTime(_ open: Open) async {
        // What cannot be read now may still be a couple's.
        guard let (us, pairs) = await standing(open) else { return system.schedule() }
        let isTwo = us.standing == .paired || us.standing == .ended || pairs
        let isWanted = if isTwo { true } else { await !center.pending().isEmpty }
        if isWanted { system.schedule() } else { system.cancel() }
    }

    /// What Us shows, and whether a pairing is under way. Nil where it cannot be read.
    private func standing(_ open: Open) async -> (us: UsRecord, pairs: Bool)? {
        try? await open.core.call("us") { core, here in
            let us = try core.us(here: here)
            switch try core.pair(here: here) {
            case .start, .paired: return (us, false)
            default: return (us, true)
            }
        }
    }

    private func make() async throws -> Open {
        let (system, scope) = (system, scope)
        let (center, folders, cancel) = (system.center, system.folders, system.cancel)
        let keys = system.keys {
            center.removeAll()
            folders.forget()
            HandOverFolder.clear()
            cancel()
        }
        let core = try await CoreGateway.open(
            folder: system.folder().path, clock: system.clock, keys: keys, whereabouts: system.whereabouts)
        let asking = AskingCenter(center: center) { [weak self] in await self?.ask() }
        let scheduler = ReminderScheduler(center: asking, clock: system.clock)
        let reminders = ReminderKeeper(core: core, alarms: scheduler, platform: { await scheduler.platform() })
        let exchange = ExchangeKeeper(core: core, carrier: PhoneCarrier(folders: folders), reminders: reminders)
        let ports = AppPorts(
            clock: system.clock, us: us, pair: pair, calendar: calendar, packages: packages, haptics: SystemHaptics(),
            exchange: exchange,
            facts: { await scheduler.facts(backgroundLimited: system.limits()) }, test: { try await reminders.test() },
            zone: { system.whereabouts().zone }, settings: { [weak self] setting in Task { await self?.change(setting) } })
        let app = AttuneKit.App(core: core, scope: scope, ports: ports)
        let foreground = Foreground(app: app, reminders: reminders, exchange: exchange, network: system.network)
        return Open(core: core, app: app, reminders: reminders, exchange: exchange, foreground: foreground)
    }
}
