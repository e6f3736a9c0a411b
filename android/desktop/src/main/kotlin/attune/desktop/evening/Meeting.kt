package attune.desktop.evening

import attune.kit.core.PairJoining
import attune.kit.core.PairPick
import attune.kit.core.PairWords

/** Two people set up their phones alone and then pair them. */
internal suspend fun Evening.meeting() {
    step("Each sets up a phone of their own")
    for (person in both) person.writes(words.welcomeName, person.name)
    picture("welcome")
    for (person in both) person.taps(words.welcomeBegin)
    for (person in both) {
        person.reads("Good afternoon, ${person.name}")
        sure("${person.name}'s phone knows one name and no partner", person.phone.core.call("us") { us(it) }.run { name == person.name && partner == null })
    }
    picture("alone")

    step("Ana invites, and Ben’s phone reads the code on hers", minutes = 2)
    ana.taps("Pair", words.pairInvite)
    ana.hand.awaits(words.pairInvitingTitle)
    ben.taps("Pair")
    picture("invitation")
    ben.taps(words.doScan)
    ben.reads(words.pairJoiningTitle)
    sure("what Ben's phone has read is an invitation that it can answer", ben.phone.core.call("pair") { pair(it) } is PairJoining)

    step("Ana’s phone reads the reply, Ben’s the reply to that", minutes = 1)
    ana.taps(words.doScan)
    ana.reads(words.pairWordsTitle)
    ben.taps(words.doScan)

    step("The words are the same on both phones")
    ana.hand.awaits(words.pairWordsTitle)
    ben.hand.awaits(words.pairPickTitle)
    val said = (ana.phone.core.call("pair") { pair(it) } as PairWords).words
    val choices = (ben.phone.core.call("pair") { pair(it) } as PairPick).choices
    says("Ana reads aloud: ${said.joinToString(" · ")}.")
    sure("Ben's phone shows four lists and exactly one of them is Ana's", choices.size == 4 && choices.count { it == said } == 1)
    sure("Ana's phone shows each of these words", said.all(ana.hand::sees))
    picture("words")

    step("Both confirm")
    ben.taps(said.first())
    ben.reads(words.pairConfirmedTitle)
    ana.taps(words.pairWordsSame)
    for (person in both) person.reads(words.pairPairedTitle)
    picture("paired")
    for (person in both) person.taps(words.doGoToToday)
    sure("each phone knows the other's name", both.map { it.phone.core.call("us") { here -> us(here) }.partner } == listOf("Ben", "Ana"))
}
