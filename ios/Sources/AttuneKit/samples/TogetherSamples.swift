/// What two can do together, alone and paired.
public enum TogetherSamples {
    static let daily = ExerciseCard(
        id: "daily-check-in", title: "Two lines a day", purpose: "Say how today feels, and one thing you were glad of in each other.",
        minutes: 5, solo: false)
    private static let others = [
        ExerciseCard(
            id: "feeling-words", title: "Finding the word", purpose: "Move from \"bad\" or \"fine\" to a finer word.", minutes: 5,
            solo: true),
        ExerciseCard(
            id: "thank-you-in-full", title: "A proper thank-you", purpose: "Appreciate an effort, and the quality behind it.", minutes: 8,
            solo: true),
    ]
    private static let card = SessionCard(
        id: "session", title: "Two lines a day", line: "Ben has answered. You see it once you have, too.",
        rings: Rings(own: false, theirs: true))

    private static func state(_ running: [SessionCard]) -> TogetherState {
        TogetherState().with { $0.load = .ready(TogetherRecord(running: running, exercises: [daily] + others, past: [])) }
    }

    public static let library = state([])
    public static let running = state([card])
    public static let all = ["library": library, "running": running]
}
