/// The app's time in front: what runs then, and its orderly end before the system may suspend or end the app.
@MainActor
public final class Foreground {
    private let app: App
    private let reminders: ReminderKeeper
    private let exchange: ExchangeKeeper
    private let network: any NetworkWatch
    private var running: Task<Void, Never>?
    private var last: Task<Void, Never>?

    public init(app: App, reminders: ReminderKeeper, exchange: ExchangeKeeper, network: any NetworkWatch) {
        self.app = app
        self.reminders = reminders
        self.exchange = exchange
        self.network = network
    }

    /// The app is in front: the screen on top is kept fresh, reminders are planned, exchanges made as they are due and when a network
    /// is back.
    public func came() {
        enqueue { self.begin() }
    }

    /// It is in front no longer. Returns once what was typed is kept, nothing runs any more, what is mine is locked and the files
    /// are closed.
    public func went() async {
        await enqueue { await self.end() }.value
    }

    /// Coming and going in quick turns each come to their end.
    @discardableResult
    private func enqueue(_ body: @escaping @MainActor () async -> Void) -> Task<Void, Never> {
        let before = last
        let task = Task {
            await before?.value
            await body()
        }
        last = task
        return task
    }

    private func begin() {
        guard running == nil else { return }
        // Not before: the system may have started the app for its own background time, where nobody looks at a screen.
        app.run()
        app.wake()
        let (reminders, exchange, pace) = (reminders, exchange, app.pace())
        let back = NetworkReturn(watch: network) { await exchange.networkIsBack() }
        running = Task {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await reminders.run() }
                group.addTask { await exchange.run(pace: pace) }
                group.addTask { await back.run() }
            }
        }
    }

    private func end() async {
        await app.rest()
        running?.cancel()
        await running?.value
        running = nil
        // What the core cannot close is told when it is opened again.
        try? await app.core.pause()
    }
}
