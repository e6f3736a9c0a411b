import SwiftUI

/// A title that a screen reader can jump to.
struct Heading: View {
    let text: String
    var lettering = Lettering.title
    var alignment = TextAlignment.leading

    init(_ text: String, _ lettering: Lettering = .title, _ alignment: TextAlignment = .leading) {
        self.text = text
        self.lettering = lettering
        self.alignment = alignment
    }

    var body: some View {
        Text(text).lettering(lettering).multilineTextAlignment(alignment).accessibilityAddTraits(.isHeader)
    }
}

/// The small title over a group of cards.
struct GroupTitle: View {
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View { Heading(text, .hintStrong).padding(.top, grid(2)) }
}

/// What the app says.
struct Plain: View {
    let text: String
    var tone = Tone.ink
    var alignment = TextAlignment.leading

    init(_ text: String, _ tone: Tone = .ink, _ alignment: TextAlignment = .leading) {
        self.text = text
        self.tone = tone
        self.alignment = alignment
    }

    var body: some View { Text(text).lettering(.body, tone).multilineTextAlignment(alignment) }
}

/// Small and quiet: who can see it, when, a hint.
struct Hint: View {
    let text: String
    var alignment = TextAlignment.leading

    init(_ text: String, _ alignment: TextAlignment = .leading) {
        self.text = text
        self.alignment = alignment
    }

    var body: some View { Text(text).lettering(.hint, .quiet).multilineTextAlignment(alignment) }
}

/// Things that a screen reader says in one breath.
struct OneBreath<Content: View>: View {
    @ViewBuilder let content: Content

    var body: some View { content.accessibilityElement(children: .combine) }
}
