import AttuneKit
import SwiftUI

/// One's own words where they stand on the field of feelings, each on a soft light, wider where it came again; a word without room is a
/// dot. It is no finger's field: nothing is chosen here. Left to right stays left to right in every script, as on a map.
struct MoodPicture: View {
    let moods: [MoodDay]
    @ScaledMetric(relativeTo: .body) private var height = grid(90)
    @Environment(\.words) private var words

    var body: some View {
        Canvas { context, size in draw(in: context, size) }
            // Larger words need more room to stand apart.
            .frame(height: min(height, grid(135)))
            .background(.card, in: Shapes.card)
            .clipShape(Shapes.card)
            .overlay { Shapes.card.strokeBorder(.line) }
            .environment(\.layoutDirection, .leftToRight)
    }

    private func draw(in context: GraphicsContext, _ size: CGSize) {
        let ends = FieldEnds(words: words, context: context, size: size)
        ends.draw(in: context, size)
        let field = MoodField(moods: moods, size: size, kept: ends.boxes)
        for middle in field.lights {
            for ring in 1...MoodField.rings {
                let radius = MoodField.reach * CGFloat(ring) / CGFloat(MoodField.rings)
                let disc = CGRect(origin: middle, size: .zero).insetBy(dx: -radius, dy: -radius)
                context.fill(Path(ellipseIn: disc), with: .style(Tone.one.opacity(MoodField.opacity)))
            }
        }
        func text(_ feeling: Feeling) -> GraphicsContext.ResolvedText {
            context.resolve(Text(feeling.word).font(Lettering.wordFar.font).foregroundStyle(.ink))
        }
        for placed in field.placed({ text($0).measure(in: size) }) {
            if placed.box?.contains(placed.point) != true {
                let dot = CGRect(x: placed.point.x - 2, y: placed.point.y - 2, width: 4, height: 4)
                context.fill(Path(ellipseIn: dot), with: .style(.ink))
            }
            if let box = placed.box { context.draw(text(placed.feeling), at: CGPoint(x: box.midX, y: box.midY)) }
        }
    }
}

/// Where one's own words and their lights stand.
struct MoodField {
    /// How far a light goes, and the discs that it fades out by.
    static let reach: CGFloat = 34
    static let rings = 9
    static let opacity = 0.045

    /// The angle between one light and the next of the same word, in radians: however many there are, they lie evenly.
    private static let turn: CGFloat = 2.4

    /// The middle of a light for each day.
    let lights: [CGPoint]
    private let places: FeelingPlaces

    init(moods: [MoodDay], size: CGSize, kept: [CGRect]) {
        var feelings: [Feeling] = []
        for mood in moods where !feelings.contains(where: { $0.id == mood.word }) {
            feelings.append(Feeling(id: mood.word, word: mood.word, family: mood.place, x: mood.x ?? 0, y: mood.y ?? 0))
        }
        let places = FeelingPlaces(feelings: feelings, field: size, inset: Space.page, kept: kept, rim: 1)
        lights = feelings.flatMap { feeling in
            let middle = places.point(of: feeling)
            let days = moods.count { $0.word == feeling.word }
            return (0..<days).map { day in
                let (from, angle) = (9 * CGFloat(day).squareRoot(), CGFloat(day) * Self.turn)
                return CGPoint(x: middle.x + from * cos(angle), y: middle.y + from * sin(angle))
            }
        }
        self.places = places
    }

    /// The words where they stand; measured by `measure`.
    func placed(_ measure: (Feeling) -> CGSize) -> [Placed] {
        places.placed(nil, chosen: []) { feeling, _ in measure(feeling) }
    }
}
