import SwiftUI
import Testing

@testable import AttuneUI

/// What every sample of every screen shows, compared with what is checked in; `ATTUNE_OUTLINES=write` writes it anew.
@MainActor @Suite(.serialized) struct OutlineTests {
    private static let folder = ios.appending(path: "Tests/AttuneUITests/Outlines")

    @Test(arguments: screenNames) func aScreenShowsWhatIsCheckedIn(screen: String) throws {
        let samples = try #require(screens[screen])
        let now = samples.sorted { $0.key < $1.key }.map { "# \($0.key)\n" + outline($0.value).text }.joined(separator: "\n")
        let file = Self.folder.appending(path: screen + ".txt")
        if ProcessInfo.processInfo.environment["ATTUNE_OUTLINES"] == "write" { try now.write(to: file, atomically: true, encoding: .utf8) }
        let kept = try String(contentsOf: file, encoding: .utf8)
        let differs = zip(now.split(separator: "\n"), kept.split(separator: "\n")).first { $0 != $1 }
        #expect(now == kept, "\(screen) first differs at: now \(differs?.0 ?? "longer"), kept \(differs?.1 ?? "shorter")")
    }

    @Test func everyScreenIsGoneThrough() { #expect(screens.keys.sorted() == screenNames) }

    @Test func noOutlineIsLeftOfAScreenThatIsGone() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".txt") }
        #expect(files.sorted() == screenNames.map { $0 + ".txt" }.sorted())
    }
}
