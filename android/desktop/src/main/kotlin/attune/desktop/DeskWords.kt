package attune.desktop

/** What stands on the desk beside the phones; the phones' own words are the core's. */
object DeskWords {
    const val TITLE = "Attune: two phones on a desk"
    const val NEXT = "To the next reminder"
    const val HOUR = "An hour later"
    const val MORNING = "Tomorrow morning"
    const val NIGHT = "Night"
    const val DAY = "Day"
    const val OFFLINE = "Offline"
}
