import Testing

@testable import AttuneKit

/// A paced breath and a step's countdown, by readings of a clock that are handed in.
@Suite struct BreathPaceTests {
    private let pace = BreathPace(inward: 4, hold: 2, out: 6, minutes: 5)

    @Test func aBreathGoesInHoldsAndGoesOut() {
        let phases = [-1, 0, 3_999, 4_000, 5_999, 6_000, 11_999, 12_000].map { pace.phase($0) }
        #expect(phases == [.rest, .inward, .inward, .hold, .hold, .out, .out, .inward])
    }

    @Test func withoutAHoldItTurnsAtOnce() {
        let pace = BreathPace(inward: 4, out: 6)
        #expect([3_999, 4_000, 9_999, 10_000].map { pace.phase($0) } == [.inward, .out, .out, .inward])
    }

    @Test func theRingIsEmptyAtTheBeginningFullAtTheTurnAndHalfBetween() {
        #expect(abs(pace.fullness(0)) < 0.001 && abs(pace.fullness(2_000) - 0.5) < 0.001)
        #expect([4_000, 5_000, 6_000].allSatisfy { abs(pace.fullness($0) - 1) < 0.001 })
        #expect(abs(pace.fullness(9_000) - 0.5) < 0.001 && pace.fullness(11_999) < 0.001)
        #expect(pace.fullness(-5_000) == 0 && pace.fullness(5 * 60_000) == 0)
    }

    @Test func theRingNeverJumps() {
        let steps = stride(from: Int64(0), to: 24_000, by: 50).map { pace.fullness($0) }
        #expect(zip(steps, steps.dropFirst()).allSatisfy { abs($0 - $1) < 0.03 })
        #expect(steps.allSatisfy { (0...1).contains($0) })
    }

    @Test func whoSeesAStillPictureCountsTheSecondsOfEachPhase() {
        let counts = stride(from: Int64(500), to: 12_500, by: 1_000).map { pace.count($0) }
        #expect(counts == [1, 2, 3, 4, 1, 2, 1, 2, 3, 4, 5, 6])
        #expect(pace.count(-1) == 0)
    }

    @Test func begunMinutesCount() {
        #expect([-1, 0, 1, 60_000, 299_999, 300_000, 400_000].map { pace.minutesLeft($0) } == [5, 5, 5, 4, 1, 0, 0])
        #expect(BreathPace().minutesLeft(0) == nil && BreathPace().phase(3_600_000_000) == .inward)
    }

    @Test func aBreathOfNoLengthIsNoCrash() {
        let none = BreathPace(inward: 0, out: 0)
        #expect(none.phase(10) == .out && none.count(0) == 1)
    }
}

@Suite struct StepClockTests {
    @Test func itStandsUntilItIsSetGoingAndKeepsWhatHasPassedWhenItRests() {
        let clock = StepClock(seconds: 60)
        #expect(!clock.runs && clock.leftMs(5_000) == 60_000)
        let running = clock.started(5_000)
        #expect(running.runs && running.leftMs(15_000) == 50_000)
        #expect(running.started(9_000) == running, "a second tap does not begin anew")
        let rested = running.rested(15_000)
        #expect(!rested.runs && rested.leftMs(90_000) == 50_000)
        #expect(rested.started(100_000).leftMs(110_000) == 40_000)
    }

    @Test func severalTimesInARowAreCountedOneByOne() {
        let clock = StepClock(seconds: 5, times: 3).started(0)
        #expect([0, 4_999, 5_000, 14_999, 15_000].map { clock.round($0) } == [1, 1, 2, 3, 3])
        #expect([0, 5_000, 14_000, 15_000].map { clock.leftMs($0) } == [5_000, 5_000, 1_000, 0])
        #expect(!clock.isOver(14_999) && clock.isOver(15_000))
    }

    @Test func oneThatBeginsLaterIsWholeUntilThen() {
        let clock = StepClock(seconds: 300).started(20_000)
        #expect(clock.elapsedMs(0) == -20_000 && clock.leftMs(0) == 300_000 && clock.left(0) == 1 && clock.round(0) == 1)
    }

    @Test func noLengthIsOverAtOnce() {
        let clock = StepClock(seconds: 0)
        #expect(clock.isOver(0) && clock.left(0) == 0 && clock.round(0) == 1)
    }
}
