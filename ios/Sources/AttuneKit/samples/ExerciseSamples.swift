/// One exercise before it begins.
public enum ExerciseSamples {
    private static let record = ExerciseRecord(
        card: TogetherSamples.daily, approach: "Inspired by the Gottman method",
        evidence:
            "43 couples kept a daily diary for 21 days and answered 94 % of the prompts. That shows it can be done, not what it does.",
        cautions: ["Skipping a day is fine. Nobody is told, and nothing is counted."],
        steps: [
            "A word for today: sealed until both have answered", "Two lines: sealed until both have answered",
            "An answer, if you like: shared once sent", "An evening habit, if you both like",
        ],
        reviewPending: false, running: nil, canStart: true, ways: ["In one room", "From a distance"], onePhone: false, guards: "",
        review: "",
        help: [], before: [])

    private static func state(_ change: (inout ExerciseRecord) -> Void) -> ExerciseState {
        var record = record
        change(&record)
        return ExerciseState().with { $0.load = .ready(record) }
    }

    public static let daily = state { _ in }
    public static let pending = state {
        $0.reviewPending = true
        $0.review = "No licensed therapist has reviewed this one yet. It is best done with one."
        $0.guards = "Before it starts, one question is for you alone; the answer is kept nowhere."
        $0.help = [Link(title: "If you are afraid", to: .help(page: "afraid"))]
        $0.running = "session"
    }
    public static let alone = state { $0.canStart = false }
    public static let onePhone = state {
        $0.onePhone = true
        $0.guards = "Before it starts, one question is for you alone; the answer is kept nowhere."
    }
    public static let again = state { $0.before = HistorySamples.daily }
    public static let all = ["daily": daily, "pending": pending, "alone": alone, "one-phone": onePhone, "again": again]
}
