import SwiftUI

/// One thing that a screen says or lets be done, as a screen reader would meet it, in order.
@MainActor final class Node {
    enum Kind: String {
        case text, image, button, field, secret, toggle, time, day, picker, menu, system, tab, progress, element, adjustable
        // What holds others.
        case title, bar, sheet, dialog, pushed, actions
    }

    let kind: Kind
    var label: String
    var value: String?
    var hint: String?
    var heading = false
    var selected = false
    var enabled = true
    var children: [Node] = []
    var acts: [(name: String?, act: @MainActor () -> Void)] = []
    var type: (@MainActor (String) -> Void)?
    var adjust: (@MainActor (AccessibilityAdjustmentDirection) -> Void)?

    init(_ kind: Kind, _ label: String = "") {
        self.kind = kind
        self.label = label
    }

    /// Something that is tapped, typed into or moved.
    var isTouched: Bool {
        [.button, .field, .secret, .toggle, .time, .day, .picker, .menu, .tab, .adjustable].contains(kind) || !acts.isEmpty
    }

    var all: [Node] { [self] + children.flatMap(\.all) }

    func lines(_ depth: Int = 0) -> [String] {
        var parts = [heading ? "heading" : kind.rawValue]
        if !label.isEmpty || isTouched { parts.append("“\(label)”") }
        if let value { parts.append("= “\(value)”") }
        if let hint { parts.append("hint “\(hint)”") }
        if selected { parts.append("(selected)") }
        if !enabled { parts.append("(disabled)") }
        for name in acts.compactMap(\.name) { parts.append("action “\(name)”") }
        return [String(repeating: "  ", count: depth) + parts.joined(separator: " ")] + children.flatMap { $0.lines(depth + 1) }
    }
}

/// What a view shows, evaluated from its `body`.
@MainActor struct Outline {
    let nodes: [Node]
    let appears: [@MainActor () -> Void]
    let refreshes: [@MainActor () async -> Void]

    init(_ view: any View) {
        let walk = Walk()
        nodes = walk.nodes(view)
        appears = walk.appears
        refreshes = walk.refreshes
    }

    /// A part of one.
    init(nodes: [Node]) {
        self.nodes = nodes
        appears = []
        refreshes = []
    }

    var all: [Node] { nodes.flatMap(\.all) }
    var text: String { nodes.flatMap { $0.lines() }.joined(separator: "\n") + "\n" }

    func find(_ label: String, _ kind: Node.Kind = .button) -> Node? { all.first { $0.label == label && $0.kind == kind } }
}

@MainActor private final class Walk {
    var appears: [@MainActor () -> Void] = []
    var refreshes: [@MainActor () async -> Void] = []

    func nodes(_ view: any View) -> [Node] {
        guard let shaped = view as? any _Shaped else { return nodes(Self.body(view)) }
        switch shaped._shape {
        case .mute: return []
        case .text(let text): return [Node(.text, text)]
        case .image: return [Node(.image)]
        case .group(let views): return views.flatMap { nodes($0) }
        case .button(let label, let act): return [made(.button, said(nodes(label))) { $0.acts = [(nil, act)] }]
        case .field(let label, let text, let secret):
            return [
                made(secret ? .secret : .field, label) {
                    $0.value = text.wrappedValue
                    $0.type = { text.wrappedValue = $0 }
                }
            ]
        case .toggle(let label, let on):
            return [
                made(.toggle, said(nodes(label))) {
                    $0.value = on.wrappedValue ? "on" : "off"
                    $0.acts = [(nil, { on.wrappedValue.toggle() })]
                }
            ]
        case .date(let label, let date, hours: false):
            return [
                made(.day, said(nodes(label))) {
                    let format = Date.ISO8601FormatStyle().year().month().day()
                    $0.value = date.wrappedValue.formatted(format)
                    $0.type = { text in if let day = try? format.parse(text) { date.wrappedValue = day } }
                }
            ]
        case .date(let label, let date, hours: true):
            return [
                made(.time, said(nodes(label))) {
                    let minutes = Int(date.wrappedValue.timeIntervalSince1970 / 60)
                    $0.value = "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
                    $0.type = { text in
                        let parts = text.split(separator: ":").compactMap { Double($0) }
                        date.wrappedValue = Date(timeIntervalSince1970: parts[0] * 3600 + parts[1] * 60)
                    }
                }
            ]
        case .picker(let label, let options, _, _): return [made(.picker, said(nodes(label))) { $0.children = self.nodes(options) }]
        case .menu(let label, let items): return [made(.menu, said(nodes(label))) { $0.children = self.nodes(items) }]
        case .system(let name, let label, let act):
            return [made(.system, label.map { said(nodes($0)) } ?? "the system’s " + name) { $0.acts = [(nil, act)] }]
        case .tabs(let content, let chosen, let choose): return tabs(content, chosen, choose)
        case .progress(let label): return [Node(.progress, label.map { said(nodes($0)) } ?? "")]
        case .modified(let view, let note): return noted(view, note)
        }
    }

