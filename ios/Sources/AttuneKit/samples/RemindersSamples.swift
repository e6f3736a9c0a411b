/// Reminders that will come, and none.
public enum RemindersSamples {
    public static let some = RemindersState().with {
        $0.load = .ready(
            RemindersRecord(
                answer: "Yes. It may be up to an hour late.",
                hints: [ReminderHint(text: "Allow exact alarms for Attune if you want it to the minute.", setting: .exactAlarms)],
                next: [
                    ReminderLine(
                        title: "Attune", line: "Two lines, if you like.", atMs: 1_795_376_700_000, about: ["Two lines a day"], held: nil),
                    ReminderLine(title: "Attune", line: "Your Sunday slot.", atMs: 1_795_968_000_000, about: ["Our week"], held: nil),
                ], leftOut: [], missed: [], test: "The phone may take up to ten minutes, since it allows no exact alarms."))
    }
    public static let none = RemindersState().with {
        $0.load = .ready(
            RemindersRecord(
                answer: "There is nothing to remind you of yet.", hints: [], next: [], leftOut: [], missed: [],
                test: "It comes in about five seconds. Lock the phone if you want to see it there."))
    }
    public static let all = ["some": some, "none": none]
}
