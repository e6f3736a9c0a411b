package attune.desktop.evening

import attune.desktop.DeskWords
import attune.kit.core.OnDate
import attune.kit.core.ReminderChannel
import attune.kit.core.RepeatYears
import attune.kit.core.occurrences
import java.time.Instant
import java.time.ZoneId

/** Saturday 24 October 2026, 16:10 in Berlin: the night before Europe's clocks go back, eight days before America's do. */
internal const val BEFORE_THE_CHANGES = 1_792_851_000_000L
private val BERLIN = ZoneId.of("Europe/Berlin")
private val NEW_YORK = ZoneId.of("America/New_York")
internal val APART = listOf(BERLIN, NEW_YORK)

private const val GOODNIGHT = "Goodnight from afar"
private const val CALL = "Call across the distance"
private const val STORY = "Our story, again"

/**
 * Two who are apart keep a ritual by each one's own clock, one at the same moment and a date, over the clock change of each zone and
 * a flight. Everything that rings on either phone is listed; nothing else may.
 */
internal suspend fun Evening.crossing() {
    agreeing()
    overEurope()
    flight()
    overAmerica()
    everything()
}

private suspend fun Evening.agreeing() {
    step("Ana, in Berlin, and Ben, in New York, agree on three rituals")
    for (title in listOf(GOODNIGHT, CALL)) {
        ana.taps(words.placeRituals, title, words.ritualPropose)
        ben.taps(words.placeRituals, words.ritualAccept)
    }
    ana.phone.core.call("proposeRitual") { here ->
        proposeRitual(here, rituals(here).library.first { it.title == STORY }.draft.copy(from = "2026-10-25", repeat = RepeatYears(1u, 10u, OnDate(25))))
    }
    settle()
    ben.taps(words.ritualAccept)
    ana.reads("Sunday 25 October, 20:00")
    ben.reads("Sunday 25 October, 15:00")
    ben.reads("Every Wednesday and Sunday at 20:00 in Berlin, at the same moment for both")
    picture("agreed")
}

private suspend fun Evening.overEurope() {
    step("To the last minute before Europe's clocks go back")
    table.taps(DeskWords.BEFORE_CHANGE)
    settle()
    ana.reads("Berlin, Sunday 25 October, 02:59")
    ben.reads("New York, Saturday 24 October, 20:59")
    picture("before-europe")

    step("Two minutes later it is an hour earlier in Berlin, and not in New York")
    table.taps(DeskWords.PAST_CHANGE)
    settle()
    ana.reads("Berlin, Sunday 25 October, 02:01")
    ben.reads("New York, Saturday 24 October, 21:01")
    picture("after-europe")
}

private suspend fun Evening.flight() {
    step("Until Thursday noon")
    desk.skipTo(at("2026-10-29T12:00:00Z"))
    settle()

    step("Ana flies to New York")
    ana.taps(DeskWords.FLY)
    picture("places")
    ana.taps(DeskWords.place(NEW_YORK))
    ana.reads("New York, Thursday 29 October, 08:00")
    // Where it will be winter by then.
    for (person in both) person.reads("Sunday 1 November, 14:00")
    picture("landed")
}

private suspend fun Evening.overAmerica() {
    step("To the last minute before America's clocks go back")
    table.taps(DeskWords.BEFORE_CHANGE)
    settle()
    for (person in both) person.reads("New York, Sunday 1 November, 01:59")

    step("Two minutes later it is an hour earlier")
    table.taps(DeskWords.PAST_CHANGE)
    settle()
    for (person in both) {
        person.reads("New York, Sunday 1 November, 01:01")
        person.reads("Sunday 1 November, 14:00")
    }
    picture("after-america")

    step("To the next reminder, and on until Monday noon")
    table.taps(DeskWords.NEXT)
    settle()
    sure("the call rings at 20:00 in Berlin, where nobody of the two is any more", desk.now.value == at("2026-11-01T19:00:00Z"))
    picture("call")
    desk.skipTo(at("2026-11-02T12:00:00Z"))
    settle()
}

/** What should have rung on each phone, in UTC; nobody has put anything off or away. */
private suspend fun Evening.everything() {
    step("Everything has rung once, at its moment, on both phones")
    val call = listOf("2026-10-25T19:00:00Z", "2026-10-28T19:00:00Z", "2026-11-01T19:00:00Z").map { it to CALL }
    // 22:15 in Berlin's summer, in its winter, then in New York's summer and winter.
    val hers = listOf("2026-10-24T20:15:00Z") + (25..28).map { "2026-10-${it}T21:15:00Z" } +
        listOf("2026-10-30T02:15:00Z", "2026-10-31T02:15:00Z", "2026-11-01T02:15:00Z", "2026-11-02T03:15:00Z")
    val his = (25..31).map { "2026-10-${it}T02:15:00Z" } + listOf("2026-11-01T02:15:00Z", "2026-11-02T03:15:00Z")
    // 19:00 where each of them is on that day.
    val due = mapOf(
        ana to hers.map { it to GOODNIGHT } + call + ("2026-10-25T18:00:00Z" to STORY),
        ben to his.map { it to GOODNIGHT } + call + ("2026-10-25T23:00:00Z" to STORY),
    )
    for ((person, expected) in due) {
        val rang = person.rang()
        for ((moment, title) in rang) says("${person.name}: $moment $title")
        sure("${person.name}'s phone has rung these ${expected.size} times and no other", rang == expected.sortedBy { it.first })
    }
}

/** When what has rung on a phone: each ritual by its title, at the moment at which the phone rang. */
private suspend fun Person.rang(): List<Pair<String, String>> {
    val titles = phone.core.call("rituals") { rituals(it) }.on.associate { it.id to it.title }
    return phone.alarms.history.filter { (reminder, _) -> reminder.channel == ReminderChannel.RITUAL }
        .flatMap { (reminder, atMs) -> reminder.occurrences().map { (ritual, _) -> Instant.ofEpochMilli(atMs).toString() to titles.getValue(ritual) } }
}

private fun at(moment: String) = Instant.parse(moment).toEpochMilli()