    private func noted(_ view: any View, _ note: _Note) -> [Node] {
        switch note {
        case .plain, .tag, .tab, .destination: return nodes(view)
        case .label(let label): return label.isEmpty ? nodes(view) : [one(view) { $0.label = label }]
        case .value(let value): return value.isEmpty ? nodes(view) : [one(view) { $0.value = value }]
        case .hint(let hint): return hint.isEmpty ? nodes(view) : [one(view) { $0.hint = hint }]
        case .title(let title): return title.isEmpty ? nodes(view) : [Node(.title, title)] + nodes(view)
        case .traits(let traits):
            // Modal is what holds the others, none of them.
            if traits.subtracting(.isModal).isEmpty { return nodes(view) }
            return [
                one(view) {
                    if traits.contains(.isHeader) { $0.heading = true }
                    if traits.contains(.isSelected) { $0.selected = true }
                }
            ]
        case .hidden(let hidden): return hidden ? [] : nodes(view)
        case .disabled(let disabled):
            let nodes = nodes(view)
            if disabled { for node in nodes.flatMap(\.all) { node.enabled = false } }
            return nodes
        case .element(.ignore): return [Node(.element)]
        case .element(.combine): return [combined(nodes(view))]
        case .element(.contain): return nodes(view)
        case .action(let name, let act):
            let nodes = nodes(view)
            if name == nil, nodes.count == 1 {
                nodes[0].acts.append((nil, act))
            } else {
                return nodes + [made(.actions) { $0.acts = [(name ?? "", act)] }]
            }
            return nodes
        case .adjustable(let adjust):
            return [
                one(view) {
                    $0.adjust = adjust
                }
            ]
        case .representation(let view): return nodes(view)
        case .beside(let other): return nodes(view) + nodes(other)
        case .toolbar(let items):
            let bar = items.flatMap { nodes($0) }
            return (bar.isEmpty ? [] : [made(.bar) { $0.children = bar }]) + nodes(view)
        case .sheet(let shown, let close, let content):
            guard shown() else { return nodes(view) }
            return nodes(view) + [
                made(.sheet) {
                    $0.children = self.nodes(content())
                    $0.acts = [("close", close)]
                }
            ]
        case .dialog(let title, let shown, let content):
            guard shown() else { return nodes(view) }
            return nodes(view) + [made(.dialog, title) { $0.children = self.nodes(content) }]
        case .menu(let items): return nodes(view) + [made(.actions) { $0.children = self.nodes(items) }]
        case .environment(let change):
            let before = EnvironmentValues._current
            change(&EnvironmentValues._current)
            defer { EnvironmentValues._current = before }
            return nodes(view)
        case .pushed(let pushed):
            guard let pushed = pushed() else { return nodes(view) }
            return nodes(view) + [made(.pushed) { $0.children = self.nodes(pushed) }]
        case .appears(let act):
            appears.append(act)
            return nodes(view)
        case .refreshes(let act):
            refreshes.append(act)
            return nodes(view)
        }
    }

    /// What several come to as one element.
    private func combined(_ nodes: [Node]) -> Node {
        let all = nodes.flatMap(\.all)
        return made(.text, said(nodes)) {
            $0.heading = all.contains { $0.heading }
            $0.acts = all.flatMap(\.acts)
        }
    }

    /// The one element that a modifier is about; several things at once become one.
    private func one(_ view: any View, _ change: (Node) -> Void) -> Node {
        let nodes = nodes(view)
        let node = nodes.count == 1 ? nodes[0] : nodes.isEmpty ? Node(.element) : combined(nodes)
        change(node)
        return node
    }

    private func tabs(_ content: any View, _ chosen: AnyHashable, _ choose: @escaping @MainActor (AnyHashable) -> Void) -> [Node] {
        var found: [Node] = []
        var shown: [Node] = []
        func visit(_ view: any View, label: (any View)?) {
            guard let shaped = view as? any _Shaped else { return visit(Self.body(view), label: label) }
            switch shaped._shape {
            case .group(let views): for view in views { visit(view, label: label) }
            case .modified(let view, .tag(let tag)):
                found.append(
                    made(.tab) { node in
                        node.label = tag.debugDescription
                        node.selected = tag == chosen
                        node.acts = [(nil, { choose(tag) })]
                    })
                visit(view, label: nil)
            case .modified(let view, .tab(let label)):
                found.last?.label = said(nodes(label))
                if found.last?.selected == true { shown = nodes(view) }
            case .modified(let view, _): visit(view, label: label)
            default: break
            }
        }
        visit(content, label: nil)
        return shown + [made(.bar) { $0.children = found }]
    }

    private func said(_ nodes: [Node]) -> String {
        nodes.flatMap(\.all).map { [$0.label, $0.value ?? ""].filter { !$0.isEmpty }.joined(separator: ": ") }.filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    private func made(_ kind: Node.Kind, _ label: String = "", _ change: (Node) -> Void = { _ in }) -> Node {
        let node = Node(kind, label)
        change(node)
        return node
    }

    private static func body(_ view: any View) -> any View {
        func open<V: View>(_ view: V) -> any View { view.body }
        return open(view)
    }
}
