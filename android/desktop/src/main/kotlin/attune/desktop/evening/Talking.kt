package attune.desktop.evening

import attune.kit.core.BreatheStep
import attune.kit.nav.Route

private const val MOST_STEPS = 6
private const val ONE_SENTENCE = "One sentence for your partner: what you feel, or your part in it."
private const val LET_GO = "Let it go"
private const val NOW = "Now"
private const val SMALL_THING = "Is there one small thing you’d both like to do, now or next time? None is a fine answer."
private const val EXERCISE = "Coming back"
private const val HOW_IT_IS = "Calmer, and still a bit shaky."
private const val HIS_PART = "I got loud before you had finished."
private const val TOLD = "I came in with wet shoes, and the first thing I heard was the bill."
private const val BACK = "You were barely home, and I had the bill in my hand."
private const val MISSED = "And nobody asked how the day was."
private const val BACK_AGAIN = "Nobody asked how your day was."
private const val WORDS = "No bills before coats are off."

/** After the pause the two come back gently: one tells, the other says it back, and they agree on something small. */
internal suspend fun Evening.talking() {
    step("Ana begins “$EXERCISE”, and it opens once both are ready", minutes = 12)
    ana.taps(words.placeTogether)
    ana.taps(words.togetherSeeAll, EXERCISE, words.exerciseBegin)
    ana.reads("How stirred up are you right now?")
    ana.taps(words.doNext, words.readyNow)
    ana.reads(words.readyWaiting)
    ben.taps(words.placeTogether, EXERCISE)
    ben.taps(words.doNext, words.readyNow)
    picture("ready")

    step("Each breathes, and says one sentence", minutes = 1)
    for (person in both) {
        goesOn(person, to = words.breatheTogether)
        person.taps(words.breatheTogether)
    }
    sure("both breathe from the same moment on", both.map { begins(it) }.toSet().run { size == 1 && single() != null })
    desk.skip(MINUTE)
    picture("breathing")
    desk.skip(3 * MINUTE)
    for ((person, sentence) in listOf(ana to HOW_IT_IS, ben to HIS_PART)) {
        goesOn(person, to = words.shareFinal)
        person.writes(ONE_SENTENCE, sentence)
        person.taps(words.doSend)
    }
    for (person in both) {
        goesOn(person, to = LET_GO)
        person.taps(NOW, words.doSeal)
    }
    for (person in both) goesOn(person, to = words.clockStart)

    step("Ana tells, Ben says it back, and it takes two tries", minutes = 1)
    ana.reads(words.turnSpeaking)
    ben.reads(words.turnListening)
    ana.taps(words.turnWrite)
    ana.writes(words.turnField, TOLD)
    ana.taps(words.doSend)
    ben.reads(TOLD)
    ben.writes(words.turnMirror, BACK)
    ben.taps(words.doSend)
    ana.reads(BACK)
    ana.writes(words.turnMissing, MISSED)
    picture("not-quite")
    ana.taps(words.turnNotQuite)
    ben.reads(MISSED)
    ben.writes(words.turnMirror, BACK_AGAIN)
    ben.taps(words.doSend)
    ana.taps(words.turnThatIsIt)
    ben.reads(words.turnSpeaking)
    ana.reads(words.turnListening)
    sure("nothing of it can be read in the mailbox", listOf(TOLD, BACK, MISSED).none { lies(it, "mailbox") })

    step("Ben tells aloud, and they agree on one small thing, word for word", minutes = 4)
    ben.taps(words.turnHeard)
    for (person in both) goesOn(person, to = words.agreePropose)
    ben.writes(SMALL_THING, WORDS)
    ben.taps(words.agreePropose)
    ana.reads(WORDS)
    picture("proposed-words")
    ana.taps(words.agreeConfirm)
    sure("both have agreed to the same words", both.map { person -> person.phone.core.call("together") { together(it) }.agreed.map { it.text } }.toSet() == setOf(listOf(WORDS)))
    for (person in both) person.taps(words.doNext, words.doNext, words.doKeepToMyself, words.doResume, words.sessionClose)
    ana.taps(words.doBack)
}

/** Taps on until [to] is there. */
private suspend fun Evening.goesOn(person: Person, to: String) {
    repeat(MOST_STEPS) { if (!person.hand.sees(to)) person.taps(words.doNext) }
    person.hand.awaits(to)
}

/** When this one begins to breathe with the other, in milliseconds since 1970. */
private suspend fun begins(person: Person): Long? {
    val id = (person.phone.app.navigator.stack.value.last() as Route.Session).id
    return (person.phone.core.call("session") { session(it, id) }.step as BreatheStep).startsAtMs
}
