import Foundation
import Testing

@testable import AttuneKit

/// The evening that both kits play comes to the records that are kept beside its script.
@MainActor
@Suite struct ScriptTests {
    @Test func theEveningComesToTheSameRecordsOnEveryFrontEnd() async throws {
        try await Bench.run { bench in
            let (ana, ben) = (try await bench.phone("ana"), try await bench.phone("ben"))
            let player = Player(bench: bench, phones: ["ana": ana, "ben": ben])
            for step in try script() { try await player.play(step) }
            for (label, phone) in [("ana", ana), ("ben", ben)] {
                try await phone.core.pause()
                #expect(try records(of: label, on: bench) == #"{"different":[],"same":true}"#)
            }
        }
    }

    /// What attune-lab finds other than it is kept.
    private func records(of label: String, on bench: Bench) throws -> String {
        let now = ISO8601DateFormatter().string(from: Date(timeIntervalSince1970: Double(bench.clock.utcMs()) / 1000))
        let lab = Process()
        let said = Pipe()
        lab.executableURL = repository.appendingPathComponent("target/desk/attune-lab")
        lab.arguments = [
            "phone", try bench.folder(label), "--zone", "Europe/Berlin", "--now", now, "records", "--against",
            eveningFolder.appendingPathComponent("\(label).json").path,
        ]
        lab.standardOutput = said
        try lab.run()
        let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        lab.waitUntilExit()
        return text.trimmingCharacters(in: .newlines)
    }
}
