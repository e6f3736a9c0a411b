/// What was done: everything, one exercise, and nothing yet.
public enum HistorySamples {
    private static func session(_ id: String, _ exercise: String, _ title: String, _ day: String, _ line: String = "Done") -> SessionCard {
        SessionCard(id: id, title: title, line: line, rings: Rings(own: true, theirs: true), exercise: exercise, day: day)
    }

    static let past = [
        session("a", "daily-check-in", "Two lines a day", "2026-11-21"), session("b", "clear-table", "Clear the table", "2026-11-15"),
        session("c", "thank-you-in-full", "A proper thank-you", "2026-11-12", "Left here. You can take it up again."),
        session("d", "daily-check-in", "Two lines a day", "2026-11-09"),
        session("e", "listen-dont-fix", "Hear, don’t repair", "2026-10-25"),
        session("f", "daily-check-in", "Two lines a day", "2026-10-18"),
    ]
    static let daily = past.filter { $0.exercise == "daily-check-in" }

    private static func shown(_ title: String, _ sessions: [SessionCard], next: String? = nil) -> HistoryState {
        HistoryState().with {
            $0.load = .ready(HistoryRecord(title: title, sessions: sessions, next: next))
            $0.sessions = sessions
        }
    }

    public static let everything = shown("", past, next: "f")
    public static let exercise = shown("Two lines a day", daily)
    public static let nothing = shown("", [])
    public static let all = ["everything": everything, "exercise": exercise, "nothing": nothing]
}
