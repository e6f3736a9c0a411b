package attune.platform

import android.Manifest.permission.POST_NOTIFICATIONS
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Build
import attune.kit.core.CoreException
import attune.kit.core.CoreGateway
import attune.kit.core.PhoneSetting
import attune.kit.core.Topic
import kotlinx.coroutines.flow.onSubscription

/** Asks the person, by the screen that is on. */
interface PermissionAsker {
    /** Shows the system's question; what was answered, null where nobody could be asked. */
    suspend fun ask(permission: String): Boolean?

    /** Explains why alarms to the minute help, and opens the page where they are allowed if the person wants to; whether they were asked. */
    suspend fun explainExactAlarms(page: Intent): Boolean
}

/**
 * Asks for what reminders need in the moment that it makes sense, each once: for notifications when the first thing is planned, for
 * alarms to the minute when the first pause runs. Whoever says no finds both in "Will I be reminded?".
 */
class Permissions(private val phone: Phone, private val settings: PhoneSettings, private val asker: PermissionAsker) {
    private val asked = phone.context.getSharedPreferences("asked", Context.MODE_PRIVATE)

    /** While a screen is on: asks when the time has come, until it is cancelled. */
    suspend fun attend(): Nothing {
        val core = phone.core()
        core.changes.onSubscription { tryLook(core) }.collect { if (it.topics.any(WHAT_RINGS::contains)) tryLook(core) }
    }

    private suspend fun tryLook(core: CoreGateway) = try {
        look(core)
    } catch (_: CoreException) {
        // What fails is told by the screens; there is another look after the next change.
        Unit
    }

    /** Looks once at what is planned, and asks if it needs something. */
    suspend fun look(core: CoreGateway) {
        val pause = core.call("timeout", this) { timeout(it) }.running?.let { it.counts && !it.muted } ?: false
        val planned = pause || core.call("reminders", this) { reminders(it, settings.facts()) }.next.isNotEmpty()
        if (planned && !mayNotify()) {
            var allowed = false
            once(POST_NOTIFICATIONS) { asker.ask(POST_NOTIFICATIONS)?.also { allowed = it } != null }
            if (allowed) phone.replan()
        }
        if (pause && !phone.alarms.exact) once(EXACT) { asker.explainExactAlarms(settings.page(PhoneSetting.EXACT_ALARMS)) }
    }

    private fun mayNotify() = Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
        phone.context.checkSelfPermission(POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED

    /** Noted only when [ask] was answered: the app may be left, or end, while a question stands. */
    private suspend fun once(what: String, ask: suspend () -> Boolean) {
        if (!asked.getBoolean(what, false) && ask()) asked.edit().putBoolean(what, true).apply()
    }

    private companion object {
        const val EXACT = "exact alarms"
        val WHAT_RINGS = setOf(Topic.RITUALS, Topic.TIME_OUT)
    }
}
