/// Before, in and after a pause.
public enum TimeOutSamples {
    private static let reach = "Ben's phone learns of it at its next exchange. To be sure, tell it yourself."

    private static func state(_ pact: Pact, reach: String? = reach) -> TimeOutState {
        TimeOutState().with {
            $0.load = .ready(TimeOutRecord(running: nil, endedLately: false, pact: pact, minutes: 30, reach: reach))
        }
    }

    private static func running(_ pact: Pact = .agreed, _ change: (inout RunningTimeOut) -> Void = { _ in }) -> TimeOutState {
        var running = RunningTimeOut(
            id: "call", own: true, caller: "Ana", leftMs: 1_140_000, lengthMs: 1_800_000, backAtMs: 1_795_378_200_000, canRenew: true,
            muted: false, shareText: "attune1:pause:7KQ2 MD5P HQ9Z WC2L", counts: true, shareCode: sampleCode)
        change(&running)
        return TimeOutState().with {
            $0.load = .ready(TimeOutRecord(running: running, endedLately: false, pact: pact, minutes: 30, reach: reach))
            $0.leftMs = Int64(running.leftMs)
        }
    }

    public static let before = state(.agreed)
    public static let asked = state(.proposedByPartner)
    public static let during = running()
    public static let over = running { $0.leftMs = 0 }
    public static let ended = TimeOutState().with {
        $0.load = .ready(TimeOutRecord(running: nil, endedLately: true, pact: .agreed, minutes: 30, reach: reach))
    }
    public static let heard = running(.notYet) {
        $0.own = false
        $0.caller = "Ben"
        $0.counts = false
    }
    public static let sharing = during.with { $0.sharing = true }
    public static let starting = before.with {
        $0.sharing = true
        $0.canScan = true
    }
    public static let alone = state(.notYet, reach: nil)
    public static let all = [
        "before": before, "asked": asked, "during": during, "over": over, "ended": ended, "heard": heard, "sharing": sharing,
        "starting": starting,
        "alone": alone,
    ]
}
