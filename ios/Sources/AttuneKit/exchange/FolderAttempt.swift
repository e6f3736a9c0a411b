import Foundation

/// One try at a folder, answered once by whoever comes first: the folder, the clock, or that nobody waits any more.
final class FolderAttempt: @unchecked Sendable {
    private let lock = NSLock()
    private var isOver = false
    private var answer: FileAnswer?
    private var waiting: CheckedContinuation<FileAnswer?, Never>?
    private var stop: (@Sendable () -> Void)?

    /// The answer, once it is given; nil where the attempt was given up.
    func result() async -> FileAnswer? {
        await withCheckedContinuation { continuation in
            let over = lock.withLock {
                if !isOver { waiting = continuation }
                return isOver
            }
            // What is over changes no more.
            if over { continuation.resume(returning: answer) }
        }
    }

    func give(_ answer: FileAnswer) { finish(answer)?.resume(returning: answer) }

    /// Nobody waits any more; what still holds the folder up is told to stop.
    func giveUp() {
        let stop = lock.withLock { self.stop }
        finish(nil)?.resume(returning: nil)
        stop?()
    }

    /// How to stop what begins now; throws `CancellationError` where it was given up before.
    func begins(_ stop: @escaping @Sendable () -> Void) throws {
        let over = lock.withLock {
            self.stop = stop
            return isOver
        }
        if over { throw CancellationError() }
    }

    private func finish(_ answer: FileAnswer?) -> CheckedContinuation<FileAnswer?, Never>? {
        lock.withLock {
            guard !isOver else { return nil }
            isOver = true
            self.answer = answer
            stop = nil
            defer { waiting = nil }
            return waiting
        }
    }
}
