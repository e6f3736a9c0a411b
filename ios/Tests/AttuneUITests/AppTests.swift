import AttuneKit
import Foundation
import Testing
import UserNotifications

@testable import AttuneApp

/// What of the app runs without a phone: its lock, the clocks, the folders that were picked.
@MainActor @Suite(.serialized) struct AppTests {
    private final class Owner: OwnerCheck {
        var answers: [Bool]
        var isPossible: Bool
        init(_ answers: [Bool], isPossible: Bool = true) { (self.answers, self.isPossible) = (answers, isPossible) }
        func confirm() async -> Bool { answers.removeFirst() }
    }

    @Test func theLockOpensOnlyForItsOwner() async {
        let lock = AppLock(check: Owner([false, true, true]), isWanted: { true })
        #expect(lock.isLocked)
        await lock.open()
        #expect(lock.isLocked)
        await lock.open()
        #expect(!lock.isLocked)
        lock.close()
        #expect(lock.isLocked)
    }

    @Test func whoTurnsTheQuestionDownIsAskedAgainByTheirTapOrTheNextTimeOnly() async {
        // Each answer that is not given fails the test: none is left to take.
        let owner = Owner([false])
        let lock = AppLock(check: owner, isWanted: { true })
        await lock.came()
        // The system's question is gone, and the app is in front again.
        await lock.came()
        #expect(lock.isLocked && owner.answers.isEmpty)
        owner.answers = [false]
        await lock.open()
        #expect(owner.answers.isEmpty)
        owner.answers = [true]
        lock.close()
        await lock.came()
        #expect(!lock.isLocked)
    }

    @Test func nobodyIsLockedOutWhoWantsNoLockOrHasNone() {
        #expect(!AppLock(check: Owner([]), isWanted: { false }).isLocked)
        #expect(!AppLock(check: Owner([], isPossible: false), isWanted: { true }).isLocked)
    }

    @Test func theClockSinceTheStartGoesForward() {
        let clock = SystemClock()
        let first = clock.sinceStartMs()
        #expect(first > 0 && clock.sinceStartMs() >= first)
        #expect(!clock.boot.isEmpty && clock.boot == SystemClock().boot)
    }

    @Test func aPickedFolderIsFoundByItsNameAndAgainByTheSameOne() throws {
        let folders = PickedFolders(store: UserDefaults(suiteName: "attune-\(UUID().uuidString)")!)
        let url = FileManager.default.temporaryDirectory
        let name = try #require(folders.keep(url, as: nil))
        #expect(folders.with(name) { $0.path } == url.path)
        #expect(folders.with("another") { $0.path } == nil)
        #expect(folders.keep(URL(fileURLWithPath: "/tmp/moved"), as: name) == name)
        #expect(folders.with(name) { $0.path } == "/tmp/moved")
    }

