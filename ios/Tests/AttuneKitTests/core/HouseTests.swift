import Foundation
import Testing

/// Rules of this house that no compiler knows, read from the sources.
@Suite struct HouseTests {
    private let kit = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../Sources/AttuneKit").standardizedFileURL

    /// Every source of the kit by its path within it.
    private func sources() throws -> [String: String] {
        let files = FileManager.default.enumerator(at: kit, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        let swift = files.filter { $0.pathExtension == "swift" }
        try #require(swift.count > 60, "the sources are not where they are sought: \(kit.path)")
        return try Dictionary(
            uniqueKeysWithValues: swift.map { file in
                (String(file.path.dropFirst(kit.path.count + 1)), try String(contentsOf: file, encoding: .utf8))
            })
    }

    private func holders(of word: String) throws -> Set<String> {
        Set(try sources().filter { $0.value.contains(word) }.keys)
    }

    @Test func onlyTheGatewaysRoomKnowsTheBindings() throws {
        let holders = try holders(of: "import AttuneFFI")
        #expect(holders.allSatisfy { $0.hasPrefix("core/") }, "\(holders)")
        #expect(holders.contains("core/CoreGateway.swift"))
    }

    @Test(arguments: ["Date()", "Date.now", "DispatchTime.now", "ContinuousClock", "print(", "Combine", "UIKit", "SwiftUI", "TODO"])
    func timeIsHandedInAndNoPlatformIsNamed(word: String) throws {
        #expect(try holders(of: word).isEmpty)
    }

    @Test func whoSleepsIsToldHow() throws {
        let sleepers: Set = [
            "core/Scope.swift", "exchange/ExchangeKeeper.swift", "exchange/NetworkReturn.swift", "exchange/PhoneCarrier.swift",
        ]
        #expect(try holders(of: "Task.sleep") == sleepers, "as defaults, and nowhere else")
    }

    @Test func filesStaySmall() throws {
        let lengths = try sources().mapValues { $0.split(separator: "\n", omittingEmptySubsequences: false).count }
        #expect(lengths.filter { $0.value > 250 }.isEmpty)
        #expect(lengths.values.sorted()[lengths.count / 2] <= 120)
    }
}
