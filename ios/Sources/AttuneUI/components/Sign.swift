import SwiftUI

/// The few signs beside words, the system's own; those that point turn round from right to left by themselves.
enum Sign: String, CaseIterable {
    case back = "chevron.backward"
    case forward = "chevron.forward"
    case plus = "plus"
    case minus = "minus"
    case check = "checkmark"
    /// Only you.
    case lock = "lock"
    case unlock = "lock.open"
    case key = "key"
    /// The two of you.
    case both = "person.2"
    /// Sealed until both have answered.
    case sealed = "envelope"
    case bell = "bell"
    case weeks = "calendar"
    case phone = "iphone"
    case share = "square.and.arrow.up"
    case scan = "qrcode.viewfinder"
    case pen = "pencil"
    case bin = "trash"
    case path = "map"
    // The five places.
    case today = "sun.horizon"
    case together = "circle.grid.2x1"
    case journal = "book.closed"
    case rituals = "arrow.triangle.2.circlepath"
    case us = "person.2.circle"

    var image: Image { Image(systemName: rawValue) }
}

/// A sign beside words that say the same; it grows with them.
struct SignView: View {
    let sign: Sign
    var tone = Tone.quiet
    @ScaledMetric(relativeTo: .footnote) private var size: CGFloat = 17

    var body: some View {
        sign.image.resizable().scaledToFit().foregroundStyle(tone).frame(width: size, height: size).accessibilityHidden(true)
    }
}

/// A sign that is tapped; `label` is what a screen reader says.
struct SignButton: View {
    let sign: Sign
    let label: String
    var enabled = true
    let act: Act

    var body: some View {
        Button(action: act) { SignView(sign: sign, tone: .ink).frame(minWidth: Space.touch, minHeight: Space.touch) }
            .buttonStyle(.pressPill)
            .disabled(!enabled)
            .opacity(enabled ? 1 : 0.3)
            .accessibilityLabel(label)
    }
}
