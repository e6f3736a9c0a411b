import AttuneKit
import Foundation
import Testing

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

    @Test func everyOfTheKitsCategoriesHasAnIdOfItsOwn() {
        #expect(Set(NotificationCategory.all.map(\.id)).count == NotificationCategory.all.count)
    }
}
