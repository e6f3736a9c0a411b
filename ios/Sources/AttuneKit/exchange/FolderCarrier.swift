import Dispatch
import Foundation

/// A mailbox in a folder. A file appears whole or not at all, since the other phone may read at any moment; the folder itself is
/// never made: one that is not there was taken away, and its person picks it again.
struct FolderCarrier: Sendable {
    private static let longest = Duration.seconds(60)

    private let folders: any Folders
    private let sleep: Sleep
    /// Files of a cloud may take their time, which must hold up neither the pool that all tasks share nor one another.
    private let queue = DispatchQueue(label: "attune-folder", qos: .utility, attributes: .concurrent)

    init(_ folders: any Folders, sleep: @escaping Sleep) {
        self.folders = folders
        self.sleep = sleep
    }

    /// Nil where the folder took longer than a minute, or nobody waits any more.
    func perform(_ op: RequestOp, _ name: String, in folder: String, body: Data) async -> FileAnswer? {
        let attempt = FolderAttempt()
        queue.async { attempt.give(answer(op, name, in: folder, body: body, attempt)) }
        let clock = Task { [sleep] in if (try? await sleep(Self.longest)) != nil { attempt.giveUp() } }
        let given = await withTaskCancellationHandler {
            await attempt.result()
        } onCancel: {
            attempt.giveUp()
        }
        clock.cancel()
        return given
    }

    private func answer(_ op: RequestOp, _ name: String, in folder: String, body: Data, _ attempt: FolderAttempt) -> FileAnswer {
        guard Self.isBlobName(name) else { return .failed(reason: "that is not the name of a blob") }
        do {
            let answer: FileAnswer? = try folders.with(folder) { url in
                guard (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else { return .notPicked }
                let file = url.appendingPathComponent(name, isDirectory: false)
                return switch op {
                case .get: try Coordinated.read(file, upTo: maxBody, attempt).map { .found($0) } ?? .missing
                case .put: try put(body, file, attempt)
                case .delete: try delete(file, attempt)
                }
            }
            return answer ?? .notPicked
        } catch {
            return Self.answer(to: error)
        }
    }

    private func put(_ body: Data, _ file: URL, _ attempt: FolderAttempt) throws -> FileAnswer {
        try Coordinated.write(body, file, attempt)
        return .done
    }

    private func delete(_ file: URL, _ attempt: FolderAttempt) throws -> FileAnswer {
        try Coordinated.delete(file, attempt)
        return .done
    }

    static func answer(to error: any Error) -> FileAnswer {
        let error = error as NSError
        let under = error.userInfo[NSUnderlyingErrorKey] as? NSError
        let full = [error, under].compactMap { $0 }.contains {
            $0.domain == NSCocoaErrorDomain && $0.code == CocoaError.fileWriteOutOfSpace.rawValue
                || $0.domain == NSPOSIXErrorDomain && [Int(ENOSPC), Int(EDQUOT)].contains($0.code)
        }
        return full ? .full : .failed(reason: error.localizedDescription)
    }

    /// Names come from the core, yet none may lead out of the folder.
    private static func isBlobName(_ name: String) -> Bool {
        (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
