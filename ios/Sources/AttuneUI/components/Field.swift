import SwiftUI

/// What kind of writing a field takes.
enum Writing {
    /// A person's own words, as long as they like.
    case prose
    /// One line: a name, a title.
    case line
    /// A passphrase: hidden, never offered to the keyboard's memory.
    case secret
    /// A text to be pasted: an invitation, a reply.
    case code
    /// One line of machine's text: an address, a user's name there.
    case address
}

/// A place to write. Its first line says who can see it, its `label` is what a screen reader says, `hint` stands inside it while it is
/// empty, `below` under it, `problem` says what is wrong and what to do.
struct Field: View {
    let value: String
    let label: String
    let sight: Sight
    let who: String
    var writing = Writing.prose
    var hint: String?
    var below: String?
    var problem: String?
    /// How many lines it is high at least.
    var lines = 1
    let typed: @MainActor (String) -> Void

    var body: some View {
        Stack(gap: grid(2)) {
            PrivacyLine(sight, who)
            WritingBox(value: value, label: label, writing: writing, hint: hint, problem: problem, lines: lines, typed: typed)
            if let problem { Text(problem).lettering(.hintStrong, .accent) } else if let below { Hint(below) }
        }
    }
}

/// One of several places to write about one thing, by its name; who can see them all is said once, above the first.
struct LabelledField: View {
    let value: String
    let label: String
    let writing: Writing
    let typed: @MainActor (String) -> Void

    var body: some View {
        Stack(gap: grid(2)) {
            Text(label).lettering(.labelQuiet).accessibilityHidden(true)
            WritingBox(value: value, label: label, writing: writing, hint: nil, problem: nil, lines: 1, typed: typed)
        }
    }
}

private struct WritingBox: View {
    let value: String
    let label: String
    let writing: Writing
    let hint: String?
    let problem: String?
    let lines: Int
    let typed: @MainActor (String) -> Void
    @FocusState private var focused: Bool
    @Environment(\.moves) private var moves

    var body: some View {
        input
            .lettering(writing == .prose ? .own : .body)
            .focused($focused)
            .accessibilityLabel(label)
            .accessibilityHint(problem ?? String())
            .padding(.horizontal, grid(5))
            .padding(.vertical, writing == .prose ? grid(4) : grid(3))
            .frame(minHeight: Space.touch)
            .background(.card, in: Shapes.card)
            .overlay {
                Shapes.card.strokeBorder(focused || problem != nil ? .accent : .edge, lineWidth: focused ? 1.5 : 1).allowsHitTesting(false)
            }
            .gently(focused, moves: moves)
    }

    private var text: Binding<String> {
        Binding(get: { value }, set: { if $0 != value { typed($0) } })
    }

    private var prompt: Text? { hint.map { Text($0).foregroundStyle(.quiet) } }

    @ViewBuilder private var input: some View {
        switch writing {
        case .prose:
            TextField(label, text: text, prompt: prompt, axis: .vertical).lineLimit(lines...).textInputAutocapitalization(.sentences)
        case .line:
            TextField(label, text: text, prompt: prompt).textInputAutocapitalization(.words).submitLabel(.done)
        case .secret:
            SecureField(label, text: text, prompt: prompt).asTyped().privacySensitive()
        case .code:
            TextField(label, text: text, prompt: prompt, axis: .vertical).lineLimit(lines...max(4, lines)).asTyped()
        case .address:
            TextField(label, text: text, prompt: prompt).asTyped().keyboardType(.URL)
        }
    }
}

extension View {
    /// Nothing corrects or capitalises it.
    fileprivate func asTyped() -> some View { textInputAutocapitalization(.never).autocorrectionDisabled() }
}

/// A field for a text of the other phone, which the system's own button pastes without asking.
struct PasteField: View {
    let value: String
    let label: String
    let who: String
    let typed: @MainActor (String) -> Void

    var body: some View {
        Stack(gap: grid(2)) {
            Field(value: value, label: label, sight: .mine, who: who, writing: .code, hint: label, lines: 3, typed: typed)
            PasteButton(payloadType: String.self) { texts in if let text = texts.first { typed(text) } }
        }
    }
}
