import AttuneFFI

/// One call of the core, made on its queue with the place it comes from.
public typealias CoreCall<Value> = @Sendable (Attune, Here) throws -> Value

/// The one owner of the one core object, and the only one that calls it: every call runs on a queue of its own, so none can ever
/// hold up a screen. Screens hold models, models hold this.
public actor CoreGateway {
    private let queue: CoreQueue
    private let ear: Ear
    private let whereabouts: @Sendable () -> Whereabouts
    private var core: Attune?
    private var onCall: (@Sendable (_ name: String, _ queue: String?) -> Void)?

    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    private init(whereabouts: @escaping @Sendable () -> Whereabouts) {
        queue = CoreQueue()
        ear = Ear()
        self.whereabouts = whereabouts
    }

    /// Opens or makes the `folder`. Throws `CoreFailure` where it cannot be used; nothing is changed then.
    public static func open(
        folder: String, clock: any PhoneClock, keys: any KeyStore, whereabouts: @escaping @Sendable () -> Whereabouts
    ) async throws -> CoreGateway {
        let gateway = CoreGateway(whereabouts: whereabouts)
        try await gateway.begin(folder: folder, clock: ClockPort(clock), keys: KeyPort(keys))
        return gateway
    }

    private func begin(folder: String, clock: ClockPort, keys: KeyPort) throws {
        core = try failing { try Attune(folder: folder, clock: clock, keystore: keys, observer: ear, language: whereabouts().language) }
    }

    /// What may have changed, after each call that changed something from now on, in order.
    public nonisolated func changes() -> AsyncStream<Change> {
        ear.listen()
    }

    /// Makes one call. `by` is who makes it and reads its screen again itself. Throws `CoreFailure`; and `CancellationError`, with
    /// nothing called, where the task was cancelled before its turn came.
    public func call<Value: Sendable>(
        _ name: String, by: (any AnyObject & Sendable)? = nil, _ body: CoreCall<Value>
    ) throws -> Value {
        try Task.checkCancellation()
        onCall?(name, CoreQueue.present)
        ear.attribute(to: by)
        defer { ear.attribute(to: nil) }
        let here = whereabouts()
        return try opened { try body($0, Here(zone: here.zone, offsetSeconds: here.offsetSeconds, language: here.language)) }
    }

    /// Says that any screen may show something else now: the app came back to the front, a day began.
    public nonisolated func wake() {
        ear.tell(Set(Topic.allCases), by: Waking.one)
    }

    /// Says that what is shown of `topic` may be something else now, as `by` found.
    nonisolated func tell(_ topic: Topic, by: any Keeper) {
        ear.tell([topic], by: by)
    }

    /// Ends exchanges and closes the files; the next call opens them again.
    public func pause() throws {
        try opened { try $0.pause() }
    }

    /// Opens the files again, before a first call needs them.
    public func resume() throws {
        try opened { try $0.resume() }
    }

    /// Closes for good; every call after it fails. The scope of every model has ended before.
    public func close() throws {
        guard core != nil else { return }
        defer {
            core = nil
            ear.close()
        }
        try pause()
    }

    /// Told the name of each call and the queue it ran on; for tests that count.
    func listen(_ onCall: @escaping @Sendable (_ name: String, _ queue: String?) -> Void) {
        self.onCall = onCall
    }

    private func opened<Value>(_ body: (Attune) throws -> Value) throws -> Value {
        guard let core else { throw CoreFailure("", kind: .internal, code: "closed") }
        return try failing { try body(core) }
    }

    private func failing<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw CoreFailure(error)
        }
    }

    private final class Waking: Keeper {
        static let one = Waking()
    }
}
