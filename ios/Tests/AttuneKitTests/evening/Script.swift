import Foundation

/// One line of a script: `minutes` after what came before, `who` does `what`, with `text`.
struct Step: CustomStringConvertible {
    let minutes: Int64
    let who: String
    let what: String
    let text: String

    var description: String { "\(who) \(what) \(text)" }
}

/// The repository that this file lies in.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../..").standardizedFileURL

/// What both kits play: the steps in `folder`, which `begin` at a moment; beside them lies what has to come of them.
struct Script {
    let folder: URL
    let begin: Int64
    let steps: [Step]

    /// One evening of one couple.
    static func evening() throws -> Script { try Script(evenings) }

    /// Two who are apart, over both their clock changes and a flight.
    static func crossing() throws -> Script { try Script(evenings.appendingPathComponent("crossing")) }

    private static let evenings = repository.appendingPathComponent("tests/evening")

    private init(_ folder: URL) throws {
        self.folder = folder
        let text = try String(contentsOf: folder.appendingPathComponent("script.txt"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        begin = try moment(String((lines.first ?? "").dropFirst("begins ".count)))
        steps = try lines.dropFirst().map { line in
            let parts = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 4, let minutes = Int64(parts[0]) else { throw NotShown("no step: \(line)") }
            return Step(minutes: minutes, who: parts[1], what: parts[2], text: parts[3])
        }
    }
}

/// `2026-10-24T14:10:00Z` in milliseconds since 1970.
func moment(_ text: String) throws -> Int64 {
    guard let date = ISO8601DateFormatter().date(from: text) else { throw NotShown("no moment: \(text)") }
    return Int64(date.timeIntervalSince1970) * 1000
}
