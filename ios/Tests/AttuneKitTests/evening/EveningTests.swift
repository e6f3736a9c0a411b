import Foundation
import Testing

@testable import AttuneKit

/// One evening of one couple, from two strangers' phones to the end of what they shared: the same as the desk plays it, on the
/// models of this kit and over the real library.
@MainActor
@Suite struct EveningTests {
    @Test func twoPeopleMeetLiveAndPart() async throws {
        try await Bench.run { bench in
            let evening = try await Evening(bench)
            try await evening.meeting()
            try await evening.habits()
            try await evening.checkIn()
            try await evening.pages()
            try await evening.reminding()
            try await evening.pausing()
            try await evening.handingOver()
            try await evening.parting()
        }
    }
}
