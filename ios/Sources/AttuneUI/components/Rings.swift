import AttuneKit
import SwiftUI

/// What is left of a pause: a ring that empties around a large number and its unit. Inside it a ring breathes in its own time; where
/// things stand still it does, too.
struct CountdownRing: View {
    /// 0 to 1.
    let left: Double
    let number: String
    let unit: String

    var body: some View {
        ZStack {
            BreathingDisc()
            Canvas { context, size in
                let inset = grid(2)
                let line = StrokeStyle(lineWidth: 5, lineCap: .round)
                let whole = CGRect(origin: .zero, size: size).insetBy(dx: inset, dy: inset)
                context.stroke(Path(ellipseIn: whole), with: .style(.line), style: line)
                guard left > 0 else { return }
                let arc = Path { path in
                    path.addArc(
                        center: CGPoint(x: size.width / 2, y: size.height / 2), radius: whole.width / 2, startAngle: .degrees(-90),
                        endAngle: .degrees(-90 + 360 * min(left, 1)), clockwise: false)
                }
                context.stroke(arc, with: .style(.accent), style: line)
            }
            VStack(spacing: 0) {
                Text(number).lettering(.number)
                Plain(unit, .quiet)
            }
        }
        .frame(width: 272, height: 272)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(number + " " + unit)
        .accessibilityAddTraits(.updatesFrequently)
    }
}

/// A ring to breathe with; where things stand still, a still ring and the counts in words.
struct BreathRing: View {
    @Environment(\.moves) private var moves
    @Environment(\.words) private var words

    var body: some View {
        ZStack {
            BreathingDisc()
            if !moves { Text(words.breathStill).lettering(.heading) }
        }
        .frame(width: 232, height: 232)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(words.breathSpoken)
    }
}

/// The rings that a breath is drawn as, from the innermost out.
enum BreathRings {
    static let count = 6
    static let opacity = 0.055

    /// How wide one is while the lungs are so `full`, 0 to 1; as a part of the picture.
    static func part(_ ring: Int, full: Double) -> Double { 0.26 + Double(ring) * (0.07 + 0.045 * full) }
}

private struct BreathingDisc: View {
    @Environment(\.moves) private var moves

    var body: some View {
        TimelineView(.animation(paused: !moves)) { context in
            let full = moves ? BreathPace().fullness(Int64(context.date.timeIntervalSinceReferenceDate * 1_000)) : 0.5
            Canvas { context, size in
                let most = min(size.width, size.height) / 2
                for ring in 0..<BreathRings.count {
                    let radius = most * BreathRings.part(ring, full: full)
                    let box = CGRect(x: size.width / 2 - radius, y: size.height / 2 - radius, width: 2 * radius, height: 2 * radius)
                    context.fill(Path(ellipseIn: box), with: .style(Tone.one.opacity(BreathRings.opacity)))
                }
            }
        }
    }
}
