import AttuneKit
import Foundation
import Testing

@testable import AttuneApp

/// The whole app over the built library, with doubles for what the system lends it: how it is started, left, tapped and erased.
@MainActor @Suite(.serialized) struct PhoneTests {
    @Test func aLinkThatStartsTheAppWaitsForTheFirstNameAndIsShownThen() async throws {
        try await Hand.run { hand in
            hand.phone.follow(URL(string: "attune:pair:1:abc")!)
            hand.phone.came()
            let app = try await hand.phone.opened().app
            try await hand.until("the beginning is there") { app.navigator.stack == [.welcome] }
            try await hand.named("Ana")
            try await hand.until("the link is shown") { app.navigator.stack.last == .pair }
            guard case .pair(let pair) = app.screen(.pair) else { return }
            #expect(pair.state.typed == "attune:pair:1:abc")
        }
    }

    @Test func aLinkOutlastsAFolderThatDoesNotOpenAtOnce() async throws {
        try await Hand.run { hand in
            hand.system.full = true
            hand.phone.follow(URL(string: "attune:pair:1:abc")!)
            hand.phone.came()
            try await hand.until("it is said") { hand.phone.failure?.message == "full" }
            hand.system.full = false
            // The person's own "try again".
            try await hand.phone.opened()
            hand.phone.came()
            try await hand.named("Ana")
            let app = try await hand.phone.opened().app
            try await hand.until("the link is shown") { app.navigator.stack.last == .pair }
            #expect(hand.phone.failure == nil)
        }
    }

    @Test func aTappedReminderLeadsToTodayAndOnAPhoneWithoutANameNowhere() async throws {
        try await Hand.run { hand in
            hand.phone.came()
            let app = try await hand.phone.opened().app
            await hand.tap(.notification)
            #expect(app.navigator.stack == [.welcome])
            try await hand.named("Ana")
            try await hand.until("Today is open") { app.navigator.stack.last == .at(.today) }
            app.navigator.open(.at(.us))
            await hand.tap(.notification)
            #expect(app.navigator.stack == [.at(.today)])
        }
    }

    @Test func aButtonThatCouldNotDoItSaysSoUnlessNothingIsLeftToAnswer() async throws {
        try await Hand.run { hand in
            hand.system.full = true
            let gone = [Occurrence(ritual: UUID().uuidString, occurrence: "2026-11-22T17:00")]
            #expect(await hand.tap(.button(.done, gone)) == 1, "the folder did not open")
            hand.system.full = false
            try await hand.named("Ana")
            #expect(await hand.tap(.button(.done, gone)) == 0, "stopped meanwhile, it would come back at each press")
            #expect(await hand.tap(.button(.done, [])) == 0)
        }
    }

    @Test func theSystemWaitsForTheAnswerOfAButtonAndForNoExchange() async throws {
        try await Hand.run { hand in
            try await hand.named("Ana")
            try await hand.rings()
            var waited: [Bool] = []
            await hand.phone.tapped(.button(.done, []), undone: {}, done: { waited.append(hand.center.waiting.isEmpty) })
            #expect(waited == [true])
            #expect(!hand.center.waiting.isEmpty, "afterwards it worked")
        }
    }

    @Test func itAsksForNotificationsInFrontOnlyOnceAtATimeAndPlansWhenTheyAreAllowed() async throws {
        try await Hand.run { hand in
            hand.center.permission = .notAsked
            try await hand.named("Ana")
            try await hand.rings()
            // Behind: nobody would see the question.
            #expect(await hand.phone.works())
            #expect(hand.center.asked == 0 && hand.center.waiting.isEmpty)
            hand.phone.came()
            try await hand.until("it asks") { hand.center.asked == 1 }
            try await hand.until("what was allowed is set") { !hand.center.waiting.isEmpty }
            #expect(hand.center.asked == 1)
            await hand.phone.change(.notifications)
            #expect(hand.center.opened == 1, "what was answered is changed in the phone's settings")
            await hand.phone.change(.background)
            #expect(hand.center.opened == 1 && hand.center.openedApp == 1, "time in the background has another page")
            await hand.phone.went()
        }
    }

