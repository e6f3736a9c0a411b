package attune.desktop.evening

import attune.desktop.Desk
import attune.kit.core.RitualStanding

private const val THE_WORD = "Which word comes closest to your day?"
private const val GLAD_OF = "One thing I appreciated in you today"
private const val ABOUT_ME = "One line about me, if you like"
private const val FROM_ANA = "You made tea before I knew I wanted some."
private const val FROM_BEN = "You called the landlord so that I did not have to."
private const val OF_ANA = "Tired, and glad to be home."

/** Sunday 22 November 2026, 17:00 in Berlin. */
internal const val SUNDAY_FIVE = Desk.BEGIN + 50 * MINUTE

/** A ritual is agreed, and the daily check-in is sealed until both have answered. */
internal suspend fun Evening.habits() {
    step("Ana proposes “Our week”, Sundays at 17:00", minutes = 4)
    ana.taps(words.placeRituals, "Our week")
    ana.reads("Every Sunday at 17:00")
    picture("proposal")
    ana.taps(words.ritualPropose)
    ben.reads("Ana proposes something to do together")
    sure("nothing is planned on either phone before both have agreed", both.all { it.phone.alarms.nextMs == null })
    ben.taps(words.placeRituals)
    ben.reads("Our week")
    picture("proposed")

    step("Ben accepts, and both phones plan it", minutes = 1)
    ben.taps(words.ritualAccept)
    for (person in both) sure(
        "“Our week” is on for ${person.name}",
        person.phone.core.call("rituals") { rituals(it) }.on.single().run { title == "Our week" && state == RitualStanding.ON },
    )
    sure("both phones will ring today at 17:00", both.map { it.phone.alarms.nextMs }.toSet() == setOf(SUNDAY_FIVE))
    for (person in both) {
        person.taps(words.placeToday)
        person.reads("Today at 17:00")
    }
    picture("agreed")

    checkIn()
}

private suspend fun Evening.checkIn() {
    step("Ana answers the daily check-in, and her lines are sealed", minutes = 3)
    ana.taps(words.placeTogether, words.togetherSeeAll, "Two lines a day", words.exerciseBegin)
    ana.hand.awaits(THE_WORD)
    // Pleasant, with a little more energy than not.
    ana.hand.touches(words.fieldSpoken, .78f, .42f)
    picture("feelings")
    ana.taps(words.doSeal)
    ana.writes(GLAD_OF, FROM_ANA)
    ana.writes(ABOUT_ME, OF_ANA)
    ana.taps(words.doSeal)
    ana.reads(words.sealWaiting)
    ben.taps(words.placeToday)
    ben.reads("Ana has answered. You see it once you have, too.")
    sure("nothing of Ana's answer is to be read on Ben's phone", !ben.hand.sees(FROM_ANA) && !lies(FROM_ANA, "right"))
    sure("nothing of it can be read in the mailbox", !lies(FROM_ANA, "mailbox"))
    picture("sealed")

    step("Ben answers too, and both answers open together", minutes = 6)
    ben.taps("Answer")
    ben.hand.awaits(THE_WORD)
    ben.taps(words.fieldAsList, "relieved", words.doSeal)
    ben.hand.awaits(words.sealPartnerWaits)
    ben.writes(GLAD_OF, FROM_BEN)
    ben.taps(words.doSeal)
    for (person in both) person.taps(words.doNext)
    for (person in both) {
        person.reads(FROM_ANA)
        person.reads(FROM_BEN)
    }
    picture("opened")
    ben.taps(words.doNext, "A hug", words.doSend)
    ana.taps(words.doNext)
    ana.reads("A hug")
    picture("reply")
    ana.taps("Thank you", words.doSend)
    ben.reads("Thank you")
    ben.taps(words.doNext)
    for (person in both) {
        person.reads("Would this do you both good each evening?")
        person.taps(words.scheduleNotNow, words.sessionClose)
    }
    ana.taps(words.doBack)
}
