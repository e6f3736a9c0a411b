package attune.platform.alarms

import android.content.Context
import android.content.Intent
import android.net.Uri
import attune.kit.core.Reminder
import attune.kit.core.ReminderAction
import attune.kit.core.ReminderChannel
import attune.kit.core.occurrences
import attune.platform.ReminderReceiver

/**
 * What a reminder shows when it rings. The alarm carries it, so that it rings even where the core cannot be opened: finished
 * words, and what its buttons are about ([occurrences]: ritual and occurrence).
 */
data class Ring(
    val id: String,
    val title: String,
    val line: String,
    val channel: ReminderChannel,
    val actions: List<ReminderAction>,
    val occurrences: List<Pair<String, String>>,
) {
    /** Only tried: of rituals, and about none. */
    val isTried get() = channel == ReminderChannel.RITUAL && occurrences.isEmpty()

    /** The broadcast that rings it. */
    internal fun intent(context: Context) = broadcast(context, id, RING).also(::put)

    /** The broadcast of one of its buttons. */
    internal fun intent(context: Context, action: ReminderAction) = broadcast(context, id, ACTION + action.name).also(::put)

    private fun put(intent: Intent) {
        intent.putExtra(TITLE, title).putExtra(LINE, line).putExtra(CHANNEL, channel.name)
            .putExtra(ACTIONS, actions.map { it.name }.toTypedArray())
            .putExtra(RITUALS, occurrences.map { it.first }.toTypedArray())
            .putExtra(OCCURRENCES, occurrences.map { it.second }.toTypedArray())
    }

    companion object {
        private const val RING = "app.attune.action.RING"
        private const val ACTION = "app.attune.action.REMINDER_"
        private const val TITLE = "title"
        private const val LINE = "line"
        private const val CHANNEL = "channel"
        private const val ACTIONS = "actions"
        private const val RITUALS = "rituals"
        private const val OCCURRENCES = "occurrences"

        fun of(reminder: Reminder) = reminder.run { Ring(id, title, line, channel, actions, occurrences()) }

        /** The ring that a broadcast carries, null where it is none of ours. */
        fun of(intent: Intent): Ring? {
            val id = intent.data?.takeIf { it.scheme == "attune" && it.authority == "reminder" }?.lastPathSegment ?: return null
            fun all(name: String) = intent.getStringArrayExtra(name)?.toList().orEmpty()
            return Ring(
                id,
                intent.getStringExtra(TITLE) ?: return null,
                intent.getStringExtra(LINE) ?: return null,
                ReminderChannel.entries.find { it.name == intent.getStringExtra(CHANNEL) } ?: return null,
                ReminderAction.entries.filter { it.name in all(ACTIONS) },
                all(RITUALS) zip all(OCCURRENCES),
            )
        }

        /** The button that a broadcast stands for; null where it rings. */
        fun action(intent: Intent): ReminderAction? = ReminderAction.entries.find { intent.action == ACTION + it.name }

        /** The ringing broadcast of an id, without what it shows: enough to find an alarm and to take it away. */
        internal fun bare(context: Context, id: String) = broadcast(context, id, RING)

        /** The id stands in the data, since extras do not tell two pending intents apart and a number made of it might be the same twice. */
        private fun broadcast(context: Context, id: String, action: String) =
            Intent(action, Uri.Builder().scheme("attune").authority("reminder").appendPath(id).build(), context, ReminderReceiver::class.java)
    }
}
