import AttuneKit
import SwiftUI

/// One exercise on a path, on the thread that runs through all of them. What can be done now stands on a card of its own.
struct StageView: View {
    let stage: PathStage
    let first: Bool
    let last: Bool
    let underWay: Bool
    let send: Send<PathEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Group {
            if stage.state == .open { open.padding(.vertical, grid(2)) } else { quiet.padding(.vertical, grid(1)) }
        }
        .padding(.leading, 20 + grid(3))
        .overlay(alignment: .leading) {
            Stones(state: stage.state, first: first, last: last).frame(width: 20).allowsHitTesting(false).accessibilityHidden(true)
        }
    }

    private var open: some View {
        Card {
            Heading(stage.exercise.title, .lead)
            Plain(stage.exercise.purpose, .quiet)
            Hint(joined([words.minutes(stage.exercise.minutes), stage.line]))
            EqualChoice {
                skip(true, weight: .quiet)
            } second: {
                AttuneButton(words.pathLook, wide: true) { send(.exerciseOpened(stage.exercise.id)) }
            }
        }
    }

    private var quiet: some View {
        Stack(gap: 0) {
            TapPart(act: { send(.exerciseOpened(stage.exercise.id)) }) {
                Text(stage.exercise.title).lettering(.lead, stage.state == .skipped ? .quiet : .ink)
                if !underWay { Plain(stage.exercise.purpose, .quiet) }
                Hint(said)
            }
            .padding(.vertical, grid(2))
            if stage.state == .skipped { skip(false) }
            if stage.state == .resting { skip(true) }
        }
    }

    /// How it stands; the day on which a rest is over belongs to it.
    private var said: String {
        let line = stage.line.isEmpty ? words.minutes(stage.exercise.minutes) : stage.line
        return joined([line] + [stage.opens.map { labelled(words.pathOpens, dates.day($0)) }].compactMap { $0 })
    }

    private func skip(_ skipped: Bool, weight: Weight = .plain) -> some View {
        let text = skipped ? words.pathSkip : words.pathUnskip
        return AttuneButton(text, weight: weight, wide: weight == .quiet) { send(.skipped(exercise: stage.exercise.id, skipped: skipped)) }
            .accessibilityLabel("\(text): \(stage.exercise.title)")
    }
}

/// A stone on the way for each exercise; the words beside it say the same.
private struct Stones: View {
    let state: StageStanding
    let first: Bool
    let last: Bool
    /// To the middle of the title's first line, however large it is.
    @ScaledMetric(relativeTo: .body) private var firstLine: CGFloat = 14

    var body: some View {
        Canvas { context, size in
            let at = CGPoint(x: size.width / 2, y: (state == .open ? grid(2) + Space.card : grid(3)) + firstLine)
            let radius: CGFloat = 7
            let gap = radius + 4
            let thread = Path { path in
                if !first {
                    path.move(to: CGPoint(x: at.x, y: 0))
                    path.addLine(to: CGPoint(x: at.x, y: at.y - gap))
                }
                if !last {
                    path.move(to: CGPoint(x: at.x, y: at.y + gap))
                    path.addLine(to: CGPoint(x: at.x, y: size.height))
                }
            }
            context.stroke(thread, with: .style(.line), lineWidth: 1.6)
            let disc = Path(ellipseIn: CGRect(x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2))
            let inner = Path(
                ellipseIn: CGRect(x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2).insetBy(dx: 0.8, dy: 0.8))
            switch state {
            case .open: context.fill(disc, with: .style(.accent))
            case .done:
                context.fill(disc, with: .style(.edge))
                context.stroke(tick(at, radius), with: .style(.paper), style: StrokeStyle(lineWidth: 1.6, lineCap: .round))
            case .resting: context.stroke(inner, with: .style(.accent), lineWidth: 1.6)
            case .skipped: context.stroke(dash(at, radius), with: .style(.edge), style: StrokeStyle(lineWidth: 1.6, lineCap: .round))
            case .later: context.stroke(inner, with: .style(.edge), lineWidth: 1.6)
            }
        }
    }

    private func tick(_ at: CGPoint, _ radius: CGFloat) -> Path {
        Path { path in
            path.move(to: CGPoint(x: at.x - 0.42 * radius, y: at.y + 0.02 * radius))
            path.addLine(to: CGPoint(x: at.x - 0.1 * radius, y: at.y + 0.34 * radius))
            path.addLine(to: CGPoint(x: at.x + 0.44 * radius, y: at.y - 0.3 * radius))
        }
    }

    private func dash(_ at: CGPoint, _ radius: CGFloat) -> Path {
        Path { path in
            path.move(to: CGPoint(x: at.x - radius, y: at.y))
            path.addLine(to: CGPoint(x: at.x + radius, y: at.y))
        }
    }
}
