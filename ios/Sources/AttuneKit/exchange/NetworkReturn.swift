/// Which network the phone is on.
public protocol NetworkWatch: Sendable {
    /// A name for the network in use, nil where there is none: now, and whenever it changes, until nobody listens any more.
    func networks() -> AsyncStream<String?>
}

/// While the app is in front: tells that a network is back, or that it is another one by now, once that has settled.
public struct NetworkReturn: Sendable {
    /// Between two networks a phone loses and finds them several times.
    static let settles = Duration.seconds(1)

    private let watch: any NetworkWatch
    private let sleep: Sleep
    private let isBack: @Sendable () async -> Void

    public init(
        watch: any NetworkWatch, sleep: @escaping Sleep = { try await Task.sleep(for: $0) }, isBack: @escaping @Sendable () async -> Void
    ) {
        self.watch = watch
        self.sleep = sleep
        self.isBack = isBack
    }

    /// Until its task is cancelled; then nothing is told any more.
    public func run() async {
        var waiting: Task<Void, Never>?
        var before: String??
        for await now in watch.networks() {
            // The first says how it is; what is due then is exchanged at opening.
            if let before, before != now {
                waiting?.cancel()
                waiting = now == nil ? nil : Task { if (try? await sleep(Self.settles)) != nil { await isBack() } }
            }
            before = .some(now)
        }
        waiting?.cancel()
    }
}
