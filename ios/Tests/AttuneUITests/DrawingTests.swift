import AttuneKit
import SwiftUI
import Testing

@testable import AttuneUI

/// What is drawn by hand stands where it should.
@MainActor struct DrawingTests {
    private let feelings = SessionSamples.all["feelings"]!.vocabulary
    private let field = CGSize(width: 342, height: 344)

    private func places(kept: [CGRect] = []) -> FeelingPlaces { FeelingPlaces(feelings: feelings, field: field, inset: 24, kept: kept) }

    private func placed(_ finger: CGPoint?, _ chosen: Set<String> = [], kept: [CGRect] = []) -> [Placed] {
        places(kept: kept).placed(finger, chosen: chosen) { feeling, nearness in
            let size: CGFloat = nearness == .near ? 19 : nearness == .mid ? 16 : 13
            return CGSize(width: CGFloat(feeling.word.count) * size * 0.55 + (nearness == .near ? 32 : 0), height: size * 1.45)
        }
    }

    @Test func noWordCoversAnotherOrWhatIsKeptFreeAndNoneLeavesTheField() {
        let kept = [CGRect(x: 120, y: 8, width: 100, height: 18)]
        for x in stride(from: CGFloat(0), through: field.width, by: 57) {
            for y in stride(from: CGFloat(0), through: field.height, by: 43) {
                let boxes = placed(CGPoint(x: x, y: y), kept: kept).compactMap(\.box)
                for (index, box) in boxes.enumerated() {
                    #expect(CGRect(origin: .zero, size: field).contains(box))
                    #expect(!kept[0].intersects(box))
                    #expect(!boxes[(index + 1)...].contains { $0.intersects(box) }, "two words overlap with the finger at \(x), \(y)")
                }
            }
        }
    }

    @Test func theWordUnderTheFingerAndWhatIsChosenAreAlwaysWritten() {
        let chosen: Set = ["emo.warm.tender", "emo.sore.hurt"]
        for feeling in feelings {
            let at = places().point(of: feeling)
            let nearest = places().nearest(at)
            let written = placed(at, chosen).filter { $0.box != nil }.map(\.feeling.id)
            #expect(nearest.map { written.contains($0.id) } == true)
            #expect(chosen.isSubset(of: written))
        }
    }

    @Test func pleasantIsToTheRightAndEnergyAbove() throws {
        let furious = try #require(feelings.first { $0.word == "furious" })
        let calm = try #require(feelings.first { $0.word == "calm" })
        #expect(places().point(of: furious).x < places().point(of: calm).x)
        #expect(places().point(of: furious).y < places().point(of: calm).y)
    }

    @Test func oneSOwnWordsAreAllWrittenAndEachDayHasItsLight() throws {
        let moods = try #require(InsightsSamples.shown.load.value).moods.filter { $0.x != nil }
        let field = MoodField(moods: moods, size: CGSize(width: 342, height: 360), kept: [])
        #expect(field.lights.count == moods.count)
        #expect(Set(field.lights.map { "\($0)" }).count == moods.count, "two lights of one word lie beside each other")
        let placed = field.placed { CGSize(width: CGFloat($0.word.count) * 7, height: 19) }
        #expect(Set(placed.filter { $0.box != nil }.map(\.feeling.word)) == Set(moods.map(\.word)))
    }

    @Test func aMonthBeginsUnderItsDayOfTheWeek() {
        let november = MonthDays(first: "2026-11-01")
        #expect(november.before == 6 && november.weeks == 6 && november.days.count == 30)
        #expect(november.at(5) == nil && november.at(6) == "2026-11-01" && november.at(35) == "2026-11-30" && november.at(36) == nil)
        let february = MonthDays(first: "2027-02-01")
        #expect(february.before == 0 && february.weeks == 4 && february.at(27) == "2027-02-28")
    }

    @Test func aCodeIsDrawnModuleByModuleWithItsMargin() {
        let code = QrCode(size: 3, modules: Data([1, 1, 0, 0, 0, 1, 1, 0, 1]))
        let drawn = Modules(code: code).path(in: CGRect(x: 0, y: 0, width: 110, height: 110))._rects
        #expect(
            drawn == [
                CGRect(x: 40, y: 40, width: 20, height: 10), CGRect(x: 60, y: 50, width: 10, height: 10),
                CGRect(x: 40, y: 60, width: 10, height: 10),
                CGRect(x: 60, y: 60, width: 10, height: 10),
            ])
    }

    @Test func chipsGoOnInTheNextLine() {
        let chip = CGSize(width: 100, height: 48)
        let lines = Flow.Lines([chip, chip, CGSize(width: 40, height: 60), chip], width: 250, gap: 8)
        #expect(lines.places == [CGPoint(x: 0, y: 0), CGPoint(x: 108, y: 0), CGPoint(x: 0, y: 56), CGPoint(x: 48, y: 56)])
        #expect(lines.size == CGSize(width: 208, height: 116))
    }

    @Test func aScaleIsMirroredWithTheLanguage() {
        let track = Track(width: 232, highest: 10, mirrored: false)
        let mirrored = Track(width: 232, highest: 10, mirrored: true)
        for step in 0...10 {
            #expect(track.step(at: track.x(step)) == step)
            #expect(mirrored.step(at: mirrored.x(step)) == step)
            #expect(abs(track.x(step) + mirrored.x(step) - 232) < 0.001)
        }
        #expect(track.step(at: -50) == 0 && track.step(at: 900) == 10)
    }

    @Test func aBreathIsFullAfterFourSecondsAndEmptyAfterTen() {
        #expect(abs(BreathPace().fullness(4_000) - 1) < 0.001)
        #expect(BreathPace().fullness(0) < 0.001 && BreathPace().fullness(10_000) < 0.001)
    }

    @Test func anEntrySTextPartsAtEmptyLines() {
        #expect("one\ntwo\n\n  \nthree\n".paragraphs == ["one\ntwo", "three"])
        #expect("".paragraphs == [])
    }
}

extension SessionState {
    /// The words of a step at which feelings are chosen.
    fileprivate var vocabulary: [Feeling] {
        guard case .feelings(_, let words, _, _, _, _) = load.value?.step else { return [] }
        return words.map { Feeling(id: $0.id, word: $0.text, family: $0.family, x: CGFloat($0.x), y: CGFloat($0.y)) }
    }
}