    @Test(.timeLimit(.minutes(1))) func aNoToNotificationsIsToldToTheScreensInFrontAndAskedForNoMore() async throws {
        try await Hand.run { hand in
            hand.center.permission = .notAsked
            hand.center.answer = nil
            try await hand.named("Ana")
            try await hand.rings()
            hand.phone.came()
            try await hand.until("it asks") { hand.center.asked == 1 }
            let changes = try await hand.phone.opened().core.changes()
            hand.center.answer = .denied
            let all = Set(Topic.allCases)
            for await change in changes where change.topics == all { break }
            await hand.phone.went()
            #expect(hand.center.asked == 1 && hand.center.waiting.isEmpty)
        }
    }

    @Test func backgroundTimeIsAskedForWhereSomethingIsToBeDoneInIt() async throws {
        try await Hand.run { hand in
            hand.phone.came()
            let core = try await hand.phone.opened().core
            await hand.phone.went()
            #expect(hand.system.scheduled == 0, "a phone without a name has nothing to do")
            try await hand.named("Ana")
            await hand.phone.went()
            #expect(hand.system.scheduled == 0 && hand.system.cancelled == 2)
            try await core.call("invite") { try $0.invite(here: $1, inPerson: true, meeting: .byHand, mailbox: .byHand) }
            await hand.phone.went()
            #expect(hand.system.scheduled == 1, "somebody is waited for")
            try await core.call("cancelPairing") { try $0.cancelPairing(here: $1) }
            #expect(await hand.phone.works())
            #expect(hand.system.scheduled == 1 && hand.system.cancelled == 3)
            try await hand.rings()
            #expect(await hand.phone.works())
            #expect(await hand.phone.works())
            #expect(hand.system.scheduled == 2 && hand.system.cancelled == 4, "something rings")
        }
    }

