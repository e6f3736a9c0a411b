/// What two can do together, alone and paired.
public enum TogetherSamples {
    static let daily = exercise(
        "daily-check-in", "Two lines a day", "Say how today feels, and one thing you were glad of in each other.", minutes: 5, solo: false)
    private static let others = [
        exercise("feeling-words", "Finding the word", "Move from “bad” or “fine” to a finer word.", minutes: 5, solo: true),
        exercise(
            "thank-you-in-full", "A proper thank-you", "Appreciate an effort, and the quality behind it.", minutes: 8, solo: true),
    ]

    static func exercise(_ id: String, _ title: String, _ purpose: String, minutes: UInt32, solo: Bool) -> ExerciseCard {
        ExerciseCard(
            id: id, title: title, purpose: purpose, minutes: minutes, solo: solo, needs: [], kinds: [], far: true, onePhone: false,
            reviewPending: false)
    }

    private static let card = SessionCard(
        id: "session", title: "Two lines a day", line: "Ben has answered. You see it once you have, too.",
        rings: Rings(own: false, theirs: true), exercise: "daily-check-in", day: "2026-11-22")

    private static let pact = AgreementCard(
        session: "session", step: "pact", title: "The pause we agreed on", text: samplePact, atMs: 1_795_363_200_000)
    private static let biscuit = AgreementCard(
        session: "another", step: "stop", title: "What we say before a quarrel", text: sampleBiscuit,
        atMs: 1_795_104_000_000)

    private static func state(_ running: [SessionCard], agreed: [AgreementCard] = []) -> TogetherState {
        let exercises = agreed.isEmpty ? [daily] + others : [daily] + others.prefix(1)
        return TogetherState().with {
            $0.load = .ready(TogetherRecord(running: running, suggested: exercises, past: [], agreed: agreed, path: nil))
        }
    }

    public static let library = state([])
    public static let running = state([card])
    public static let agreed = state([], agreed: [pact, biscuit])
    public static let ending = agreed.with { $0.ending = pact }
    public static let walking = TogetherState().with {
        $0.load = .ready(
            TogetherRecord(
                running: [], suggested: [daily] + others.prefix(1), past: Array(HistorySamples.past.prefix(1)), agreed: [],
                path: PathSamples.listening))
    }
    public static let all = ["library": library, "running": running, "agreed": agreed, "ending": ending, "walking": walking]
}
