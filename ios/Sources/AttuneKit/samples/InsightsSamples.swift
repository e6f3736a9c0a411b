/// Looking back: of a couple that has done a few things, of one that begins, and alone.
public enum InsightsSamples {
    private static let onlyYou = "Only you can see this picture. It is made of your own words and never leaves this phone."

    private static func told(_ id: Int, _ title: String, _ day: String, own: String?, theirs: String?) -> ToldTogether {
        ToldTogether(
            session: "00000000-0000-4000-8000-0000000001\(id)", title: title, day: day, own: own.map { [$0] } ?? [],
            theirs: theirs.map { [$0] } ?? [])
    }

    private static func did(_ title: String, _ month: String, _ days: Int...) -> DidTogether {
        DidTogether(title: title, days: days.map { month + ($0 < 10 ? "-0\($0)" : "-\($0)") })
    }

    private static let november = MonthTogether(
        month: "2026-11-01",
        did: [
            did("Two lines a day", "2026-11", 1, 3, 4, 8, 12, 15, 19, 20), did("Our week", "2026-11", 8, 15, 22),
            did("Hear, don’t repair", "2026-11", 13),
        ])
    private static let september = MonthTogether(
        month: "2026-09-01", did: [did("Our week", "2026-09", 6, 20), did("Walk by the river", "2026-09", 12)])
    private static let year = YearBack(
        line: "A year ago this week",
        told: [
            told(
                1, "Two lines a day", "2025-11-19", own: "You saved me the last pear and said nothing about it.",
                theirs: "You sang on the stairs. I heard it all the way up.")
        ])
    private static let appreciated = [
        told(
            2, "Two lines a day", "2026-11-20", own: "You rang my mother before I could ask.",
            theirs: "You laughed at the pancakes instead of at me."),
        told(
            3, "A proper thank-you", "2026-11-15", own: nil,
            theirs: "You stayed up with the tax papers so that I could sleep. I woke up lighter."),
        told(4, "Two lines a day", "2026-11-12", own: "You waited with dinner.", theirs: "You told me you were nervous."),
        told(
            5, "Our week", "2026-11-08", own: "The way you ask our neighbour how she is, and mean it.", theirs: "Sunday without a plan."),
        told(6, "Two lines a day", "2026-11-04", own: "You left the light on.", theirs: "Your hand, at the cinema."),
    ]
    private static let cameBack = [
        told(
            7, "Coming back", "2026-10-03", own: "A walk around the block, and that you had left the door open.",
            theirs: "Hearing that you were not angry any more, only tired.")
    ]
    private static let rituals = [
        RitualFit(id: "00000000-0000-4000-8000-000000000041", title: "Goodbye kiss", line: "This one fits your weeks as they are."),
        RitualFit(id: "00000000-0000-4000-8000-000000000042", title: "Our week", line: "This one comes off now and then."),
        RitualFit(
            id: "00000000-0000-4000-8000-000000000043", title: "An evening out",
            line: "Quiet lately. Another hour, the two-minute form or letting it go are all fine."),
    ]

    private static func mood(_ day: String, _ word: String) -> MoodDay {
        guard let on = sampleWords.first(where: { $0.text == word }) else {
            return MoodDay(day: "2026-" + day, word: word, place: String(), x: nil, y: nil)
        }
        let place = (on.x < 0 ? "unpleasant" : "pleasant") + ", with " + (on.y < 0 ? "less" : "more") + " energy"
        return MoodDay(day: "2026-" + day, word: word, place: place, x: on.x, y: on.y)
    }

    private static let moods = [
        ("10-14", "worried"), ("10-16", "low"), ("10-19", "uneasy"), ("10-23", "hopeful"), ("10-25", "calm"), ("10-28", "tender"),
        ("11-01", "tender"), ("11-03", "frustrated"), ("11-04", "tired"), ("11-08", "content"), ("11-12", "playful"), ("11-15", "tender"),
        ("11-19", "proud"), ("11-20", "tender"),
    ].map { mood($0.0, $0.1) }

    private static let nothing = InsightsRecord(
        partner: "Ben", months: [], years: [], appreciated: [], cameBack: [], rituals: [], moods: [], moodsWhoSees: onlyYou)

    private static func loaded(_ change: (inout InsightsRecord) -> Void) -> InsightsState {
        var record = nothing
        change(&record)
        return InsightsState().with { $0.load = .ready(record) }
    }

    public static let shown = loaded {
        $0.months = [november, september]
        $0.years = [year]
        $0.appreciated = appreciated
        $0.cameBack = cameBack
        $0.rituals = rituals
        $0.moods = moods
    }
    public static let earlier = shown.with {
        $0.month = "2026-09-01"
        $0.appreciated = InsightsState.first + InsightsState.more
        $0.inWords = true
    }
    public static let begun = loaded {
        $0.months = [MonthTogether(month: "2026-11-01", did: [did("Two lines a day", "2026-11", 22)])]
        $0.moods = [mood("11-22", "tired")]
    }
    public static let quiet = loaded { _ in }
    public static let alone = loaded { $0.partner = nil }
    public static let trouble = begun.with { $0.trouble = CoreFailure("The phone's storage is full; make room and try again.") }
    public static let all = [
        "shown": shown, "earlier": earlier, "begun": begun, "quiet": quiet, "alone": alone, "trouble": trouble,
    ]
}
