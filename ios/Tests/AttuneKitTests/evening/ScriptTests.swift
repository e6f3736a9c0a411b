import Foundation
import Testing

@testable import AttuneKit

/// What both kits play comes to the records that are kept beside its script.
@MainActor
@Suite struct ScriptTests {
    @Test func theEveningComesToTheSameRecordsOnEveryFrontEnd() async throws { try await plays(.evening()) }

    @Test func overTwoClockChangesAndAFlightEachReminderRingsOnceAtItsMomentOnBothPhones() async throws { try await plays(.crossing()) }

    private func plays(_ script: Script) async throws {
        try await Bench.run { bench in
            bench.clock.turn(ms: script.begin - bench.clock.utcMs())
            let (ana, ben) = (try await bench.phone("ana"), try await bench.phone("ben"))
            let player = Player(bench: bench, phones: ["ana": ana, "ben": ben])
            for step in script.steps { try await player.play(step) }
            for (label, phone) in [("ana", ana), ("ben", ben)] {
                try await phone.core.pause()
                #expect(try records(of: label, phone, in: script.folder) == #"{"different":[],"same":true}"#)
            }
        }
    }

    /// What attune-lab finds other than it is kept.
    private func records(of label: String, _ phone: Phone, in folder: URL) throws -> String {
        let now = ISO8601DateFormatter().string(from: Date(timeIntervalSince1970: Double(phone.bench.clock.utcMs()) / 1000))
        let lab = Process()
        let said = Pipe()
        lab.executableURL = repository.appendingPathComponent("target/desk/attune-lab")
        lab.arguments = [
            "phone", try phone.bench.folder(label), "--zone", phone.zone.name, "--now", now, "records", "--against",
            folder.appendingPathComponent("\(label).json").path,
        ]
        lab.standardOutput = said
        try lab.run()
        let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        lab.waitUntilExit()
        return text.trimmingCharacters(in: .newlines)
    }
}
