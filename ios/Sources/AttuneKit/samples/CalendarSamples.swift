/// A calendar file, before one is picked, read, and taken.
public enum CalendarSamples {
    private static let dinners = ["2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25"].enumerated().map { week, day in
        When(
            occurrence: "\(day)T19:30:00", atMs: 1_795_804_200_000 + Int64(week) * 604_800_000, day: day, time: "19:30",
            theirs: "18:30 for Ben")
    }
    private static let found = [
        CalendarFound(
            at: 0, title: "Dinner, just us two", summary: "Every Friday at 19:30, at the same moment for both", nextFive: dinners),
        CalendarFound(
            at: 2, title: "Anniversary", summary: "Every year on 14 June at 09:00",
            nextFive: [
                When(
                    occurrence: "2027-06-14T09:00:00", atMs: 1_812_956_400_000, day: "2027-06-14", time: "09:00",
                    theirs: nil)
            ]),
    ]
    private static let leftOut = [
        CalendarLeftOut(
            title: "Stand-up", why: "In the rule, BYHOUR: It is not kept here; choose days and one time of the day."),
        CalendarLeftOut(title: nil, why: "This one has no title."),
    ]

    private static func held(_ found: [CalendarFound], _ leftOut: [CalendarLeftOut], more: Bool = false) -> CalendarState {
        CalendarState().with { $0.load = .ready(CalendarRecord(found: found, leftOut: leftOut, more: more)) }
    }

    public static let start = CalendarState()
    public static let read = held(found, leftOut).with { $0.chosen = [0] }
    public static let long = held(found, [], more: true)
    public static let nothing = held([], leftOut)
    public static let taken = CalendarState().with { $0.done = true }
    public static let trouble = CalendarState().with {
        $0.trouble = CoreFailure("This is not a calendar file; choose one that ends in .ics.")
    }
    public static let all = ["start": start, "read": read, "long": long, "nothing": nothing, "taken": taken, "trouble": trouble]
}
