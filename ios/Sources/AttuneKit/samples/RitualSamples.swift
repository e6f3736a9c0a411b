/// What the ritual screens show of Ana and Ben.
enum RitualSampleParts {
    static let draft = RitualDraft(
        library: "r-weekly", title: "Our week", from: nil, time: "17:00",
        policy: .anchored(zone: "Europe/Berlin"), minutes: 45, genericLine: false,
        repeat: .weeks(every: 1, days: [.sunday]), until: nil, onlyMe: false)
    static let sundays = ["2026-11-22", "2026-11-29", "2026-12-06", "2026-12-13", "2026-12-20"].enumerated().map { week, day in
        When(
            occurrence: "\(day)T17:00:00", atMs: 1_795_363_200_000 + Int64(week) * 604_800_000, day: day, time: "17:00",
            theirs: "16:00 for Ben")
    }
    static let ourWeek = RitualCard(
        id: "week", title: "Our week", summary: "Every Sunday at 17:00, at the same moment for both", state: .on, next: sundays[0],
        minutes: 45, starts: "Ben", proposal: nil, restsUntil: nil, onlyMe: false)

    static let habit = RitualDraft(
        library: "r-habit-week", title: "Antidote week", from: nil, time: "08:30", policy: .floating, minutes: 1,
        genericLine: true, repeat: .days(every: 1), until: "2026-11-26", onlyMe: true)
    static let mornings = ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"].enumerated().map { number, day in
        When(
            occurrence: "\(day)T08:30:00", atMs: 1_795_246_200_000 + Int64(number) * 86_400_000, day: day, time: "08:30",
            theirs: nil)
    }
    static let unnamed = RitualCard(
        id: "mine", title: "Something you planned", summary: "Every day at 08:30, until 26 November 2026", state: .on, next: mornings[0],
        minutes: 1, starts: nil, proposal: nil, restsUntil: nil, onlyMe: true)

    static func card(_ change: (inout RitualCard) -> Void) -> RitualCard {
        var card = ourWeek
        change(&card)
        return card
    }
}

/// The rituals of two.
public enum RitualsSamples {
    private static let daily = RitualSampleParts.card {
        $0.id = "daily"
        $0.title = "Two lines a day"
        $0.summary = "Every day at 20:45, each at your own hour"
        $0.next = When(
            occurrence: "2026-11-22T20:45:00", atMs: 1_795_376_700_000, day: "2026-11-22", time: "20:45",
            theirs: nil)
        $0.minutes = 5
        $0.starts = nil
    }
    private static let asking = RitualSampleParts.card {
        $0.state = .proposedByPartner
        $0.next = nil
        $0.starts = nil
        $0.proposal = "change"
    }
    private static let library = [
        LibraryCard(
            id: "r-meal", title: "Screens-away meal", summary: "Tuesday, Thursday and Sunday at 19:00", minutes: 40,
            draft: RitualSampleParts.draft),
        LibraryCard(
            id: "r-parting", title: "Before we part", summary: "Monday to Friday at 07:40", minutes: 2, draft: RitualSampleParts.draft),
        LibraryCard(id: "r-date", title: "Time for two", summary: "Every Friday at 19:30", minutes: 120, draft: RitualSampleParts.draft),
    ]

    private static let onlyMine = [
        LibraryCard(
            id: "r-habit-week", title: "Antidote week", summary: "Every day at 08:30, until 26 November 2026", minutes: 1,
            draft: RitualSampleParts.habit)
    ]

    private static func state(
        asked: [RitualCard] = [], on: [RitualCard] = [], rests: [RestCard] = [], suggested: [LibraryCard] = []
    ) -> RitualsState {
        RitualsState().with {
            $0.load = .ready(
                RitualsRecord(
                    asked: asked, on: on, proposed: [], library: library, rests: rests, suggested: suggested, today: "2026-11-20",
                    onlyMine: onlyMine, touch: rests.isEmpty ? touch : touching))
        }
    }

