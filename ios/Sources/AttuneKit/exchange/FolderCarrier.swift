import Dispatch
import Foundation

/// A mailbox in a folder. A file appears whole or not at all, since the other phone may read at any moment; the folder itself is
/// never made: one that is not there was taken away, and its person picks it again.
struct FolderCarrier: Sendable {
    private let folders: any Folders
    /// Files of a cloud may take their time, which must not hold up the pool that all tasks share.
    private let queue = DispatchQueue(label: "attune-folder", qos: .utility)

    init(_ folders: any Folders) {
        self.folders = folders
    }

    func perform(_ op: RequestOp, _ name: String, in folder: String, body: Data) async -> FileAnswer {
        await withCheckedContinuation { done in
            queue.async { done.resume(returning: answer(op, name, in: folder, body: body)) }
        }
    }

    private func answer(_ op: RequestOp, _ name: String, in folder: String, body: Data) -> FileAnswer {
        guard Self.isBlobName(name) else { return .failed(reason: "that is not the name of a blob") }
        do {
            let answer: FileAnswer? = try folders.with(folder) { url in
                guard (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else { return .notPicked }
                let file = url.appendingPathComponent(name, isDirectory: false)
                return switch op {
                case .get: try Coordinated.read(file, upTo: maxBody).map { .found($0) } ?? .missing
                case .put: try put(body, file)
                case .delete: try delete(file)
                }
            }
            return answer ?? .notPicked
        } catch {
            return Self.answer(to: error)
        }
    }

    private func put(_ body: Data, _ file: URL) throws -> FileAnswer {
        try Coordinated.write(body, file)
        return .done
    }

    private func delete(_ file: URL) throws -> FileAnswer {
        try Coordinated.delete(file)
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
