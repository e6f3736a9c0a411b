package attune.desktop.evening

import attune.kit.core.Standing

/** One of them ends it, alone; the other reads one sentence. */
internal suspend fun Evening.parting() {
    step("Ana ends the space", minutes = 21)
    ana.taps(words.placeUs, words.usLeave)
    ana.reads(words.usLeaveTitle)
    picture("leaving")
    ana.taps(words.usLeaveTell)
    ana.reads(words.usEnded)
    sure("the space has ended on Ana's phone", ana.phone.core.call("us") { us(it) }.standing == Standing.ENDED)

    step("Ben reads one sentence")
    val notices = ben.phone.core.call("today") { today(it) }.notices.map { it.text }
    sure("it is one sentence: “${notices.joinToString(" ")}”", notices.size == 1)
    ben.taps(words.placeToday)
    ben.reads(notices.single())
    sure("the space has ended on Ben's phone", ben.phone.core.call("us") { us(it) }.standing == Standing.ENDED)
    sure("nothing will ring any more", both.all { it.phone.alarms.nextMs == null })
    ana.hand.looksAt(words.usEnded)
    picture("ended")
}
