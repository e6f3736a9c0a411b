import Foundation

@testable import AttuneKit

/// A carrier that carries, or answers as it is told.
final class Post: MailboxCarrier, @unchecked Sendable {
    private let lock = NSLock()
    private let inner: any MailboxCarrier
    private var answer: Response?
    private var count = 0

    init(_ inner: any MailboxCarrier = PhoneCarrier(folders: PathFolders())) {
        self.inner = inner
    }

    /// What every request is answered with from now on; nil: it is carried.
    func answers(_ answer: Response?) { lock.withLock { self.answer = answer } }

    /// How many requests were performed.
    var performed: Int { lock.withLock { count } }

    func perform(_ request: Request) async -> Response {
        let answer = lock.withLock {
            count += 1
            return self.answer
        }
        if let answer { return answer }
        return await inner.perform(request)
    }
}

/// A carrier that carries, but not before it is let go.
final class SlowPost: MailboxCarrier, @unchecked Sendable {
    private let lock = NSLock()
    private let inner = PhoneCarrier(folders: PathFolders())
    private var isHeld = false
    private var count = 0

    /// How many requests wait or have waited.
    var held: Int { lock.withLock { count } }

    func holds(_ held: Bool) { lock.withLock { isHeld = held } }

    func perform(_ request: Request) async -> Response {
        if lock.withLock({ isHeld }) {
            lock.withLock { count += 1 }
            while lock.withLock({ isHeld }) { try? await Task.sleep(for: .milliseconds(5)) }
        }
        return await inner.perform(request)
    }
}
