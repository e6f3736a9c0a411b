/// Days and weeks: of a couple that keeps a few things, of one that begins, and far ahead.
public enum WeeksSamples {
    private static let kiss = "00000000-0000-4000-8000-000000000041"
    private static let week = "00000000-0000-4000-8000-000000000042"
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let names = [
        "2026-10": "October 2026", "2026-11": "November 2026", "2026-12": "December 2026", "2027-02": "February 2027",
    ]

    /// Days that begin on a Monday.
    private static func days(_ dates: [String], done: Set<String> = [], comes: Set<String> = []) -> [WeekDay] {
        dates.enumerated().map { place, date in
            let (was, will) = (done.contains(date), comes.contains(date))
            let named = "\(weekdays[place % 7]), \(Int(date.suffix(2)) ?? 0) \(names[String(date.prefix(7))] ?? String())."
            let said = [named] + (was ? ["Done: Goodbye kiss."] : []) + (will ? ["To come: Our week."] : [])
            return WeekDay(date: date, done: was, comes: will, said: said.joined(separator: " "))
        }
    }

    private static func dates(_ month: String, _ days: ClosedRange<Int>) -> [String] {
        days.map { month + ($0 < 10 ? "-0\($0)" : "-\($0)") }
    }

    private static let weeks = dates("2026-10", 26...31) + dates("2026-11", 1...30) + dates("2026-12", 1...6)
    private static let dinner = When(
        occurrence: "2026-11-22T17:00:00", atMs: 1_795_363_200_000, day: "2026-11-22", time: "17:00",
        theirs: "16:00 for Ben")
    private static let month = WeeksRecord(
        month: "2026-11-01", today: "2026-11-22",
        days: days(
            weeks,
            done: Set(
                ["10-28", "11-01", "11-03", "11-08", "11-12", "11-15", "11-19", "11-20", "11-22"].map { "2026-\($0)" }),
            comes: ["2026-11-22", "2026-11-29", "2026-12-06"]),
        day: "2026-11-22", done: [DayRitual(id: kiss, title: "Goodbye kiss", when: nil)],
        comes: [DayRitual(id: week, title: "Our week", when: dinner)], earlier: "2026-10-31", later: "2026-12-01")

    private static func loaded(_ record: WeeksRecord) -> WeeksState { WeeksState().with { $0.load = .ready(record) } }

    public static let shown = loaded(month)
    public static let words = shown.with { $0.inWords = true }
    public static let quiet = loaded(
        WeeksRecord(
            month: "2026-11-01", today: "2026-11-22", days: days(weeks), day: "2026-11-18", done: [], comes: [], earlier: nil,
            later: "2026-12-01"))
    public static let quietWords = quiet.with { $0.inWords = true }
    public static let last = loaded(
        WeeksRecord(
            month: "2027-02-01", today: "2026-11-22", days: days(dates("2027-02", 1...28), comes: ["2027-02-07", "2027-02-14"]),
            day: "2027-02-01", done: [], comes: [], earlier: "2027-01-31", later: nil))
    public static let trouble = shown.with { $0.trouble = CoreFailure("The phone's storage is full; make room and try again.") }
    public static let all = [
        "shown": shown, "words": words, "quiet": quiet, "quiet-words": quietWords, "last": last, "trouble": trouble,
    ]
}
