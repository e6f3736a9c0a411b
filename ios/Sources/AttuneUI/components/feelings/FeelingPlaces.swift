import Foundation

/// A word of the vocabulary with its place: `x` unpleasant −1 to pleasant 1, `y` little energy −1 to much 1.
struct Feeling: Identifiable, Hashable {
    let id: String
    let word: String
    let family: String
    let x: CGFloat
    let y: CGFloat
}

/// How large a word is written: near the finger, around it, further off.
enum Nearness: CaseIterable { case near, mid, far }

/// A word that is written, in `box`; or, with no box, only a dot at `point`.
struct Placed {
    let feeling: Feeling
    let point: CGPoint
    let box: CGRect?
    let nearness: Nearness
}

/// Where the words of the field stand. As on a map, not every name fits at once: those near the finger are written first and larger,
/// the others where there is room, the rest stay dots until the finger comes near. No two words ever overlap, none leaves the field or
/// covers what is `kept` free, and the nearest is always written. `rim`: what of the scale lies at the field's rim; nil for that of the
/// furthest word.
struct FeelingPlaces {
    let feelings: [Feeling]
    let field: CGSize
    let inset: CGFloat
    var kept: [CGRect] = []
    var rim: CGFloat?

    /// Everything placed, as seen with the finger at `focus` (nil: nowhere) and `chosen` words held.
    func placed(_ focus: CGPoint?, chosen: Set<String>, measure: (Feeling, Nearness) -> CGSize) -> [Placed] {
        var taken = kept
        let nearest = focus.flatMap(nearest)
        let all = order(focus, chosen, nearest).map { feeling in
            let nearness = nearness(feeling, focus, chosen, nearest)
            let must = feeling == nearest || chosen.contains(feeling.id)
            let box = free(feeling, measure(feeling, nearness), taken, must: must)
            if let box { taken.append(box) }
            return Placed(feeling: feeling, point: point(of: feeling), box: box, nearness: nearness)
        }
        return all.filter { placed in
            placed.box != nil || !taken.contains { $0.insetBy(dx: -inset * 0.3, dy: -inset * 0.3).contains(placed.point) }
        }
    }

    /// The word meant by a finger at `at`.
    func nearest(_ at: CGPoint) -> Feeling? { feelings.min { distance(point(of: $0), at) < distance(point(of: $1), at) } }

    // The words use the whole field, and the middle stays the middle.
    func point(of feeling: Feeling) -> CGPoint {
        let across = field.width / 2 + feeling.x / reach(\.x) * (field.width / 2 - inset * 1.75)
        let along = field.height / 2 + feeling.y / reach(\.y) * (field.height / 2 - inset)
        return CGPoint(x: across, y: field.height - along)
    }

    private func reach(_ of: (Feeling) -> CGFloat) -> CGFloat { rim ?? max(feelings.map { abs(of($0)) }.max() ?? 0, 0.1) }

    private func order(_ focus: CGPoint?, _ chosen: Set<String>, _ nearest: Feeling?) -> [Feeling] {
        var count: [String: Int] = [:]
        var rank: [String: Int] = [:]
        for feeling in feelings {
            rank[feeling.id] = count[feeling.family, default: 0]
            count[feeling.family, default: 0] += 1
        }
        func key(_ feeling: Feeling) -> (Int, CGFloat, Int) {
            let first = feeling == nearest ? 0 : chosen.contains(feeling.id) ? 1 : 2
            return (first, focus.map { distance(point(of: feeling), $0) } ?? 0, rank[feeling.id] ?? 0)
        }
        let keyed = feelings.enumerated().map { (key: key($1), index: $0, feeling: $1) }
        return keyed.sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }.map(\.feeling)
    }

    private func nearness(_ feeling: Feeling, _ focus: CGPoint?, _ chosen: Set<String>, _ nearest: Feeling?) -> Nearness {
        if feeling == nearest || chosen.contains(feeling.id) { return .near }
        guard let focus else { return .mid }
        return distance(point(of: feeling), focus) / min(field.width, field.height) < 0.34 ? .mid : .far
    }

    private func free(_ feeling: Feeling, _ size: CGSize, _ taken: [CGRect], must: Bool) -> CGRect? {
        let centre = point(of: feeling)
        for nudge in must ? Self.nudges + Self.farNudges : Self.nudges {
            let origin = CGPoint(x: centre.x + (nudge.x - 0.5) * size.width, y: centre.y + (nudge.y - 0.5) * size.height)
            let box = inside(CGRect(origin: origin, size: size))
            if !taken.contains(where: { $0.insetBy(dx: -inset * 0.12, dy: -inset * 0.12).intersects(box) }) { return box }
        }
        return nil
    }

    private func inside(_ box: CGRect) -> CGRect {
        let margin = inset * 0.4
        let dx = max(margin - box.minX, 0) - max(box.maxX - field.width + margin, 0)
        let dy = max(margin - box.minY, 0) - max(box.maxY - field.height + margin, 0)
        return box.offsetBy(dx: dx, dy: dy)
    }

    private func distance(_ a: CGPoint, _ b: CGPoint) -> CGFloat { hypot(a.x - b.x, a.y - b.y) }

    /// Small steps aside, in parts of the word's own size: a word stays where it belongs.
    private static let nudges = [(0, 0), (0, -0.5), (0, 0.5), (-0.3, 0), (0.3, 0), (-0.3, -0.5), (0.3, 0.5)].map {
        CGPoint(x: $0.0, y: $0.1)
    }
    private static let farNudges = [(0, -1), (0, 1), (-0.6, -1), (0.6, 1), (-1, 0), (1, 0), (0, -2), (0, 2), (0, 3), (0, -3)].map {
        CGPoint(x: $0.0, y: $0.1)
    }
}
