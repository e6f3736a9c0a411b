package attune.desktop.evening

import attune.desktop.DeskWords
import attune.kit.core.Pact

/** The two agree how a pause works; then one of them needs one while the other is offline. */
internal suspend fun Evening.pausing() {
    step("They agree how a pause works", minutes = 52)
    table.taps(DeskWords.NIGHT)
    ana.taps(words.doBack, words.placeToday, words.doPause, words.pactPropose)
    ana.reads(words.pactWaits)
    ben.taps(words.placeToday)
    ben.reads("A pause that both of you can trust")
    picture("pact")
    ben.taps("Look at it", words.pactAccept)
    for (person in both) {
        person.reads(words.pactAgreed)
        sure("the pact is agreed on ${person.name}'s phone", person.phone.core.call("timeout") { timeout(it) }.pact == Pact.AGREED)
    }

    step("Ana calls a pause while Ben's phone is offline", minutes = 74)
    ben.taps(words.doBack, DeskWords.OFFLINE)
    ana.taps(words.pauseCall)
    ana.reads(words.pauseBackAt)
    val ends = desk.now.value + 30 * MINUTE
    sure("Ben's phone knows nothing of it", ben.phone.core.call("timeout") { timeout(it) }.running == null)
    picture("pause-called")

    step("Seven minutes later Ben's phone is back, and it catches up")
    desk.skip(7 * MINUTE)
    settle()
    ben.taps(DeskWords.OFFLINE)
    settle()
    ben.reads(words.todayToPause)
    ben.taps(words.todayToPause)
    for (person in both) {
        val running = person.phone.core.call("timeout") { timeout(it) }.running
        sure("23 minutes are left on ${person.name}'s phone, until the same moment", running?.leftMs == 23uL * MINUTE.toULong() && running.backAtMs == ends)
        person.reads("23 ${words.unitMinutes}")
    }
    picture("pause-both")

    step("Both come back at the same moment")
    sure("both phones will ring at that moment", both.map { it.phone.alarms.nextMs }.toSet() == setOf(ends))
    table.taps(DeskWords.NEXT)
    settle()
    for (person in both) person.reads("It’s time.")
    picture("pause-over")
    for (person in both) person.hand.taps("It’s time.")
    settle()
}
