import Foundation
import Testing

/// The rules of the house, read from the sources.
struct HouseTests {
    private static let sources = swift("Sources/AttuneUI")

    @Test func noScreenHoldsAWordOfItsOwn() {
        // Names of the system's signs and of fonts, and the language that stands in until the app says which.
        let excepted = ["Words.swift", "Sign.swift", "Lettering.swift", "Dates.swift", "Attune.swift"]
        let literal = /"(?:[^"\\]|\\.)*"/
        let placeholder = /\\\([^()]*(?:\([^()]*\)[^()]*)*\)/
        var found: [String] = []
        for source in Self.sources where !excepted.contains(source.name) {
            for line in source.lines where !line.hasPrefix("//") {
                for match in line.matches(of: literal) {
                    let said = String(match.output).replacing(placeholder, with: "").replacing("\\n", with: "")
                    if said.contains(/\p{L}{2,}/) { found.append("\(source.name): \(match.output)") }
                }
            }
        }
        #expect(found == [])
    }

    @Test func screensDrawWithTheThemeSColoursAndLettersOnly() {
        let foreign =
            /Color\(|Color\.(?!clear)|UIColor|Font\.system|\.system\(|(Style|fill|stroke|Border|background|tint)\(\.(red|blue|green|black|white|gray|primary|secondary)\b|Gradient/
        let found = Self.sources.filter { $0.name != "Tone.swift" && $0.lines.contains { !$0.hasPrefix("//") && $0.contains(foreign) } }
        #expect(found.map(\.name) == [])
    }

    /// What guards are answered lives in a control, what is typed in a model, and neither anywhere else: the system would write what an
    /// app leaves to it into files of its own, and give it back later.
    @Test func nothingIsLeftToTheSystemToGiveBackLater() {
        let left =
            /SceneStorage|AppStorage|NSUserActivity|userActivity|handoff|restor(ation|able|ing)|Restor(ation|able|ing)|NSCoder|NSKeyedArchiver|\.codable\b/
        for folder in ["Sources/AttuneUI", "Sources/AttuneKit", "App"] {
            #expect(
                swift(folder).filter { $0.lines.contains { !$0.hasPrefix("//") && $0.contains(left) } }.map(\.name) == [], "in \(folder)")
        }
        for leaving in [
            "@SceneStorage(\"text\") var text", ".userActivity(x) {", "view.restorationIdentifier = x",
            "state.restoreState(from: coder as NSCoder)",
        ] {
            #expect(leaving.contains(left), "the check is one: \(leaving)")
        }
    }

    /// Settings of the app, and nothing that is typed or touched in a session.
    @Test func onlySettingsAreAmongTheDefaults() {
        let keepers = ["Sources/AttuneUI", "Sources/AttuneKit", "App"].flatMap { swift($0) }.filter {
            $0.lines.contains { !$0.hasPrefix("//") && $0.contains("UserDefaults") }
        }
        #expect(keepers.map(\.name) == ["AppLock.swift", "PickedFolders.swift", "SystemUs.swift"])
    }

    @Test func nothingKnowsLeftFromRight() {
        // The field of feelings is a map, and says so.
        let sided =
            /(alignment|edge|edges|anchor|Alignment): \.(left|right)|(padding|Alignment)\(\.(left|right)\b|\.(topLeft|topRight|bottomLeft|bottomRight)\b/
        #expect(Self.sources.filter { $0.lines.contains { !$0.hasPrefix("//") && $0.contains(sided) } }.map(\.name) == [])
    }

    @Test func screensKnowTheKitAndSwiftuiAndNothingElse() {
        let imports = Self.sources.flatMap { source in
            source.lines.filter { $0.contains(#/^(@\w+ )*import /#) }.map { String($0.split(separator: " ").last!) }
        }
        #expect(Set(imports).subtracting(["AttuneKit", "SwiftUI", "Foundation", "Accessibility"]) == [])
    }

    @Test func theShapeIsNoPartOfAnAppleBuild() throws {
        let package = try String(contentsOf: ios.appending(path: "Package.swift"), encoding: .utf8)
        let linux = try #require(package.firstRange(of: "#if os(Linux)"))
        let other = try #require(package.firstRange(of: "#else"))
        let shape = package.ranges(of: "SwiftUIShape")
        #expect(!shape.isEmpty && shape.allSatisfy { $0.lowerBound > linux.upperBound && $0.upperBound < other.lowerBound })
    }

    @Test func theFontsThatComeWithTheAppHaveTheNamesThatAreAskedFor() throws {
        let folder = ios.deletingLastPathComponent().appending(path: "android/ui/src/main/resources/fonts")
        let fonts = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "ttf"
        }
        let names = try fonts.map { try Data(contentsOf: $0) }
        for face in faces {
            // A name table holds it in UTF-16, big end first.
            let wide = Data(face.utf8.flatMap { [0, $0] })
            #expect(names.contains { $0.range(of: wide) != nil || $0.range(of: Data(face.utf8)) != nil }, "no font is called \(face)")
        }
    }
}

struct Source {
    let name: String
    let lines: [String]
}

/// The Swift files in a folder of the package, their lines without indentation.
func swift(_ folder: String) -> [Source] {
    let root = ios.appending(path: folder).resolvingSymlinksInPath()
    let files =
        FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }.filter {
            $0.pathExtension == "swift"
        } ?? []
    precondition(!files.isEmpty, "no sources in \(folder)")
    return files.sorted { $0.path < $1.path }.map { file in
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return Source(name: file.lastPathComponent, lines: text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    }
}
