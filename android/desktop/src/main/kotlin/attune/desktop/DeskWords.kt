package attune.desktop

import java.time.ZoneId

/** What stands on the desk beside the phones; the phones' own words are the core's. */
object DeskWords {
    const val TITLE = "Attune: two phones on a desk"
    const val NEXT = "To the next reminder"
    const val HOUR = "An hour later"
    const val MORNING = "Tomorrow morning"
    const val BEFORE_CHANGE = "To the clock change"
    const val PAST_CHANGE = "Past the clock change"
    const val NIGHT = "Night"
    const val DAY = "Day"
    const val OFFLINE = "Offline"
    const val FLY = "Fly"

    /** Where a phone can fly to. */
    val PLACES = listOf("Europe/Berlin", "Europe/Lisbon", "America/New_York", "Pacific/Auckland").map(ZoneId::of)

    /** A zone by its place. */
    fun place(zone: ZoneId) = zone.id.substringAfterLast('/').replace('_', ' ')
}
