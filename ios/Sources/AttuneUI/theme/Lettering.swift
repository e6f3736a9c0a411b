import SwiftUI

/// The two hands: Literata, a serif, for titles and for what people say; Atkinson Hyperlegible Next, a plain one, for what the
/// app says. Sizes 31, 27, 22, 19, 16, 13. Each grows with the phone's text size along a text style of the system: what is large
/// already follows the large styles, which grow less, so that a title leaves room for what it is about.
enum Lettering: CaseIterable, Hashable {
    /// The one greeting or the name of a place.
    case display
    /// What a screen asks or is about.
    case title
    /// A question, a longer line to read slowly.
    case heading
    /// The title of a card.
    case lead
    /// A person's own words.
    case own
    /// The partner's quoted words.
    case quote
    /// What the app says.
    case body
    /// Buttons and names of choices.
    case label, labelQuiet
    /// Who can see it, when, hints.
    case hint, hintStrong
    /// The number inside a ring.
    case number
    /// Words placed on the field of feelings, from far to near.
    case wordFar, wordMid, wordNear

    /// The faces that come with the app, by their PostScript names.
    enum Face: String, CaseIterable {
        case serif = "Literata-Regular"
        case serifMedium = "Literata-Medium"
        case serifItalic = "Literata-Italic"
        case plain = "AtkinsonHyperlegibleNext-Regular"
        case plainMedium = "AtkinsonHyperlegibleNext-Medium"
        case plainStrong = "AtkinsonHyperlegibleNext-SemiBold"
    }

    var face: Face {
        switch self {
        case .display, .title, .lead: .serifMedium
        case .heading, .own, .number, .wordFar, .wordMid, .wordNear: .serif
        case .quote: .serifItalic
        case .body: .plain
        case .label, .hintStrong: .plainStrong
        case .labelQuiet, .hint: .plainMedium
        }
    }

    /// In points at the phone's usual text size.
    var size: CGFloat {
        switch self {
        case .number: 62
        case .display: 31
        case .title: 27
        case .heading: 22
        case .lead, .own, .quote, .wordNear: 19
        case .body, .label, .labelQuiet, .wordMid: 16
        case .hint, .hintStrong, .wordFar: 13
        }
    }

    var style: Font.TextStyle {
        switch self {
        case .number, .display: .largeTitle
        case .title: .title
        case .heading: .title2
        case .lead, .own, .quote, .wordNear: .title3
        case .body, .label, .labelQuiet, .wordMid: .body
        case .hint, .hintStrong, .wordFar: .footnote
        }
    }

    var font: Font {
        let font = Font.custom(face.rawValue, size: size, relativeTo: style)
        return self == .number ? font.monospacedDigit() : font
    }

    /// What lacks of a line 1.45 high: Literata brings all of it, Atkinson Hyperlegible Next 1.3.
    var leading: CGFloat {
        switch face {
        case .serif, .serifMedium, .serifItalic: 0
        case .plain, .plainMedium, .plainStrong: size * 0.15
        }
    }
}

extension View {
    /// Text in one of the theme's hands. It wraps and is never cut.
    func lettering(_ lettering: Lettering, _ tone: Tone = .ink) -> some View {
        font(lettering.font).lineSpacing(lettering.leading).foregroundStyle(tone).fixedSize(horizontal: false, vertical: true)
    }
}