    @Test func leftItLocksAndLooksAtTheNetworkNoMore() async throws {
        try await Hand.run { hand in
            hand.phone.came()
            try await hand.named("Ana")
            let core = try await hand.phone.opened().core
            _ = try await core.call("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: "rain on the roof") }
            try await hand.until("the network is watched") { hand.network.watched }
            await hand.phone.went()
            let vault = try await core.call("journalPage") { try $0.journalPage(here: $1, which: .mine, query: nil, after: nil) }.vault
            #expect(vault == .locked)
            try await hand.until("nobody watches") { !hand.network.watched }
        }
    }

    @Test func aFolderThatNobodyUsedForLongIsGivenBackWhenTheAppIsComeTo() async throws {
        try await Hand.run { hand in
            try await hand.named("Ana")
            let name = try #require(hand.system.folders.keep(FileManager.default.temporaryDirectory, as: nil))
            hand.system.days.pass(59)
            hand.phone.came()
            try await hand.until("it came") { hand.network.watched }
            await hand.phone.went()
            #expect(hand.system.holds(name))
            hand.system.days.pass(2)
            hand.phone.came()
            try await hand.until("it is given back") { !hand.system.holds(name) }
        }
    }

    @Test func whileTwoPhonesAreBeingPairedNoFolderIsGivenBack() async throws {
        try await Hand.run { hand in
            try await hand.named("Ana")
            let core = try await hand.phone.opened().core
            let name = try #require(hand.system.folders.keep(FileManager.default.temporaryDirectory, as: nil))
            try await core.call("invite") { try $0.invite(here: $1, inPerson: true, meeting: .byHand, mailbox: .folder(path: name)) }
            // The calendar alone was turned.
            hand.system.days.pass(61)
            hand.phone.came()
            try await hand.until("it came") { hand.network.watched }
            await hand.phone.went()
            #expect(hand.system.holds(name))
            try await core.call("cancelPairing") { try $0.cancelPairing(here: $1) }
            hand.system.days.pass(61)
            hand.phone.came()
            try await hand.until("it is given back") { !hand.system.holds(name) }
        }
    }

    @Test func aFileThatAnEndedAppLeftLyingIsTakenAwayAtTheNextStart() async throws {
        let file = try HandOverFolder.put(Data([1]), as: "left")
        try await Hand.run { _ in #expect(!FileManager.default.fileExists(atPath: file.path)) }
    }

    @Test(.timeLimit(.minutes(1))) func anotherDayOrZoneIsToldToEveryScreenInFront() async throws {
        try await Hand.run { hand in
            try await hand.named("Ana")
            let changes = try await hand.phone.opened().core.changes()
            hand.phone.timeTurned()
            hand.phone.came()
            try await hand.until("it is in front") { hand.network.watched }
            hand.phone.timeTurned()
            let all = Set(Topic.allCases)
            for await change in changes where change.topics == all { break }
        }
    }

    @Test func erasedNothingRingsNoFolderIsKeptAndNoTimeIsAskedFor() async throws {
        try await Hand.run { hand in
            try await hand.named("Ana")
            try await hand.rings()
            #expect(await hand.phone.works())
            #expect(!hand.center.waiting.isEmpty)
            let name = try #require(hand.system.folders.keep(FileManager.default.temporaryDirectory, as: nil))
            let file = try HandOverFolder.put(Data([1]), as: "file")
            let core = try await hand.phone.opened().core
            let before = hand.system.cancelled
            try await core.call("erasePhone") { try $0.erasePhone(here: $1, typed: "erase") }
            #expect(hand.center.waiting.isEmpty)
            #expect(hand.system.folders.with(name) { $0 } == nil)
            #expect(!FileManager.default.fileExists(atPath: file.path))
            #expect(hand.system.cancelled == before + 1)
            let asked = hand.system.scheduled
            await hand.phone.went()
            #expect(hand.system.scheduled == asked, "nor when it is left")
            #expect(await hand.phone.works())
            #expect(hand.system.scheduled == asked)
        }
    }
}

/// A phone in a hand, over a folder of its own.
@MainActor private final class Hand {
    let phone: Phone
    let system = Lent()
    var center: Center { system.center }
    var network: Watched { system.network }

    static func run(_ body: @MainActor (Hand) async throws -> Void) async throws {
        let hand = Hand()
        defer { try? FileManager.default.removeItem(at: hand.system.dir) }
        do {
            try await body(hand)
        } catch {
            await hand.end()
            throw error
        }
        await hand.end()
    }

    private init() { phone = Phone(system: system.system) }

    private func end() async {
        await phone.went()
        try? await phone.open?.core.close()
    }

    /// A tap, and all that follows from it. How often it was said that a button's errand was not done.
    @discardableResult
    func tap(_ tap: Tap) async -> Int {
        var (undone, done) = (0, 0)
        await phone.tapped(tap, undone: { undone += 1 }, done: { done += 1 })
        #expect(done == 1, "the system waits")
        return undone
    }

    /// Its person is called that.
    func named(_ name: String) async throws {
        let open = try await phone.opened()
        guard case .welcome(let welcome) = open.app.screen(.welcome), open.app.navigator.stack == [.welcome], phone.failure == nil else {
            return
        }
        welcome.on(.named(name))
        welcome.on(.begun)
        try await until("the name is known") { try await open.core.call("us") { try $0.us(here: $1) }.name == name }
    }

    /// Something that rings: a ritual of one's own.
    func rings() async throws {
        let core = try await phone.opened().core
        let draft = try await core.call("rituals") { try $0.rituals(here: $1) }.library[0].draft
        _ = try await core.call("proposeRitual") { try $0.proposeRitual(here: $1, draft: draft) }
    }

    func until(_ what: String, _ test: @MainActor () async throws -> Bool) async throws {
        for _ in 1...2_000 {
            if try await test() { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw NotCome(what: what)
    }
}

private struct NotCome: Error { let what: String }

/// What the system lends.
@MainActor private final class Lent {
    let dir = FileManager.default.temporaryDirectory.appending(path: "attune-phone-\(UUID().uuidString)")
    let center = Center()
    let network = Watched()
    let days = Days()
    let folders: PickedFolders
    private let store = UserDefaults(suiteName: "attune-\(UUID().uuidString)")!
    var full = false
    var limited = false
    var scheduled = 0
    var cancelled: Int { cancels.times }
    private let cancels = Count()

    init() { folders = PickedFolders(store: store, now: { [days] in days.now }) }

    /// Whether that folder is kept; to look is no use of it.
    func holds(_ name: String) -> Bool { store.dictionary(forKey: "folders")?[name] != nil }

    var system: PhoneSystem {
        PhoneSystem(
            clock: SteppedClock(utcMs: 1_795_360_200_000), center: center, network: network, folders: folders,
            whereabouts: { Whereabouts(zone: "Europe/Berlin", offsetSeconds: 3600, language: "en") }, keys: { Keys(erased: $0) },
            folder: {
                if self.full { throw CoreFailure("full") }
                return try AppFolder.made(below: self.dir)
            }, limits: { self.limited }, schedule: { self.scheduled += 1 }, cancel: { [cancels] in cancels.once() })
    }
}

/// A calendar that is turned by hand.
private final class Days: @unchecked Sendable {
    private let lock = NSLock()
    private var date = Date(timeIntervalSince1970: 1_795_360_200)
    var now: Date { lock.withLock { date } }
    func pass(_ days: Double) { lock.withLock { date += days * 24 * 3600 } }
}

private final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    var times: Int { lock.withLock { count } }
    func once() { lock.withLock { count += 1 } }
}

/// Hides nothing; tells when it is to forget.
private struct Keys: KeyStore {
    let erased: @Sendable () -> Void
    func wrap(_ bytes: Data) throws -> Data { bytes }
    func unwrap(_ wrapped: Data) throws -> Data { wrapped }
    func forget() throws { erased() }
}

/// A network that never changes.
private final class Watched: NetworkWatch, @unchecked Sendable {
    private let lock = NSLock()
    private var listeners = 0
    var watched: Bool { lock.withLock { listeners > 0 } }

    func networks() -> AsyncStream<String?> {
        AsyncStream { listener in
            lock.withLock { listeners += 1 }
            listener.onTermination = { _ in self.lock.withLock { self.listeners -= 1 } }
            listener.yield("home")
        }
    }
}

/// The system's notifications: what is allowed once it is asked for, and what waits.
private final class Center: PhoneNotifications, @unchecked Sendable {
    struct NotAllowed: Error {}

    private let lock = NSLock()
    private var state = (
        permission: NotificationPermission.allowed, answer: Optional(NotificationPermission.allowed), asked: 0, opened: 0, openedApp: 0,
        waiting: [String]()
    )

    var permission: NotificationPermission {
        get { lock.withLock { state.permission } }
        set { lock.withLock { state.permission = newValue } }
    }
    /// What the person says when they are asked; nil while they think.
    var answer: NotificationPermission? {
        get { lock.withLock { state.answer } }
        set { lock.withLock { state.answer = newValue } }
    }
    var asked: Int { lock.withLock { state.asked } }
    var opened: Int { lock.withLock { state.opened } }
    var openedApp: Int { lock.withLock { state.openedApp } }
    var waiting: [String] { lock.withLock { state.waiting } }

    func settings() async -> NotificationPermission { permission }
    func gathers() async -> Bool { false }

    func add(_ request: NotificationRequest) async throws {
        guard permission == .allowed else { throw NotAllowed() }
        lock.withLock { state.waiting.append(request.id) }
    }

    func pending() async -> [String] { waiting }
    func remove(_ ids: [String]) async { lock.withLock { state.waiting.removeAll { ids.contains($0) } } }
    func removeAll() { lock.withLock { state.waiting = [] } }
    func register() {}
    func tell(_ line: String) async {}

    func ask() async -> Bool {
        lock.withLock { state.asked += 1 }
        while answer == nil { try? await Task.sleep(for: .milliseconds(5)) }
        return lock.withLock {
            state.permission = state.answer ?? state.permission
            return state.permission == .allowed
        }
    }

    @MainActor func openSettings() async { lock.withLock { state.opened += 1 } }
    @MainActor func openAppSettings() async { lock.withLock { state.openedApp += 1 } }
}
