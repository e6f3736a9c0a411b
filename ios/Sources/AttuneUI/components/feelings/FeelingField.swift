import SwiftUI

/// The field of feelings, found by touch: unpleasant to pleasant across, little energy to much upward. Words near the finger grow;
/// lifting it takes the nearest word, or gives it back. Left to right stays left to right in every script, as on a map. A screen reader
/// meets the list of the same words instead.
struct FeelingField: View {
    let feelings: [Feeling]
    let chosen: Set<String>
    let toggle: @MainActor (String) -> Void
    @State private var finger: CGPoint?
    @Environment(\.words) private var words

    var body: some View {
        GeometryReader { proxy in
            let places = FeelingPlaces(feelings: feelings, field: proxy.size, inset: Space.page)
            Canvas { context, size in draw(in: context, size) }
                .contentShape(Shapes.card)
                .highPriorityGesture(
                    DragGesture(minimumDistance: 0)
                        .onChanged { finger = $0.location }
                        .onEnded { end in
                            guard let feeling = places.nearest(end.location) else { return }
                            finger = places.point(of: feeling)
                            toggle(feeling.id)
                        })
        }
        .frame(height: grid(86))
        .background(.card, in: Shapes.card)
        .clipShape(Shapes.card)
        .overlay { Shapes.card.strokeBorder(.line).allowsHitTesting(false) }
        .environment(\.layoutDirection, .leftToRight)
        .accessibilityRepresentation { FeelingList(feelings: feelings, chosen: chosen, toggle: toggle) }
    }

    private func draw(in context: GraphicsContext, _ size: CGSize) {
        let ends = FieldEnds(words: words, context: context, size: size)
        ends.draw(in: context, size)
        let places = FeelingPlaces(feelings: feelings, field: size, inset: Space.page, kept: ends.boxes)
        func text(_ feeling: Feeling, _ nearness: Nearness, _ tone: Tone) -> GraphicsContext.ResolvedText {
            context.resolve(Text(feeling.word).font(nearness.lettering.font).foregroundStyle(tone))
        }
        let placed = places.placed(finger, chosen: chosen) { feeling, nearness in
            let size = text(feeling, nearness, .ink).measure(in: size)
            return nearness == .near ? CGSize(width: size.width + grid(8), height: size.height + grid(2)) : size
        }
        for placed in placed {
            guard let box = placed.box else {
                context.fill(
                    Path(ellipseIn: CGRect(x: placed.point.x - 2, y: placed.point.y - 2, width: 4, height: 4)),
                    with: .style(Tone.edge.opacity(0.6)))
                continue
            }
            let held = chosen.contains(placed.feeling.id)
            let pill = Path(roundedRect: box, cornerRadius: box.height / 2)
            // No line of the field runs through a word.
            context.fill(pill, with: .style(held ? .accent : .card))
            if !held && placed.nearness == .near { context.fill(pill, with: .style(Tone.line.opacity(0.6))) }
            let tone: Tone = held ? .onAccent : placed.nearness == .far ? .quiet : .ink
            context.draw(text(placed.feeling, placed.nearness, tone), at: CGPoint(x: box.midX, y: box.midY))
        }
    }
}

extension Nearness {
    fileprivate var lettering: Lettering {
        switch self {
        case .near: .wordNear
        case .mid: .wordMid
        case .far: .wordFar
        }
    }
}
