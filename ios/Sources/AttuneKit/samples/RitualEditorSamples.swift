/// A ritual being written, in every way it can repeat.
public enum RitualEditorSamples {
    private static let zones = [
        ZoneOption(zone: "Europe/Berlin", place: "Berlin"), ZoneOption(zone: "Europe/Lisbon", place: "Lisbon"),
    ]
    private static let begins: [Repeat] = [
        .once, .days(every: 1), .weeks(every: 1, days: [.friday]), .months(every: 1, on: .date(day: 20)),
        .months(every: 1, on: .nth(nth: 3, day: .friday)), .years(every: 1, month: 11, on: .date(day: 20)),
        .years(every: 1, month: 11, on: .nth(nth: 3, day: .friday)),
    ]

    private static func comes(_ at: String, _ theirs: String?, _ days: String...) -> [When] {
        days.enumerated().map { number, day in
            When(
                occurrence: "\(day)T\(at):00", atMs: 1_795_363_200_000 + Int64(number) * 604_800_000, day: day, time: at,
                theirs: theirs)
        }
    }

    private static func state(
        _ draft: RitualDraft, _ says: String, _ next: [When], hint: String? = nil, ends: String? = nil
    ) -> RitualEditorState {
        RitualEditorState().with {
            $0.load = .ready(draft)
            $0.preview = RitualPreview(
                summary: says, nextFive: next, zones: zones, hint: hint, ends: ends, begins: begins, starts: draft.from ?? "2026-11-20",
                onlyMe: draft.onlyMe)
        }
    }

    private static func own(_ title: String, _ repeats: Repeat, _ change: (inout RitualDraft) -> Void = { _ in }) -> RitualDraft {
        var draft = RitualDraft(
            library: nil, title: title, from: nil, time: "19:30", policy: .floating, minutes: 20, genericLine: false,
            repeat: repeats, until: nil, onlyMe: false)
        change(&draft)
        return draft
    }

    public static let library = state(
        RitualSampleParts.draft, "Every Sunday at 17:00, at the same moment for both",
        comes("17:00", "16:00 for Ben", "2026-11-22", "2026-11-29", "2026-12-06", "2026-12-13", "2026-12-20"))
    public static let own = state(
        own("", .days(every: 1)), "Every day at 19:30, where each of you is",
        comes("19:30", "Ben’s 19:30 is 20:30 here", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"))
    public static let once = state(
        own("The lake", .once) { $0.from = "2026-12-12" }, "Once, on 12 December 2026 at 19:30, where each of you is",
        comes("19:30", "Ben’s 19:30 is 20:30 here", "2026-12-12"))
    public static let monthly = state(
        own("Money, calmly", .months(every: 1, on: .date(day: 31))) { $0.until = "2027-12-31" },
        "Every month on the 31st at 19:30, where each of you is, until 31 December 2027",
        comes("19:30", "Ben’s 19:30 is 20:30 here", "2026-12-31", "2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"),
        hint: "Where a month has no 31st, it is left out. “The last day” comes in every month.")
    public static let yearly = state(
        own("The long table", .years(every: 1, month: 5, on: .nth(nth: 2, day: .sunday))),
        "Every year on the second Sunday of May at 19:30, where each of you is",
        comes("19:30", "Ben’s 19:30 is 20:30 here", "2027-05-09", "2028-05-14", "2029-05-13", "2030-05-12", "2031-05-11"))
    public static let anniversary = state(
        own("Our story, again", .years(every: 1, month: 11, on: .date(day: 20))) {
            $0.library = "r-story"
            $0.time = "19:00"
            $0.policy = .date
            $0.minutes = 45
        }, "Every year on a date to be chosen, at 19:00", [], hint: "Choose the date it is about.")
    public static let boundary = state(
        own("Work stays out", .weeks(every: 1, days: [.monday, .tuesday, .wednesday, .thursday, .friday])) {
            $0.library = "r-work-off"
            $0.time = "20:00"
            $0.minutes = 120
        }, "Monday to Friday from 20:00 to 22:00, where each of you is",
        comes("20:00", "Ben’s 20:00 is 21:00 here", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"), ends: "22:00")
    public static let mine = state(
        own("Ten breaths", .days(every: 1)) {
            $0.time = "08:30"
            $0.onlyMe = true
        }, "Every day at 08:30",
        comes("08:30", nil, "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25")
    ).with { $0.trouble = CoreFailure("Nothing is kept here yet; choose a passphrase first.", kind: .vault) }
    public static let all = [
        "library": library, "own": own, "once": once, "monthly": monthly, "yearly": yearly, "anniversary": anniversary,
        "boundary": boundary, "mine": mine,
    ]
}
