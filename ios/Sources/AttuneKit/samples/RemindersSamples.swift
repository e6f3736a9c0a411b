/// Reminders that will come, and none.
public enum RemindersSamples {
    public static let some = RemindersState().with {
        $0.load = .ready(
            RemindersRecord(
                answer: "Yes. It may be up to an hour late.",
                hints: [ReminderHint(text: "Allow exact alarms for Attune if you want it to the minute.", setting: .exactAlarms)],
                next: [
                    ReminderLine(title: "Attune", line: "Two lines, if you like.", atMs: 1_795_376_700_000),
                    ReminderLine(title: "Attune", line: "Your Sunday slot.", atMs: 1_795_968_000_000),
                ]))
    }
    public static let none = RemindersState().with {
        $0.load = .ready(RemindersRecord(answer: "There is nothing to remind you of yet.", hints: [], next: []))
    }
    public static let all = ["some": some, "none": none]
}
