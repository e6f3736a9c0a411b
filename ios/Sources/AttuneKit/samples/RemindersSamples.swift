/// Whether it will remind, on phones that let it, hold it back, refuse it, and with nothing to ring.
public enum RemindersSamples {
    private static let evening = ReminderLine(
        title: "Attune", line: "Two lines, if you like.", atMs: 1_795_376_700_000, about: ["Two lines a day"], held: nil)
    private static let sunday = ReminderLine(
        title: "Attune", line: "Your Sunday slot.", atMs: 1_795_968_000_000, about: ["Our week"], held: nil)
    private static let morning = ReminderLine(
        title: "Attune", line: "A few things you planned.", atMs: 1_795_413_600_000, about: ["A kiss before leaving", "Two lines a day"],
        held: "Meant for 06:30, held back by your quiet hours.")

    private static func state(_ change: (inout RemindersRecord) -> Void) -> RemindersState {
        var record = RemindersRecord(
            answer: "Yes, to the minute.", hints: [],
            next: [evening, morning, sunday], leftOut: [], missed: [],
            test: "It comes in about five seconds. Lock the phone if you want to see it there.",
            how: "Every phone plans its own reminders. There is no server behind them.")
        change(&record)
        return RemindersState().with {
            $0.load = .ready(record)
            $0.opens = true
        }
    }

    public static let exact = state { _ in }
    public static let late = state {
        $0.answer = "Yes. It may be up to an hour late."
        $0.hints = [
            ReminderHint(text: "Allow exact alarms for Attune if you want it to the minute.", setting: .exactAlarms),
            ReminderHint(
                text:
                    "The phone seldom lets Attune work in the background, so alarms may come late. Take Attune out of its battery saving.",
                setting: .background),
        ]
        $0.next = [evening, sunday]
        $0.test = "The phone may take up to ten minutes, since it allows no exact alarms."
    }
    .with { $0.tested = true }
    public static let partly = state {
        $0.answer = "In part: the phone did not take every alarm."
        $0.hints = [
            ReminderHint(
                text: "The phone refused some alarms. Attune tries again whenever it is opened; if it stays so, restart the phone.",
                setting: nil)
        ]
        $0.next = [sunday]
        $0.leftOut = [
            ReminderNote(title: "Two lines a day", atMs: 1_795_376_700_000, why: "The phone did not take this alarm."),
            ReminderNote(
                title: "A kiss before leaving", atMs: 1_795_411_800_000,
                why: "It falls into your quiet hours, and you leave it out there."),
            ReminderNote(title: "An evening without work", atMs: nil, why: "It rests, and comes again on 1 January 2027."),
        ]
        $0.missed = [
            ReminderNote(title: "Our week", atMs: 1_794_758_400_000, why: "The phone restarted, so it may not have rung.")
        ]
    }
    .with { $0.tested = false }
    public static let off = state {
        $0.answer = "Not as things stand: the phone does not let Attune show notifications."
        $0.hints = [ReminderHint(text: "Allow notifications for Attune in the phone’s settings.", setting: .notifications)]
        $0.next = [evening, sunday]
        $0.test = "Nothing will be seen of it before notifications are allowed."
    }
    public static let none = state {
        $0.answer = "There is nothing to remind you of yet."
        $0.next = []
    }
    public static let all = ["exact": exact, "late": late, "partly": partly, "off": off, "none": none]
}
