import SwiftUI
import Testing

/// Keeps what a screen sends.
@MainActor final class Sent<Event> {
    private(set) var events: [Event] = []
    func take(_ event: Event) { events.append(event) }
}

extension Outline {
    /// Taps the button of this name; that it is missing or disabled is a failure.
    func tap(_ label: String, at place: SourceLocation = #_sourceLocation) { Self.tap(all.filter { $0.label == label }, label, place) }

    /// Taps the first whose name begins so: a line with another below it.
    func tapFirst(_ label: String, at place: SourceLocation = #_sourceLocation) {
        Self.tap(all.filter { $0.label.hasPrefix(label) }, label, place)
    }

    func type(_ text: String, into label: String, _ kind: Node.Kind = .field, at place: SourceLocation = #_sourceLocation) {
        guard let type = find(label, kind)?.type else {
            Issue.record("no \(kind.rawValue) “\(label)”", sourceLocation: place)
            return
        }
        type(text)
    }

    /// What is in a sheet or a dialog that is shown.
    func inside(_ kind: Node.Kind) -> Outline? { all.first { $0.kind == kind }.map { Outline(nodes: $0.children) } }

    private static func tap(_ nodes: [Node], _ label: String, _ place: SourceLocation) {
        guard let node = nodes.first(where: { $0.kind == .button }) else {
            Issue.record("no button “\(label)”", sourceLocation: place)
            return
        }
        #expect(node.enabled, "“\(label)” is disabled", sourceLocation: place)
        node.acts[0].act()
    }
}
