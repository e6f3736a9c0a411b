import AttuneKit
import SwiftUI
import Testing

@testable import AttuneUI

/// What a screen reader meets on every sample of every screen, at the usual and at the largest text size, moving or still.
@MainActor @Suite(.serialized) struct WalkTests {
    @Test(arguments: screenNames) func everythingThatIsTouchedSaysWhatItIs(screen: String) throws {
        for (name, outline) in everywhere(screen) {
            for node in outline.all where node.isTouched && node.kind != .actions && node.kind != .sheet {
                #expect(!node.label.isBlank, "\(name): a \(node.kind.rawValue) says nothing")
            }
        }
    }

    @Test(arguments: screenNames) func nothingEmptyIsSaid(screen: String) throws {
        for (name, outline) in everywhere(screen) {
            for node in outline.all where [.text, .image, .element, .progress].contains(node.kind) {
                #expect(!node.label.isBlank, "\(name): an empty \(node.kind.rawValue)")
            }
        }
    }

    @Test(arguments: screenNames) func everyScreenHasATitleToJumpTo(screen: String) throws {
        // What waits in the dark has nothing to jump to.
        for (name, outline) in everywhere(screen) where !name.contains("waiting") && !name.contains("dark") {
            #expect(outline.all.contains { $0.heading }, "\(name) has no heading")
        }
    }

    @Test(arguments: screenNames) func aSheetHasATitleToJumpTo(screen: String) throws {
        for (name, outline) in everywhere(screen) {
            for sheet in outline.all where sheet.kind == .sheet {
                #expect(sheet.all.contains { $0.heading }, "\(name): a sheet without a heading")
            }
        }
    }

    /// What can be done does not depend on how large the text is, except for how feelings are shown, which the list alone fits then.
    @Test(arguments: screenNames) func noActionIsLostWhenTheTextIsLarge(screen: String) throws {
        let field = [Words().fieldAsField, Words().fieldAsList]
        func actions(_ outline: Outline) -> [String] {
            outline.all.filter(\.isTouched).map(\.label).filter { !field.contains($0) }.sorted()
        }
        for (name, view) in try #require(screens[screen]) {
            #expect(actions(outline(view)) == actions(outline(view, size: .accessibility5)), "\(screen) \(name)")
        }
    }

    @Test(arguments: screenNames) func everyInputSaysFirstWhoCanSeeIt(screen: String) throws {
        for (name, outline) in everywhere(screen) {
            func isInput(_ node: Node) -> Bool { node.kind == .field || node.kind == .secret }
            for (index, node) in outline.all.enumerated() where isInput(node) {
                // Inputs about one thing, one right after the other, share the line above the first.
                let before = outline.all[..<index].last { !isInput($0) }
                #expect(before?.kind == .text && before?.label.isBlank == false, "\(name): nothing before “\(node.label)” says who sees it")
            }
        }
    }

    private func everywhere(_ screen: String) -> [(String, Outline)] {
        let samples = (screens[screen] ?? [:]).sorted { $0.key < $1.key }
        return samples.flatMap { name, view in
            [
                ("\(screen) \(name)", outline(view)), ("\(screen) \(name), largest text", outline(view, size: .accessibility5)),
                ("\(screen) \(name), moving", outline(view, still: false)),
                ("\(screen) \(name), in German", outline(view, words: Words(translated: phrases(language: "de")))),
                ("\(screen) \(name), in the test language", outline(view, words: Words(translated: phrases(language: "ar-XB")))),
            ]
        }
    }
}
