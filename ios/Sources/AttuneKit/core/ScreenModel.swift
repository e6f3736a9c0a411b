import Observation

/// A model of any screen, as who runs the screens needs it.
@MainActor
public protocol AnyScreenModel: AnyObject {
    /// Runs while the screen is on; ends when its task is cancelled.
    func attend() async

    /// What was typed last is kept now, not after its pause: the app may be gone by then.
    func keepNow() async

    /// How often an exchange is due while the screen shows what it shows, in milliseconds; nil: no more often than anywhere else.
    var paceMs: UInt64? { get }

    /// Whether the phone stays awake for what the screen shows, although nobody touches it.
    var staysAwake: Bool { get }
}

/// What every model does alike: it reads its one record while its screen is on, reads it again after a change, and turns a failed
/// tap into a notice beside what is shown. All of it runs on the main actor, the calls on the core's queue.
@MainActor @Observable
public class ScreenModel<State: ScreenState>: AnyScreenModel {
    public private(set) var state: State

    @ObservationIgnored let core: CoreGateway
    @ObservationIgnored let scope: Scope
    @ObservationIgnored private let topics: Set<Topic>
    @ObservationIgnored private var reading: Task<Void, Never>?
    @ObservationIgnored private var pause: Task<Void, Never>?
    @ObservationIgnored private var kept: (@MainActor () async throws -> Void)?

    init(_ start: State, core: CoreGateway, scope: Scope, topics: Set<Topic>) {
        state = start
        self.core = core
        self.scope = scope
        self.topics = topics
    }

    public func attend() async {
        let changes = core.changes()
        let other = scope.launch { await self.whileOn() }
        defer {
            other.cancel()
            // Nobody looks any more: a late read would open the files of an app that was left.
            reading?.cancel()
        }
        refresh()
        for await change in changes where change.by !== self && !topics.isDisjoint(with: change.topics) { refresh() }
    }

    public var paceMs: UInt64? { nil }

    public var staysAwake: Bool { false }

    /// What else goes on while the screen is on.
    func whileOn() async {}

    /// Reads the record into the state.
    func read() async throws {
        preconditionFailure("\(Self.self) reads nothing")
    }

    func set(_ change: (inout State) -> Void) {
        var next = state
        change(&next)
        // What is the same is not told: nothing is drawn again for it.
        if next != state { state = next }
    }

    /// Makes one call in this model's name. Throws `CancellationError` where it is no longer wanted by the time it is answered.
    func ask<Value: Sendable>(_ name: String, _ body: @escaping CoreCall<Value>) async throws -> Value {
        let value = try await core.call(name, by: self, body)
        try Task.checkCancellation()
        return value
    }

    /// Reads anew; an earlier read that is still under way no longer counts.
    func refresh() {
        reading?.cancel()
        reading = scope.launch { await self.trying { try await self.read() } }
    }

    /// Does what a tap asks, then reads anew unless `again` is false.
    func act(again: Bool = true, _ body: @escaping @MainActor () async throws -> Void) {
        scope.launch {
            self.set { $0.tell(nil) }
            await self.trying {
                try await body()
                if again { self.refresh() }
            }
        }
    }

    /// Does `body` once nothing more was typed for 300 ms.
    func atPause(_ body: @escaping @MainActor () async throws -> Void) {
        pause?.cancel()
        kept = body
        pause = scope.launch {
            do { try await self.scope.sleep(.milliseconds(300)) } catch { return }
            await self.keepNow()
        }
    }

    /// What was typed last is given by other means: nothing of it waits any more.
    func dropPause() {
        pause?.cancel()
        pause = nil
        kept = nil
    }

    public func keepNow() async {
        guard let body = kept else { return }
        kept = nil
        await trying(body)
    }

    private func trying(_ body: () async throws -> Void) async {
        do {
            try await body()
        } catch is CancellationError {
            return
        } catch {
            let failure = CoreFailure(error)
            set { $0.tell(failure) }
        }
    }
}
