import Testing

@testable import AttuneKit

@MainActor
@Suite struct WeeksTests {
    @Test func whatComesIsMarkedAndWhatWasDoneStandsOnBothPhones() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.proposesByHand("r-weekly")
            try await bench.carry()
            let asked = try #require(try await ben.rituals().asked.first)
            let proposal = try #require(asked.proposal)
            try await ben.core.call("acceptRitual") { try $0.acceptRitual(here: $1, id: asked.id, proposal: proposal) }
            try await bench.carry()
            let weeks = ana.on(WeeksModel(core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            let first = try await weeks.shows("the weeks") { $0.load.value }
            let next = try #require(try await ben.rituals().on.first?.next)
            #expect(first.days.first { $0.comes }?.date == next.day)
            weeks.on(.dayPicked(next.day))
            try await weeks.shows("that day") { $0.load.value?.comes.map(\.id) == [asked.id] }
            let occurrence = next.occurrence
            try await ben.core.call("ritualDone") { try $0.ritualDone(here: $1, id: asked.id, occurrence: occurrence) }
            try await bench.carry()
            let done = try await weeks.shows("what was done") { $0.load.value?.done.isEmpty == false ? $0.load.value : nil }
            #expect(done.days.filter(\.done).map(\.date) == [next.day])
            weeks.on(.opened(asked.id))
            #expect(ana.navigator.stack.last == .ritual(asked.id))
            weeks.on(.dayPicked(try #require(done.later)))
            let later = try await weeks.shows("the month after") { $0.load.value?.month == done.month ? nil : $0.load.value }
            #expect(later.earlier != nil, "one finds back to what was done")
        }
    }
}
