import Foundation

/// One line of the script of the evening: `minutes` after what came before, `who` does `what`, with `text`.
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

/// The folder with the script and with what has to come of it.
let eveningFolder = repository.appendingPathComponent("tests/evening")

/// The steps of the evening that both kits play.
func script() throws -> [Step] {
    let text = try String(contentsOf: eveningFolder.appendingPathComponent("script.txt"), encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 4, let minutes = Int64(parts[0]) else { throw NotShown("no step: \(line)") }
        return Step(minutes: minutes, who: parts[1], what: parts[2], text: parts[3])
    }
}
