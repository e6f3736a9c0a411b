package attune.desktop.evening

import attune.desktop.DeskWords

/** The agreed hour comes, on both phones at once. */
internal suspend fun Evening.reminding() {
    step("At 17:00 the reminder rings on both phones")
    for (person in both) person.taps(words.placeToday)
    table.taps(DeskWords.NEXT)
    settle()
    sure("it is Sunday, 17:00", desk.now.value == SUNDAY_FIVE)
    for (person in both) {
        val rung = person.phone.alarms.rung.value
        sure("${person.name}'s phone rang once, without naming the ritual or anyone", rung.size == 1 && listOf("Our week", "Ana", "Ben").none { it in rung.single().run { title + line } })
        person.reads("Your Sunday slot.")
    }
    picture("reminder")

    step("Done, by a button of the notification", minutes = 46)
    ana.taps(words.ritualDone)
    ben.hand.taps("Your Sunday slot.")
    settle()
    for (person in both) {
        sure("the notification is gone from ${person.name}'s phone", person.phone.alarms.rung.value.isEmpty())
        sure(
            "${person.name}'s phone counts it as done together today",
            person.phone.core.call("rituals") { rituals(it) }.on.single().let { card -> person.phone.core.call("ritual") { ritual(it, card.id) }.together } == listOf("2026-11-22"),
        )
        sure("${person.name}'s next one is a week later", person.phone.alarms.nextMs == SUNDAY_FIVE + 7 * 86_400_000L)
    }
    ana.taps(words.placeRituals)
    ana.hand.taps("Our week", first = true)
    settle()
    ana.reads(words.ritualTogether)
    picture("done")
}
