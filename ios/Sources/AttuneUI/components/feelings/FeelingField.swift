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
        let ends = Ends(words: words, context: context, size: size)
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

/// The four ends of the field, named where they are, and the cross between them.
private struct Ends {
    let texts: [GraphicsContext.ResolvedText]
    let boxes: [CGRect]

    init(words: Words, context: GraphicsContext, size: CGSize) {
        let gap = grid(2)
        texts = [words.fieldMoreEnergy, words.fieldLessEnergy, words.fieldUnpleasant, words.fieldPleasant].map {
            context.resolve(Text($0).font(Lettering.hint.font).foregroundStyle(.quiet))
        }
        let sizes = texts.map { $0.measure(in: size) }
        let origins = [
            CGPoint(x: (size.width - sizes[0].width) / 2, y: gap),
            CGPoint(x: (size.width - sizes[1].width) / 2, y: size.height - sizes[1].height - gap),
            CGPoint(x: gap * 1.5, y: (size.height - sizes[2].height) / 2),
            CGPoint(x: size.width - sizes[3].width - gap * 1.5, y: (size.height - sizes[3].height) / 2),
        ]
        boxes = zip(origins, sizes).map { CGRect(origin: $0, size: $1) }
    }

    func draw(in context: GraphicsContext, _ size: CGSize) {
        let gap: CGFloat = 6
        let cross = Path { path in
            path.move(to: CGPoint(x: size.width / 2, y: boxes[0].maxY + gap))
            path.addLine(to: CGPoint(x: size.width / 2, y: boxes[1].minY - gap))
            path.move(to: CGPoint(x: boxes[2].maxX + gap, y: size.height / 2))
            path.addLine(to: CGPoint(x: boxes[3].minX - gap, y: size.height / 2))
        }
        context.stroke(cross, with: .style(.line), lineWidth: 1)
        for (text, box) in zip(texts, boxes) { context.draw(text, at: CGPoint(x: box.midX, y: box.midY)) }
    }
}
