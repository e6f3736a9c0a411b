import AttuneKit
import SwiftUI

/// Two overlapping rings, the app's mark. A ring fills when that partner has done their part of something shared; it never shows
/// presence, speed or absence. `description` says the same in words; nil where words already stand beside it.
struct Mark: View {
    let one: Bool
    let two: Bool
    let description: String?
    var height: CGFloat = 34
    @Environment(\.moves) private var moves

    var body: some View {
        HStack(spacing: -height * 0.44) {
            ring(filled: one, tone: .one)
            ring(filled: two, tone: .two)
        }
        .frame(width: height * 1.56, height: height)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(description ?? String())
        .accessibilityAddTraits(.isImage)
        .accessibilityHidden(description == nil)
        // One soft tick when both rings are full.
        .sensoryFeedback(.impact(flexibility: .soft), trigger: one && two) { before, now in now && !before }
    }

    private func ring(filled: Bool, tone: Tone) -> some View {
        Circle()
            .fill(tone.opacity(filled ? 0.3 : 0))
            .overlay { Circle().strokeBorder(tone, lineWidth: max(1.5, height * 0.045)) }
            .frame(width: height, height: height)
            .gently(filled, moves: moves)
    }
}

/// The mark as the core tells it: first whose phone this is, then the partner.
struct PairMark: View {
    let rings: Rings
    var height: CGFloat = 34
    @Environment(\.words) private var words

    var body: some View { Mark(one: rings.own, two: rings.theirs, description: said, height: height) }

    private var said: String {
        switch (rings.own, rings.theirs) {
        case (true, true): words.ringsBoth
        case (true, false): words.ringsOwn
        case (false, true): words.ringsTheirs
        case (false, false): words.ringsNone
        }
    }
}

/// The mark and a line that says what it means.
struct RingsLine: View {
    let rings: Rings
    let line: String

    var body: some View {
        HStack(spacing: grid(3)) {
            PairMark(rings: rings)
            Hint(line)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}
