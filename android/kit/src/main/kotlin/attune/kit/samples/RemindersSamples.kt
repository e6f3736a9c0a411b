package attune.kit.samples

import attune.kit.core.Load
import attune.kit.core.PhoneSetting
import attune.kit.core.ReminderHint
import attune.kit.core.ReminderLine
import attune.kit.core.ReminderNote
import attune.kit.core.RemindersRecord
import attune.kit.us.RemindersState

/** Whether it will remind, on phones that let it, hold it back, refuse it, and with nothing to ring. */
object RemindersSamples {
    private val evening = ReminderLine("Attune", "Two lines, if you like.", 1_795_376_700_000, listOf("Two lines a day"), null)
    private val sunday = ReminderLine("Attune", "Your Sunday slot.", 1_795_968_000_000, listOf("Our week"), null)
    private val morning = ReminderLine("Attune", "A few things you planned.", 1_795_413_600_000, listOf("A kiss before leaving", "Two lines a day"), "Meant for 06:30, held back by your quiet hours.")
    private const val AT_ONCE = "It comes in about five seconds. Lock the phone if you want to see it there."

    private val well = RemindersRecord(
        "Yes, to the minute.", emptyList(), listOf(evening, morning, sunday), emptyList(), emptyList(), AT_ONCE,
        "Every phone plans its own reminders. There is no server behind them. After a restart they come again once the phone was unlocked.",
    )
    val exact = RemindersState(Load.Ready(well), opens = true)
    val late = RemindersState(
        Load.Ready(
            well.copy(
                answer = "Yes. It may be up to an hour late.",
                hints = listOf(
                    ReminderHint("Allow exact alarms for Attune if you want it to the minute.", PhoneSetting.EXACT_ALARMS),
                    ReminderHint("The phone seldom lets Attune work in the background, so alarms may come late. Take Attune out of its battery saving.", PhoneSetting.BACKGROUND),
                ),
                next = listOf(evening, sunday),
                test = "The phone may take up to ten minutes, since it allows no exact alarms.",
            ),
        ),
        opens = true, tested = true,
    )
    val partly = RemindersState(
        Load.Ready(
            well.copy(
                answer = "In part: the phone did not take every alarm.",
                hints = listOf(ReminderHint("The phone refused some alarms. Attune tries again whenever it is opened; if it stays so, restart the phone.", null)),
                next = listOf(sunday),
                leftOut = listOf(
                    ReminderNote("Two lines a day", 1_795_376_700_000, "The phone did not take this alarm."),
                    ReminderNote("A kiss before leaving", 1_795_411_800_000, "It falls into your quiet hours, and you leave it out there."),
                    ReminderNote("An evening without work", null, "It rests, and comes again on 1 January 2027."),
                ),
                missed = listOf(ReminderNote("Our week", 1_794_758_400_000, "The phone restarted, so it may not have rung.")),
            ),
        ),
        opens = true, tested = false,
    )
    val off = RemindersState(
        Load.Ready(
            well.copy(
                answer = "Not as things stand: the phone does not let Attune show notifications.",
                hints = listOf(ReminderHint("Allow notifications for Attune in the phone’s settings.", PhoneSetting.NOTIFICATIONS)),
                next = listOf(evening, sunday), test = "Nothing will be seen of it before notifications are allowed.",
            ),
        ),
        opens = true,
    )
    val none = RemindersState(Load.Ready(well.copy(answer = "There is nothing to remind you of yet.", next = emptyList())))
    val all = mapOf("exact" to exact, "late" to late, "partly" to partly, "off" to off, "none" to none)
}
