import Dispatch

/// Where the core's calls run, one after the other and in the order in which they were asked for: never the main thread, and
/// never the pool that every other task shares, which a call that takes a second would hold up.
final class CoreQueue: SerialExecutor {
    static let label = "attune-core"

    // A key is its own identity and has nothing to change; Dispatch does not say so everywhere.
    private nonisolated(unsafe) static let key = DispatchSpecificKey<String>()
    private let queue = DispatchQueue(label: CoreQueue.label, qos: .userInitiated)

    init() {
        queue.setSpecific(key: Self.key, value: Self.label)
    }

    /// The name of the queue this code runs on; nil anywhere else.
    static var present: String? { DispatchQueue.getSpecific(key: key) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }
}
