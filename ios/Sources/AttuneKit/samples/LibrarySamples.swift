/// Everything there is to do: all of it, what fits a need, a kind and a length, and the paths.
public enum LibrarySamples {
    private static let needs = [
        Choice(id: "short", text: "Ten minutes tonight"),
        Choice(id: "alone", text: "On my own"),
        Choice(id: "same-fight", text: "We keep having the same fight"),
        Choice(id: "be-heard", text: "One of us would like to be heard"),
        Choice(id: "drifting", text: "We’ve grown a little apart"),
        Choice(id: "far-apart", text: "We’re far from each other"),
        Choice(id: "everyday", text: "Small things every day"),
        Choice(id: "hurt", text: "Something hurt"),
        Choice(id: "hard-to-say", text: "It’s hard to say what I feel"),
        Choice(id: "good-time", text: "A good time together"),
        Choice(id: "touch", text: "Touch and wishes"),
        Choice(id: "new-together", text: "We’re new together"),
        Choice(id: "trust", text: "Trust was broken"),
        Choice(id: "help", text: "Someone alongside us"),
    ]
    private static let kinds = [
        Choice(id: "emotional", text: "Letting each other in"), Choice(id: "physical", text: "Touch"),
        Choice(id: "intellectual", text: "Each other’s ideas"), Choice(id: "spiritual", text: "What matters most"),
    ]

    private static func card(
        _ one: ExerciseCard, _ needs: [String], _ kinds: [String] = ["emotional"], onePhone: Bool = false, far: Bool = true
    ) -> ExerciseCard {
        var card = one
        card.needs = needs
        card.kinds = kinds
        card.onePhone = onePhone
        card.far = far
        return card
    }

    private static func path(_ id: String, _ title: String, _ purpose: String, _ line: String, _ need: String) -> PathCard {
        PathCard(id: id, title: title, purpose: purpose, line: line, underWay: false, needs: [need])
    }

    private static let paths = [
        path(
            "learning-to-listen", "Learning to listen", "Be heard, and hear, one small skill at a time.",
            "4 exercises, 2 days or more between them", "be-heard"),
        path(
            "kinder-quarrels", "Kinder quarrels", "Stop earlier, come back more gently, and mend what was hurt.",
            "5 exercises, 2 days or more between them", "same-fight"),
        path(
            "living-apart", "Living apart", "Stay close across distance, in ways that suit both your days.",
            "4 exercises, 2 days or more between them", "far-apart"),
    ]

    private static let record = LibraryRecord(
        needs: needs, kinds: kinds,
        exercises: [
            card(TogetherSamples.daily, ["short", "everyday", "far-apart"]),
            card(
                TogetherSamples.exercise(
                    "listen-dont-fix", "Hear, don’t repair", "Reflective listening with advice held back.", minutes: 15, solo: false),
                ["be-heard"]),
            card(
                TogetherSamples.exercise(
                    "clear-table", "Clear the table", "One talk with nothing else in the room.", minutes: 20, solo: false),
                ["be-heard"], ["emotional", "intellectual"], onePhone: true, far: false),
            card(
                TogetherSamples.exercise("our-loop", "Our loop", "Find the pattern you both get caught in.", minutes: 30, solo: false),
                ["same-fight"], far: false),
        ], paths: paths)

    public static let everything = LibraryState().with { $0.load = .ready(record) }
    public static let needing = everything.with { $0.allNeeds = true }
    public static let picked = everything.with { $0.need = "be-heard" }
    public static let narrowing = picked.with {
        $0.minutes = 20
        $0.narrowing = true
    }
    public static let narrowed = picked.with {
        $0.minutes = 20
        $0.kind = "intellectual"
    }
    public static let nothing = narrowed.with {
        $0.minutes = 10
        $0.kind = "physical"
    }
    public static let byPath = everything.with {
        var walking = record
        walking.paths = [PathSamples.listening] + paths.dropFirst()
        $0.load = .ready(walking)
        $0.paths = true
    }
    public static let all = [
        "everything": everything, "needs": needing, "picked": picked, "narrowing": narrowing, "narrowed": narrowed, "nothing": nothing,
        "paths": byPath,
    ]
}
