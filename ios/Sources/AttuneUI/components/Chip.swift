import SwiftUI

/// A short word that is chosen or not, 48 points high. `spoken` is the same in full, where it is cut short.
struct Chip: View {
    let text: String
    let chosen: Bool
    var spoken: String?
    var least: CGFloat = 0
    let act: Act

    var body: some View {
        Button(action: act) {
            Text(text)
                .lettering(.body, chosen ? .onAccent : .ink)
                .padding(.horizontal, grid(4))
                .padding(.vertical, grid(2))
                .frame(minWidth: least, minHeight: grid(12))
                .background(chosen ? .accent : .card, in: Shapes.pill)
                .overlay { Shapes.pill.strokeBorder(chosen ? .accent : .line) }
        }
        .buttonStyle(.pressPill)
        .accessibilityLabel(spoken ?? text)
        .accessibilityAddTraits(chosen ? .isSelected : [])
    }
}

/// Things that go on in the next line, in the direction of the language.
struct Flow: Layout {
    var gap = grid(2)

    nonisolated func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
        let width = proposal.width ?? .infinity
        return Lines(sizes(subviews, within: width), width: width, gap: gap).size
    }

    nonisolated func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
        let sizes = sizes(subviews, within: bounds.width)
        let places = Lines(sizes, width: bounds.width, gap: gap).places
        for (index, subview) in subviews.enumerated() {
            let place = CGPoint(x: bounds.minX + places[index].x, y: bounds.minY + places[index].y)
            subview.place(at: place, proposal: ProposedViewSize(sizes[index]))
        }
    }

    private nonisolated func sizes(_ subviews: Subviews, within width: CGFloat) -> [CGSize] {
        subviews.map { $0.sizeThatFits(ProposedViewSize(width: width.isFinite ? width : nil, height: nil)) }
    }

    /// Where boxes of these sizes stand, one after the other, in lines no wider than `width`.
    struct Lines {
        private(set) var places: [CGPoint] = []
        private(set) var size = CGSize.zero

        init(_ sizes: [CGSize], width: CGFloat, gap: CGFloat) {
            var next = CGPoint.zero
            var high: CGFloat = 0
            for box in sizes {
                if next.x > 0 && next.x + box.width > width {
                    next = CGPoint(x: 0, y: next.y + high + gap)
                    high = 0
                }
                places.append(next)
                high = max(high, box.height)
                size.width = max(size.width, next.x + box.width)
                size.height = next.y + high
                next.x += box.width + gap
            }
        }
    }
}
