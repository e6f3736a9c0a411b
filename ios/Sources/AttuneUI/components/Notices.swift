import AttuneKit
import SwiftUI

#if canImport(Accessibility)
    import Accessibility
#endif

/// One line of news or of trouble, beside what it is about, with its way forward: a verb, or all of it leads there.
struct NoticeLine: View {
    let text: String
    var action: String?
    var act: Act?

    var body: some View {
        if let act, action == nil {
            Button(action: act) { line { SignView(sign: .forward) } }.buttonStyle(.pressCard)
        } else {
            line { if let action, let act { AttuneButton(action, weight: .plain, act: act) } }
        }
    }

    private func line<End: View>(@ViewBuilder end: () -> End) -> some View {
        HStack(spacing: grid(3)) {
            Circle().fill(.accent).frame(width: 8, height: 8).accessibilityHidden(true)
            Text(text).lettering(.hint).padding(.vertical, grid(2))
            Spacer(minLength: 0)
            end()
        }
        .padding(.leading, grid(4))
        .padding(.trailing, grid(2))
        .padding(.vertical, grid(2))
        .background(.line.opacity(0.55), in: Shapes.card)
    }
}

/// A failed tap, told beside what it was about and spoken when it appears; where only the vault stands in the way, `toVault` leads
/// there.
struct Trouble: View {
    let trouble: CoreFailure?
    var toVault: Act?
    @Environment(\.words) private var words

    init(_ trouble: CoreFailure?, toVault: Act? = nil) {
        self.trouble = trouble
        self.toVault = toVault
    }

    var body: some View {
        if let trouble {
            let text = trouble.message.isEmpty ? words.stateInternal : trouble.message
            let way = trouble.kind == .vault ? toVault : nil
            SpokenNotice(text: text, action: way == nil ? nil : words.vaultOpen, act: way)
        }
    }
}

/// A notice that answers a tap, spoken when it appears.
struct SpokenNotice: View {
    let text: String
    var action: String?
    var act: Act?

    var body: some View {
        NoticeLine(text: text, action: action, act: act).announced(text).id(text)
    }
}

extension View {
    /// A screen reader says `text` when this appears.
    func announced(_ text: String) -> some View { onAppear { AccessibilityNotification.Announcement(text).post() } }
}

/// A list with nothing in it yet: what will be here, and at most one thing to do about it.
struct EmptyState: View {
    let text: String
    var below: String?
    var sign: Sign?
    var action: String?
    var act: Act = {}

    var body: some View {
        Stack(gap: grid(4), alignment: .center) {
            if let sign {
                sign.image.resizable().scaledToFit().foregroundStyle(.edge).frame(width: grid(10), height: grid(10)).accessibilityHidden(
                    true)
            } else {
                Mark(one: false, two: false, description: nil, height: grid(11))
            }
            Heading(text, .heading, .center)
            if let below { Plain(below, .quiet, .center) }
            if let action { AttuneButton(action, act: act).padding(.top, grid(1)) }
        }
        .padding(.vertical, grid(8))
        .padding(.horizontal, grid(3))
    }
}

/// What one of the two said, beside the line of their colour: the partner's words in italics, one's own upright.
struct QuoteView: View {
    let text: String
    let from: String
    let second: Bool

    var body: some View {
        PersonLine(second: second) {
            OneBreath {
                Stack(gap: grid(1)) {
                    Hint(from)
                    Text(text).lettering(second ? .quote : .own)
                }
            }
        }
    }
}

/// Something of one of the two, with their colour as a line beside it.
struct PersonLine<Content: View>: View {
    let second: Bool
    @ViewBuilder let content: Content

    var body: some View {
        content
            .padding(.leading, 3 + Space.between)
            .overlay(alignment: .leading) { Shapes.pill.fill(second ? .two : .one).frame(width: 3) }
    }
}

/// A line that leads further: its name, what is below it, an arrow.
struct LinkRow: View {
    let text: String
    var below: String?
    var sign: Sign?
    let act: Act

    var body: some View {
        Button(action: act) {
            HStack(spacing: grid(3)) {
                if let sign { SignView(sign: sign) }
                Stack(gap: 0) {
                    Text(text).lettering(.labelQuiet)
                    if let below { Hint(below) }
                }
                SignView(sign: .forward)
            }
            .padding(.vertical, grid(2))
            .frame(minHeight: Space.touch)
        }
        .buttonStyle(.pressCard)
    }
}
