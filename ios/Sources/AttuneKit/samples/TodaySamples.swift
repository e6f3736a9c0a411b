/// States of Today for outlines and tests. Ana and Ben are the sample couple everywhere.
public enum TodaySamples {
    private static let nobody = Rings(own: false, theirs: false)
    private static let theirs = Rings(own: false, theirs: true)
    private static let every: [ReminderAction] = [.done, .notToday, .inTenMinutes]

    private static let ourWeek = NextRitual(
        id: "ritual", title: "Our week",
        when: When(
            occurrence: "2026-11-22T19:30:00", atMs: 1_795_372_200_000, day: "2026-11-22", time: "19:30",
            theirs: nil),
        line: "Today at 19:30, 45 minutes. Ben starts this time.", actions: [])

    private static let full = TodayRecord(
        day: "2026-11-22", greeting: "Good evening, Ana", partner: "Ben", rings: theirs,
        asked: Asked(
            rings: theirs, line: "Ben has answered. You see it once you have, too.",
            title: "What small thing did I do this week that made your day easier?", action: "Answer", target: .session(id: "session")),
        next: ourWeek,
        fromPartner: [
            Quote(who: "Ben, this morning", text: "You warmed up the car before I even woke. I noticed.", target: .entry(id: "entry"))
        ],
        timeOut: nil, notices: [], touch: nil)

    private static func state(_ change: (inout TodayRecord) -> Void) -> TodayState {
        var record = full
        change(&record)
        return TodayState().with { $0.load = .ready(record) }
    }

    public static let evening = state { _ in }
    public static let due = state {
        $0.asked = nil
        $0.next?.actions = every
        $0.next?.when.theirs = "18:30 for Ben"
        $0.notices = [
            Notice(text: "Ben called a pause that was over before your phone heard of it.", target: .timeOut),
            Notice(text: "Work stays out until 22:00.", target: .ritual(id: "work")),
        ]
    }
    public static let both = state {
        $0.next?.actions = every
        $0.notices = [Notice(text: "Update Attune to see one new thing.", target: nil)]
    }
    public static let resting = state {
        $0.asked = nil
        $0.next = nil
        $0.notices = [
            Notice(text: "Your rituals rest up to and including 28 November 2026.", target: .rituals)
        ]
    }
    public static let touch = state {
        $0.asked = nil
        $0.touch = TouchLine(line: "A small touch in passing, whenever you both like. You both said so.", action: "End it")
    }
    public static let quiet = state {
        $0.rings = Rings(own: true, theirs: true)
        $0.asked = nil
        $0.next = nil
        $0.fromPartner = []
    }
    public static let pausing = state {
        $0.asked = nil
        $0.next = nil
        $0.timeOut = TimeOutLine(line: "You both come back at 21:10.", leftMs: 1_140_000, counts: true)
    }
    public static let alone = state {
        $0 = bare($0)
        $0.asked = Asked(rings: nobody, line: "", title: "Share this with someone?", action: "Pair two phones", target: .pair)
    }
    public static let ended = state {
        $0 = bare($0)
        $0.notices = [Notice(text: "Sync has ended. What was yours together stays readable here.", target: .us)]
    }
    public static let begin = state {
        $0.asked = Asked(rings: nobody, line: "", title: "Two lines a day", action: "Begin", target: .exercise(id: "daily-check-in"))
        $0.fromPartner = []
    }
    public static let failed = TodayState().with {
        $0.load = .failed(CoreFailure("The folder is another process's. Close the other window, then try again."))
    }
    public static let waiting = TodayState()

    public static let all = [
        "evening": evening, "due": due, "both": both, "resting": resting, "touch": touch, "ended": ended,
        "quiet": quiet, "pausing": pausing, "alone": alone, "failed": failed, "waiting": waiting, "begin": begin,
    ]

    /// What it is for one alone.
    private static func bare(_ record: TodayRecord) -> TodayRecord {
        TodayRecord(
            day: record.day, greeting: record.greeting, partner: nil, rings: nobody, asked: nil, next: nil, fromPartner: [], timeOut: nil,
            notices: [], touch: nil)
    }
}
