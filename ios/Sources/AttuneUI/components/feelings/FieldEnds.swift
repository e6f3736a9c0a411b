import SwiftUI

/// The four ends of the field, named where they are, and the cross between them.
struct FieldEnds {
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
