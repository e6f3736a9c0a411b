import Foundation
import Testing

@testable import AttuneKit

/// A mailbox in a folder that a person picked.
@Suite struct FolderTests {
    private let dir = FileManager.default.temporaryDirectory.appendingPathComponent("attune-folder-\(UUID().uuidString)")
    private let name = "hV3_9x-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"

    init() throws {
        try FileManager.default.createDirectory(at: dir, withIntermediateDirectories: true)
    }

    private func perform(_ op: RequestOp, _ name: String, _ body: Data = Data(), folder: String? = nil) async -> FileAnswer? {
        await FolderCarrier(PathFolders(), sleep: Stopped().sleep).perform(op, name, in: folder ?? dir.path, body: body)
    }

    @Test func whatIsPutIsFoundAndWhatIsDeletedIsMissing() async {
        defer { try? FileManager.default.removeItem(at: dir) }
        #expect(await perform(.get, name) == .missing)
        #expect(await perform(.put, name, Data([1, 2])) == .done)
        #expect(await perform(.put, name, Data([3])) == .done)
        #expect(await perform(.get, name) == .found(Data([3])))
        #expect(try! FileManager.default.contentsOfDirectory(atPath: dir.path) == [name], "nothing half-written is left")
        #expect(await perform(.delete, name) == .done)
        #expect(await perform(.delete, name) == .done, "what is not there counts as removed")
        #expect(await perform(.get, name) == .missing)
    }

    @Test func noMoreIsReadThanTheCoreWillLookAt() async throws {
        defer { try? FileManager.default.removeItem(at: dir) }
        try Data(repeating: 7, count: 3 << 20).write(to: dir.appendingPathComponent(name))
        #expect(await perform(.get, name) == .found(Data(repeating: 7, count: maxBody)))
    }

    @Test func aFileThatWasPickedIsReadUpToItsLimitAndOneThatIsGoneIsAnError() async throws {
        defer { try? FileManager.default.removeItem(at: dir) }
        let file = dir.appendingPathComponent("by hand")
        try Data([1, 2, 3]).write(to: file)
        #expect(try await PickedFile.read(file, upTo: 10) == Data([1, 2, 3]))
        #expect(try await PickedFile.read(file, upTo: 2) == Data([1, 2]))
        await #expect(throws: CocoaError.self) { try await PickedFile.read(dir.appendingPathComponent("gone"), upTo: 10) }
        await #expect(throws: CocoaError.self) { try await PickedFile.read(dir, upTo: 10) }
    }

    @Test(arguments: ["../outside", "", "a/b", ".hidden", "ä", String(repeating: "a", count: 65)])
    func aNameThatIsNoBlobsIsRefused(name: String) async {
        defer { try? FileManager.default.removeItem(at: dir) }
        for op in [RequestOp.get, .put, .delete] {
            guard case .failed = await perform(op, name, Data([1])) else {
                Issue.record("\(op) of \(name)")
                return
            }
        }
    }

    @Test func aFolderThatIsGoneIsToBePickedAgainAndNeverMade() async {
        try? FileManager.default.removeItem(at: dir)
        for op in [RequestOp.get, .put, .delete] { #expect(await perform(op, name, Data([1])) == .notPicked) }
        #expect(!FileManager.default.fileExists(atPath: dir.path))
    }

    @Test func aFolderThatMayNoLongerBeUsedIsToBePickedAgain() async {
        defer { try? FileManager.default.removeItem(at: dir) }
        let folders = GuardedFolders()
        folders.allow(false)
        #expect(await FolderCarrier(folders, sleep: Stopped().sleep).perform(.put, name, in: dir.path, body: Data([1])) == .notPicked)
    }

    @Test func whatIsNoFileUnderABlobsNameIsNeitherReadNorWaitedFor() async throws {
        defer { try? FileManager.default.removeItem(at: dir) }
        try FileManager.default.createDirectory(at: dir.appendingPathComponent(name), withIntermediateDirectories: true)
        guard case .failed = await perform(.get, name) else {
            Issue.record("a folder was read")
            return
        }
    }

    @Test func aFolderThatDoesNotAnswerIsUnreachableAfterAMinuteAndHoldsUpNoOther() async throws {
        defer { try? FileManager.default.removeItem(at: dir) }
        let (folders, pause) = (HangingFolders(hangs: "/a-cloud"), Stopped())
        defer { folders.letGo() }
        let carrier = PhoneCarrier(folders: folders, sleep: pause.sleep)
        let stuck = Task { await carrier.perform(.put("/a-cloud", name)) }
        try await until("it hangs") { folders.hung == 1 && pause.waiting(.seconds(60)) == 1 }
        #expect(await carrier.perform(.put(dir.path, name)) == .file(.done))
        pause.go(.seconds(60))
        #expect(await stuck.value == .unreachable)
        let given = Task { await carrier.perform(.put("/a-cloud", name)) }
        try await until("it hangs again") { folders.hung == 2 }
        given.cancel()
        #expect(await given.value == .unreachable, "nobody waits any more")
        try await until("no clock runs on") { pause.waiting(.seconds(60)) == 0 }
    }

    @Test func aDiskWithoutRoomIsFullAndEverythingElseIsAReason() {
        for code in [Int(ENOSPC), Int(EDQUOT)] {
            #expect(FolderCarrier.answer(to: NSError(domain: NSPOSIXErrorDomain, code: code)) == .full)
        }
        #expect(FolderCarrier.answer(to: CocoaError(.fileWriteOutOfSpace)) == .full)
        let wrapped = NSError(
            domain: NSCocoaErrorDomain, code: 512,
            userInfo: [NSUnderlyingErrorKey: NSError(domain: NSPOSIXErrorDomain, code: Int(ENOSPC))])
        #expect(FolderCarrier.answer(to: wrapped) == .full)
        guard case .failed = FolderCarrier.answer(to: CocoaError(.fileWriteNoPermission)) else {
            Issue.record("no reason")
            return
        }
    }
}

extension Request {
    fileprivate static func put(_ folder: String, _ name: String) -> Request {
        Request(id: name, op: .put, place: .file(folder: folder, name: name), body: Data([1]))
    }
}
