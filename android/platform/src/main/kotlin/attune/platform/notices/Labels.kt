package attune.platform.notices

import android.content.Context
import attune.kit.core.CoreGateway
import attune.kit.core.ReminderAction
import attune.kit.core.phrases

/**
 * The words around a notification, from the core's catalogue. They are kept on the phone, since an alarm rings without waiting
 * for the core, and renewed with every plan, so that they follow the person's language.
 */
class Labels(context: Context) {
    private val kept = context.getSharedPreferences("labels", Context.MODE_PRIVATE)

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

    /** Takes the words as the catalogue has them now. */
    suspend fun renew(core: CoreGateway) {
        val phrases = core.call("catalogue") { phrases(it.language) }
        val edit = kept.edit()
        for (key in KEYS) edit.putString(key, phrases.getValue(key))
        edit.apply()
    }

    fun clear() = kept.edit().clear().apply()

    private fun of(key: String) = kept.getString(key, null).orEmpty()

    private companion object {
        val KEYS = listOf(
            "app-name", "place-rituals", "pause-title", "place-today", "ritual-done", "ritual-not-today", "ritual-in-ten-minutes",
        )
    }
}
