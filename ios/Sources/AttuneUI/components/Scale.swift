import SwiftUI

/// A line from `low` to `high` in whole steps from 0 to `highest`; nothing is chosen until it is touched. No number is drawn: what
/// counts is where on the line one stands, and it stays with its person.
struct Scale: View {
    let value: Int?
    let label: String
    let low: String
    let high: String
    let highest: Int
    let act: @MainActor (Int) -> Void
    @Environment(\.layoutDirection) private var direction
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(1)) {
            GeometryReader { proxy in
                line.highPriorityGesture(
                    DragGesture(minimumDistance: 0).onChanged { act(track(proxy.size.width).step(at: $0.location.x)) })
            }
            .frame(height: grid(14))
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(label)
            .accessibilityValue(said)
            .accessibilityHint(low + " – " + high)
            .accessibilityAdjustableAction { way in act(next(way == .increment ? 1 : -1)) }
            HStack(alignment: .top, spacing: grid(4)) {
                Hint(low)
                Spacer(minLength: 0)
                Hint(high, .trailing)
            }
        }
    }

    private var said: String { value.map { "\($0) / \(highest)" } ?? words.scaleUnset }

    private func next(_ by: Int) -> Int { min(max((value ?? highest / 2) + by, 0), highest) }

    private func track(_ width: CGFloat) -> Track { Track(width: width, highest: highest, mirrored: direction == .rightToLeft) }

    private var line: some View {
        Canvas { context, size in
            let track = track(size.width)
            let middle = size.height / 2
            let whole = Path { path in
                path.move(to: CGPoint(x: track.x(0), y: middle))
                path.addLine(to: CGPoint(x: track.x(highest), y: middle))
            }
            context.stroke(whole, with: .style(.line), style: StrokeStyle(lineWidth: 4, lineCap: .round))
            for step in 0...max(highest, 0) { context.dot(CGPoint(x: track.x(step), y: middle), 3, .edge) }
            guard let value else { return }
            let here = CGPoint(x: track.x(value), y: middle)
            context.dot(here, 16, .card)
            context.dot(here, 13, .accent)
            context.dot(here, 4, .onAccent)
        }
    }
}

/// Where the steps of a scale stand on a line so wide.
struct Track {
    let width: CGFloat
    let highest: Int
    let mirrored: Bool
    private let inset: CGFloat = 16

    init(width: CGFloat, highest: Int, mirrored: Bool) {
        self.width = width
        self.highest = highest
        self.mirrored = mirrored
    }

    func x(_ step: Int) -> CGFloat {
        let part = CGFloat(step) / CGFloat(max(highest, 1))
        return inset + (mirrored ? 1 - part : part) * (width - 2 * inset)
    }

    func step(at x: CGFloat) -> Int {
        let part = min(max((x - inset) / max(width - 2 * inset, 1), 0), 1)
        return Int(((mirrored ? 1 - part : part) * CGFloat(highest)).rounded())
    }
}

extension GraphicsContext {
    /// A filled circle.
    func dot(_ centre: CGPoint, _ radius: CGFloat, _ tone: Tone) {
        let box = CGRect(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
        fill(Path(ellipseIn: box), with: .style(tone))
    }
}
