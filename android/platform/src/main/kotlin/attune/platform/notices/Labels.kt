package attune.platform.notices

import attune.kit.core.ReminderAction
import attune.kit.core.phrases

/** The words around a notification, from the core's catalogue in the [language] of now: they need no open folder, and so no waiting. */
class Labels(private val language: () -> String) {
    @Volatile
    private var read: Pair<String, Map<String, String>>? = null

    val app get() = of("app-name")
    val rituals get() = of("place-rituals")
    val timeOut get() = of("pause-title")
    val today get() = of("place-today")

    fun of(action: ReminderAction) = of(
        when (action) {
            ReminderAction.DONE -> "ritual-done"
            ReminderAction.NOT_TODAY -> "ritual-not-today"
            ReminderAction.IN_TEN_MINUTES -> "ritual-in-ten-minutes"
        },
    )

    private fun of(key: String): String {
        val now = language()
        val (_, words) = read?.takeIf { it.first == now } ?: (now to phrases(now)).also { read = it }
        return words.getValue(key)
    }
}
