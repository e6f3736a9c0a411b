package attune.platform

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import attune.kit.core.CoreException
import attune.kit.core.CoreFailure
import attune.kit.core.ReminderAction
import attune.platform.alarms.Ring
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull

/** An alarm has fired, or a button of a notification was pressed. Works without a screen, and on a phone that is locked. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val ring = Ring.of(intent) ?: return
        val action = Ring.action(intent)
        val phone = context.phone
        if (action == null) {
            // Before anything that may fail: the other alarm of this id is taken away, and it rings.
            phone.alarms.take(ring.id)
            phone.notices.ring(ring)
        }
        errand(phone) {
            if (action != null && done(ring, action)) notices.takeAway(ring.id)
            replan()
            // The partner's phone hears of it while this one is awake anyway; what comes from there is planned in turn.
            background()
        }
    }
}

/** Whether nothing is left to do by a button. One that could not do it stays, to be pressed again. */
private suspend fun Phone.done(ring: Ring, action: ReminderAction): Boolean = try {
    reminders().act(ring.occurrences, action)
    true
} catch (failed: CoreException) {
    failed.failure.kind == CoreFailure.Kind.GONE
}

/**
 * Something happened that may change when reminders ring, or took them away: the phone started, its zone, time or language changed,
 * the app was replaced, exact alarms became possible. Every one plans anew.
 */
class ReplanReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action in ACTIONS) errand(context.phone) { if (intent.action == EXACT) replanAnew() else replan() }
    }

    companion object {
        private const val EXACT = android.app.AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED

        /** As the manifest names them; each may be sent by the system only, but for the app's own. */
        val ACTIONS = setOf(
            Intent.ACTION_BOOT_COMPLETED,
            Intent.ACTION_TIMEZONE_CHANGED,
            Intent.ACTION_TIME_CHANGED,
            Intent.ACTION_LOCALE_CHANGED,
            Intent.ACTION_MY_PACKAGE_REPLACED,
            EXACT,
        )
    }
}

/** A receiver may take ten seconds before the system thinks it hangs. */
private const val LONGEST_MS = 9_000L

/** Does [body] after `onReceive` has returned. */
private fun BroadcastReceiver.errand(phone: Phone, body: suspend Phone.() -> Unit) {
    val pending: BroadcastReceiver.PendingResult? = goAsync()
    phone.scope.launch {
        try {
            withTimeoutOrNull(LONGEST_MS) { phone.errand(body) }
        } finally {
            pending?.finish()
        }
    }
}
