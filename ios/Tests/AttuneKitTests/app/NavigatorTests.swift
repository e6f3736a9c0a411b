import Testing

@testable import AttuneKit

@MainActor
@Suite struct NavigatorTests {
    @Test func backLeadsToWhereOneCameFromAndEndsAtAPlace() {
        let navigator = Navigator()
        navigator.open(.help())
        #expect(navigator.back())
        #expect(!navigator.back())
        #expect(navigator.stack == [.at(.today)])
    }

    @Test func aPlaceClearsWhatWasOpenAboveAnother() {
        let navigator = Navigator()
        navigator.open(.help())
        navigator.open(.timeOut)
        navigator.open(.at(.us))
        #expect(navigator.stack == [.at(.us)])
    }

    @Test func theSameScreenIsNeverOpenTwice() {
        let navigator = Navigator()
        navigator.open(.help())
        navigator.open(.timeOut)
        navigator.open(.help())
        #expect(navigator.stack == [.at(.today), .timeOut, .help()])
    }

    @Test func aScreenThatReplacesAnotherTakesItsWayBack() {
        let navigator = Navigator()
        navigator.open(.exercise("daily"))
        navigator.replace(.session("one"))
        #expect(navigator.stack == [.at(.today), .session("one")])
        navigator.back()
        #expect(navigator.stack == [.at(.today)])
    }

    @Test func everyMoveIsToldOnce() {
        let navigator = Navigator()
        var moves = 0
        navigator.moved = { moves += 1 }
        navigator.open(.help())
        navigator.open(.help())
        navigator.back()
        #expect(moves == 2)
    }
}
