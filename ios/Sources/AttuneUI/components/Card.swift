import SwiftUI

/// Things below each other with the same air between them, from the leading edge on.
struct Stack<Content: View>: View {
    var gap: CGFloat = Space.between
    var alignment = HorizontalAlignment.leading
    @ViewBuilder let content: Content

    var body: some View {
        VStack(alignment: alignment, spacing: gap) { content }
            .frame(maxWidth: .infinity, alignment: alignment == .center ? .center : .leading)
    }
}

/// One thought. Paper on paper: a line around it and no shadow.
struct Card<Content: View>: View {
    var gap = grid(2)
    @ViewBuilder let content: Content

    var body: some View {
        Stack(gap: gap) { content }
            .padding(Space.card)
            .background(.card, in: Shapes.card)
            .overlay { Shapes.card.strokeBorder(.line).allowsHitTesting(false) }
    }
}

/// A card that leads somewhere as a whole.
struct TapCard<Content: View>: View {
    var gap = grid(2)
    let act: Act
    @ViewBuilder let content: Content

    var body: some View {
        Button(action: act) { Card(gap: gap) { content } }.buttonStyle(.pressCard)
    }
}

/// The part of a card that leads somewhere, above what else can be done in it.
struct TapPart<Content: View>: View {
    var gap = grid(1)
    let act: Act
    @ViewBuilder let content: Content

    var body: some View {
        Button(action: act) { Stack(gap: gap) { content } }.buttonStyle(.pressCard)
    }
}
