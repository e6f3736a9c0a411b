import Foundation
import Testing

@testable import AttuneKit

/// When a network counts as back, and what is done then.
@MainActor
@Suite struct NetworkReturnTests {
    private final class Told: @unchecked Sendable {
        private let lock = NSLock()
        private var count = 0
        var times: Int { lock.withLock { count } }
        func once() { lock.withLock { count += 1 } }
    }

    private let network = FakeNetwork()
    private let pause = Stopped()
    private let told = Told()

    private func runs() async throws -> Task<Void, Never> {
        let back = NetworkReturn(watch: network, sleep: pause.sleep) { [told] in told.once() }
        let running = Task { await back.run() }
        try await until("it listens") { network.watched == 1 }
        return running
    }

    @Test func aNetworkThatComesAndGoesIsToldOnceItStays() async throws {
        let running = try await runs()
        for name in [nil, "train", nil, "train"] { network.turns(name) }
        try await until("it waits for the last") { pause.began(NetworkReturn.settles) == 2 && pause.waiting(NetworkReturn.settles) == 1 }
        #expect(told.times == 0)
        pause.go(NetworkReturn.settles)
        try await until("it was told") { told.times == 1 }
        network.turns("street")
        try await until("another network counts as well") { pause.waiting(NetworkReturn.settles) == 1 }
        pause.go(NetworkReturn.settles)
        try await until("it was told again") { told.times == 2 }
        running.cancel()
        await running.value
    }

    @Test func theOneThatIsThereAtOpeningAndTheSameOneAgainAreNoReturn() async throws {
        let running = try await runs()
        network.turns("home")
        network.turns(nil)
        network.turns(nil)
        try await Task.sleep(for: .milliseconds(50))
        #expect(pause.began(NetworkReturn.settles) == 0)
        running.cancel()
        await running.value
    }

    @Test func whoLeavesWhileItSettlesIsToldNothing() async throws {
        let running = try await runs()
        network.turns("train")
        try await until("it waits") { pause.waiting(NetworkReturn.settles) == 1 }
        running.cancel()
        await running.value
        try await until("nothing waits") { pause.waiting(NetworkReturn.settles) == 0 && network.watched == 0 }
        #expect(told.times == 0)
    }

    @Test func backInFrontOfAnyoneItHurriesAndBehindItDoesNothing() async throws {
        let pause = Stopped()
        try await Bench.run { bench in
            let post = Post()
            let (ana, ben) = try await bench.couple(over: post, sleep: pause.sleep)
            await ana.exchange.networkIsBack()
            #expect(ana.called().last != "hurry")
            post.answers(.unreachable)
            try await ana.write("It waits here.")
            bench.clock.pass(ms: 5_000)
            let running = bench.scope.launch { await ana.exchange.run(pace: AsyncStream { _ in }) }
            try await until("it waits for another try") { pause.waiting(.seconds(10)) == 1 }
            post.answers(nil)
            // No time passes: only what hurries goes out.
            await ana.exchange.networkIsBack()
            try await until("it went out") {
                try await ben.exchange.now()
                return try await ben.journal(.ours).entries.map(\.excerpt) == ["It waits here."]
            }
            running.cancel()
            await running.value
        }
    }
}