    @Test func aFolderThatNoCoupleUsesIsGivenBackOnceNothingWasAskedOfItForTwoMonths() throws {
        let time = Time()
        let folders = PickedFolders(store: UserDefaults(suiteName: "attune-\(UUID().uuidString)")!, now: { time.now })
        let url = FileManager.default.temporaryDirectory
        let names = try (0..<3).map { _ in try #require(folders.keep(url, as: nil)) }
        let (ours, left, before) = (names[0], names[1], names[2])
        time.pass(days: 50)
        folders.release(besides: ours)
        // A farewell is still carried there.
        for name in names { #expect(folders.with(name) { $0.path } == url.path) }
        time.pass(days: 50)
        #expect(folders.with(left) { $0.path } == url.path)
        time.pass(days: 20)
        folders.release(besides: ours)
        #expect(folders.with(before) { $0.path } == nil)
        #expect(folders.with(left) { $0.path } == url.path)
        time.pass(days: 365)
        folders.release(besides: ours)
        #expect(folders.with(ours) { $0.path } == url.path, "the couple's own, however long nobody exchanged")
        #expect(folders.with(left) { $0.path } == nil)
        folders.forget()
        #expect(folders.with(ours) { $0.path } == nil)
    }

    @Test func ofAPickedFolderWhoseDayIsNotKnownTwoMonthsBeginNow() throws {
        let time = Time()
        let store = UserDefaults(suiteName: "attune-\(UUID().uuidString)")!
        let folders = PickedFolders(store: store, now: { time.now })
        let name = try #require(folders.keep(FileManager.default.temporaryDirectory, as: nil))
        func isHeld() -> Bool { store.dictionary(forKey: "folders")?[name] != nil }
        store.removeObject(forKey: "folders-used")
        folders.release(besides: nil)
        #expect(isHeld())
        time.pass(days: 59)
        folders.release(besides: nil)
        #expect(isHeld())
        time.pass(days: 2)
        folders.release(besides: nil)
        #expect(!isHeld())
    }

    private final class Time: @unchecked Sendable {
        private(set) var now = Date(timeIntervalSince1970: 1_795_360_200)
        func pass(days: Double) { now += days * 24 * 3600 }
    }

    @Test func whatIsTappedIsUnderstoodAndWhatIsSwipedAwayIsNoTap() throws {
        let about = [Occurrence(ritual: "r", occurrence: "o")]
        let carried = try #require(Tap.carry(about))
        #expect(Tap("whole", whole: "whole", carried: nil) == .notification)
        for action in ReminderAction.allCases { #expect(Tap(action.name, whole: "whole", carried: carried) == .button(action, about)) }
        #expect(Tap("done", whole: "whole", carried: nil) == nil)
        #expect(Tap("done", whole: "whole", carried: Data([1, 2])) == nil)
        #expect(Tap("dismissed", whole: "whole", carried: carried) == nil)
        #expect(Tap.carry([]) == nil)
    }

    @Test func notificationsThatAreAllowedButShownNowhereAreNone() {
        let off: [UNNotificationSetting] = [.disabled, .disabled, .notSupported]
        #expect(SystemNotifications.permission(.authorized, places: [.enabled, .disabled, .disabled]) == .allowed)
        #expect(SystemNotifications.permission(.provisional, places: [.disabled, .disabled, .enabled]) == .allowed)
        #expect(SystemNotifications.permission(.authorized, places: off) == .denied)
        #expect(SystemNotifications.permission(.denied, places: [.enabled]) == .denied)
        #expect(SystemNotifications.permission(.notDetermined, places: off) == .notAsked)
    }

    @Test func aSheetIsAnsweredOnceHoweverItCloses() async {
        let waiting = Waiting<Int>()
        #expect(await waiting.wait { false } == nil, "there was nothing to show it over")
        let answer = await waiting.wait {
            Task {
                waiting.answer(1)
                waiting.answer(2)
            }
            return true
        }
        #expect(answer == 1)
    }

    @Test func theFilesLieWhereNoBackupTakesThemAndTheFolderMayBeThereAlready() throws {
        let parent = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: parent) }
        let folder = try AppFolder.made(below: parent)
        try Data([1]).write(to: folder.appending(path: "kept"))
        #expect(try AppFolder.made(below: parent) == folder)
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "kept").path))
        let file = parent.appending(path: "in the way")
        try Data().write(to: file)
        #expect(throws: CoreFailure.self) { try AppFolder.made(below: file) }
    }

    @Test func ofFilesToHandOverOneLiesThereAtMost() throws {
        let first = try HandOverFolder.put(Data([1]), as: "first")
        let second = try HandOverFolder.put(Data([2]), as: "second")
        #expect(!FileManager.default.fileExists(atPath: first.path))
        #expect(try Data(contentsOf: second) == Data([2]))
        HandOverFolder.clear()
        #expect(!FileManager.default.fileExists(atPath: second.path))
    }

    @Test func everyOfTheKitsCategoriesHasAnIdOfItsOwn() {
        #expect(Set(NotificationCategory.all.map(\.id)).count == NotificationCategory.all.count)
    }

    @Test func theEndOfATimeIsFeltMostAndAHeldBreathLeast() {
        let strengths = [BreathPhase.hold, .out, .inward, .rest].map(SystemHaptics.strength(of:))
        #expect(strengths == strengths.sorted() && Set(strengths).count == 4 && strengths.allSatisfy { (0...1).contains($0) })
    }
}
