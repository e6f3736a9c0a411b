import AttuneKit
import SwiftUI
import Testing

@testable import AttuneUI

/// The app's own screen over the real library: what is tapped in an outline changes what the next one shows.
@MainActor @Suite(.serialized) struct AppScreenTests {
    private let words = Words()

    @Test func fromTheFirstNameToTheFivePlacesAndBack() async throws {
        try await Desk.run { app in
            let first = try await app.shows { $0.find(words.welcomeBegin) != nil }
            #expect(!first.all.contains { $0.kind == .tab })
            first.type("Ana", into: words.welcomeName)
            app.outline.tap(words.welcomeBegin)

            let today = try await app.shows { $0.all.contains { $0.heading && $0.label.contains("Ana") } }
            let tabs = today.all.filter { $0.kind == .tab }
            #expect(tabs.map(\.label) == [words.placeToday, words.placeTogether, words.placeJournal, words.placeRituals, words.placeUs])
            #expect(tabs.filter(\.selected).map(\.label) == [words.placeToday])

            tabs[4].acts[0].act()
            let us = try await app.shows { $0.all.contains { $0.kind == .button && $0.label.hasPrefix(words.usHelp) } }
            us.tapFirst(words.usHelp)
            #expect(app.app.navigator.stack == [.at(.us), .help()])
            app.popped()
            #expect(app.app.navigator.stack == [.at(.us)])
        }
    }

    @Test func everyRouteHasAScreen() async throws {
        try await Desk.run { app in
            let routes: [Route] = [
                .welcome, .pair, .exercise("daily-check-in"), .vault, .editor(which: .mine, entry: nil), .ritualEditor(), .timeOut,
                .reminders, .help(),
            ]
            for route in routes + Place.allCases.map(Route.at) {
                let outline = Outline(dressed(ScreenView(screen: app.app.screen(route), back: {})))
                #expect(!outline.all.isEmpty, "\(route)")
            }
        }
    }
}

/// An app on a desk, over a folder of its own.
@MainActor private final class Desk {
    let app: AttuneKit.App
    private let core: CoreGateway
    private let scope = Scope()

    static func run(_ body: @MainActor (Desk) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "attune-ui-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let desk = try await Desk(folder)
        do {
            try await body(desk)
        } catch {
            await desk.end()
            throw error
        }
        await desk.end()
    }

    private init(_ folder: URL) async throws {
        let clock = SteppedClock(utcMs: 1_795_360_200_000)
        core = try await CoreGateway.open(folder: folder.path, clock: clock, keys: PlainKeys()) {
            Whereabouts(zone: "Europe/Berlin", offsetSeconds: 3600, language: "en")
        }
        let platform = Platform(budget: 60, exact: true, ringsBy: .civil, keepsAlarms: true, pending: [])
        let reminders = ReminderKeeper(core: core, alarms: NoAlarms()) { platform }
        let exchange = ExchangeKeeper(core: core, carrier: Nowhere(), reminders: reminders)
        let ports = AppPorts(
            clock: clock, us: NoFiles(), pair: ByHandOnly(), calendar: NoFiles(), packages: NoFiles(), haptics: NothingFelt(),
            exchange: exchange,
            facts: {
                PhoneFacts(
                    mayNotify: true, exactAlarms: true, batteryRestricted: false, platform: platform, backgroundLimited: false,
                    silenced: false, channelOff: false, summary: false, zoneTable: nil)
            }, test: { try await reminders.test() }, zone: { "Europe/Berlin" })
        app = AttuneKit.App(core: core, scope: scope, ports: ports)
        app.run()
    }

    private func end() async {
        await scope.end()
        try? await core.close()
    }

    var outline: Outline { Outline(dressed(AppScreen(app: app))) }

    /// The outline once it is as wanted; the core answers on a queue of its own.
    func shows(_ wanted: (Outline) -> Bool) async throws -> Outline {
        for _ in 0..<500 {
            let now = outline
            if wanted(now) { return now }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw NotShown(outline: outline.text)
    }

    /// What the system's back button does: it shortens the path.
    func popped() { app.navigator.back() }
}

private struct NotShown: Error { let outline: String }

struct PlainKeys: KeyStore {
    func wrap(_ bytes: Data) throws -> Data { bytes }
    func unwrap(_ wrapped: Data) throws -> Data { wrapped }
    func forget() throws {}
}

private struct NoAlarms: Alarms {
    func set(_ reminder: Reminder) async -> Bool { true }
    func cancel(_ id: String) async {}
}

private struct Nowhere: MailboxCarrier {
    func perform(_ request: Request) async -> Response { .unreachable }
}

@MainActor private final class NoFiles: UsPort, CalendarPort, PackagePort {
    func share(_ file: HandOverFile) async -> Bool { false }
    func pick() async -> Data? { nil }
    func share(_ file: CalendarFile) async -> Bool { false }
    func pickCalendar() async -> Data? { nil }
    func pickPackage() async -> Data? { nil }
    var still = true
}

@MainActor private final class NothingFelt: Haptics {
    func beat(_ phase: BreathPhase) {}
}

@MainActor private final class ByHandOnly: PairPort {
    let ways = [Way.byHand]
    let scanner: (any CodeScanner)? = nil
    func meeting(nearby: Bool) -> MeetingChoice { .byHand }
    func pickFolder(name: String?) async -> String? { nil }
    func shareText(_ text: String) async {}
}
