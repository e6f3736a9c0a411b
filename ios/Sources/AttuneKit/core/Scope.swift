/// Waits for so long; throws when it is cancelled. Handed in so that tests need not wait.
public typealias Sleep = @Sendable (Duration) async throws -> Void

/// The life of everything that models do: ended, and waited for, before the core is closed.
@MainActor
public final class Scope {
    let sleep: Sleep
    private var tasks: [Int: Task<Void, Never>] = [:]
    private var count = 0
    private var ended = false

    public init(sleep: @escaping Sleep = { try await Task.sleep(for: $0) }) {
        self.sleep = sleep
    }

    /// Starts `body` on the main actor; once this has ended it is cancelled from its first moment.
    @discardableResult
    public func launch(_ body: @escaping @MainActor () async -> Void) -> Task<Void, Never> {
        count += 1
        let id = count
        let task = Task {
            await body()
            tasks[id] = nil
        }
        tasks[id] = task
        if ended { task.cancel() }
        return task
    }

    /// Cancels what is under way and returns when all of it is over.
    public func end() async {
        ended = true
        while let task = tasks.values.first {
            for other in tasks.values { other.cancel() }
            await task.value
        }
    }
}