    private static let touch = TouchCard(
        title: "A small touch",
        line: "You may both like a hand held, a hug, a kiss in passing. If you say so here, nobody sees it unless both of you do.",
        state: .notYet, action: "I would like that")
    private static let touching = TouchCard(
        title: "A small touch", line: "A small touch in passing, whenever you both like. You both said so.", state: .on, action: "End it")

    private static func untilThursday(_ card: RitualCard) -> RitualCard {
        var card = card
        card.restsUntil = "2026-11-26"
        return card
    }

    public static let some = state(on: [RitualSampleParts.ourWeek, daily])
    public static let asked = state(asked: [asking], on: [daily])
    public static let none = state(suggested: Array(library.prefix(2)))
    public static let choosing = some.with { $0.rest = RestDays(today: "2026-11-20").from("2026-11-21").until("2026-11-27") }
    public static let resting = state(
        on: [untilThursday(RitualSampleParts.ourWeek), untilThursday(daily)],
        rests: [
            RestCard(
                id: "rest", line: "All your rituals rest. They come again on 27 November 2026.", from: "2026-11-20", until: "2026-11-26",
                ritual: nil)
        ])
    public static let locked = state(on: [RitualSampleParts.unnamed, daily])
    public static let all = ["some": some, "asked": asked, "none": none, "choosing": choosing, "resting": resting, "locked": locked]
}

/// One ritual, as it can stand.
public enum RitualScreenSamples {
    private static func state(_ change: (inout RitualRecord) -> Void) -> RitualState {
        var record = RitualRecord(
            card: RitualSampleParts.ourWeek, line: "Your Sunday slot.", nextFive: RitualSampleParts.sundays, change: nil, otherTitle: nil,
            together: ["2026-11-15", "2026-11-08", "2026-10-25", "2026-11-12"], draft: RitualSampleParts.draft,
            waits: nil, counter: nil, otherChange: nil, rests: [], short: "When there is little time: two minutes, a sentence each.",
            today: "2026-11-20", ringing: Ringing(atQuiet: .hold, always: false))
        change(&record)
        return RitualState().with { $0.load = .ready(record) }
    }

    public static let on = state { _ in }
    public static let proposed = state {
        $0.card.state = .proposedByPartner
        $0.card.starts = nil
        $0.card.proposal = "change"
        $0.together = []
        $0.ringing = nil
    }
    public static let change = state {
        $0.card.state = .changeProposed
        $0.card.proposal = "change"
        $0.change = "Every Sunday at 18:00"
        $0.counter = RitualSampleParts.draft
        $0.counter?.time = "18:00"
    }
    public static let ringing = on.with { $0.ringing = true }
    public static let titles = state { $0.otherTitle = "Sunday at five" }
    public static let waits = state {
        $0.waits = "Every Sunday at 19:00"
        $0.otherChange = OtherChange(summary: "Every Sunday at 18:00", proposal: "change")
    }
    public static let resting = state {
        $0.card.restsUntil = "2026-12-31"
        $0.rests = [
            RestCard(
                id: "rest", line: "“Our week” rests. It comes again on 1 January 2027.", from: "2026-11-20", until: "2026-12-31",
                ritual: "week")
        ]
    }
    public static let stopping = on.with { $0.asking = true }
    private static let own = state {
        $0.card = RitualSampleParts.unnamed
        $0.line = "Something you planned."
        $0.nextFive = RitualSampleParts.mornings
        $0.together = ["2026-11-20"]
        $0.draft = RitualSampleParts.habit
        $0.short = nil
    }
    public static let mine = state {
        if let record = own.load.value { $0 = record }
        $0.card.title = "Antidote week"
    }
    public static let mineStopping = own.with { $0.asking = true }
    public static let all = [
        "on": on, "proposed": proposed, "change": change, "titles": titles, "waits": waits, "resting": resting, "stopping": stopping,
        "ringing": ringing, "mine": mine, "mineStopping": mineStopping,
    ]
}
