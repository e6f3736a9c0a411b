package attune.platform

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.NotificationManager
import android.content.Intent
import android.os.Build
import android.provider.Settings
import attune.platform.testing.Ben
import attune.platform.testing.MINUTE
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.lying
import attune.platform.testing.pass
import attune.platform.testing.replan
import attune.platform.testing.ritual
import attune.platform.testing.setUp
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.test.assertEquals

@RunWith(PhoneRunner::class)
@Config(sdk = [33, 35])
class PermissionsTest {
    @get:Rule
    val ben = Ben()
    private val asker = Asker()
    private val permissions by lazy { Permissions(app.phone, app.settings, asker) }

    @Before
    fun prepare() {
        SystemAlarms.allow(false)
        shadowOf(app).denyPermissions(POST_NOTIFICATIONS)
        setUp()
    }

    @Test
    fun nothing_is_asked_before_there_is_something_to_remind_of() {
        look()
        assertEquals(emptyList(), asker.asked)
    }

    @Test
    fun notifications_are_asked_for_at_the_first_ritual_and_only_once() {
        ritual()
        look()
        look()
        assertEquals(listOf(POST_NOTIFICATIONS), asker.asked)
    }

    @Test
    fun a_question_that_nobody_could_answer_is_asked_again() {
        ritual()
        ben.pair()
        runBlocking { core.call("callTimeout") { callTimeout(it, 30u) } }
        asker.answer = null
        look()
        asker.answer = false
        repeat(2) { look() }
        val both = listOf(POST_NOTIFICATIONS, Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM)
        assertEquals(both + both, asker.asked)
    }

    @Test
    fun a_yes_rings_a_no_leaves_the_phone_quiet_and_the_rest_as_it_is() {
        shadowOf(app.service<NotificationManager>()).setNotificationsEnabled(false)
        ritual("18:30:00")
        asker.answer = false
        look()
        replan()
        pass(23 * 60 * MINUTE)
        assertEquals(emptySet(), lying.keys)
        shadowOf(app.service<NotificationManager>()).setNotificationsEnabled(true)
        pass(24 * 60 * MINUTE)
        assertEquals(1, lying.size)
    }

    @Test
    fun alarms_to_the_minute_are_explained_when_the_first_pause_runs() {
        shadowOf(app).grantPermissions(POST_NOTIFICATIONS)
        ritual()
        look()
        assertEquals(emptyList(), asker.asked)
        ben.pair()
        runBlocking { core.call("callTimeout") { callTimeout(it, 30u) } }
        look()
        look()
        assertEquals(listOf(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM), asker.asked)
    }

    @Test
    fun who_may_ring_to_the_minute_as_the_app_is_installed_is_not_asked_for_it() {
        SystemAlarms.install()
        shadowOf(app).grantPermissions(POST_NOTIFICATIONS)
        ben.pair()
        runBlocking { core.call("callTimeout") { callTimeout(it, 30u) } }
        look()
        val given = Build.VERSION.SDK_INT < Build.VERSION_CODES.UPSIDE_DOWN_CAKE
        assertEquals(if (given) emptyList() else listOf(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM), asker.asked)
    }

    @Test
    fun a_new_ritual_is_heard_of_while_a_screen_is_on() = runBlocking {
        val attending = launch { permissions.attend() }
        val asked = launch { while (asker.asked.isEmpty()) kotlinx.coroutines.delay(5) }
        kotlinx.coroutines.yield()
        val draft = core.call("rituals") { rituals(it) }.library.first().draft
        core.call("proposeRitual") { proposeRitual(it, draft) }
        withTimeout(20_000) { asked.join() }
        attending.cancel()
        assertEquals(listOf(POST_NOTIFICATIONS), asker.asked)
    }

    @Test
    @Config(sdk = [29])
    fun an_older_phone_is_asked_nothing() {
        ritual()
        ben.pair()
        runBlocking { core.call("callTimeout") { callTimeout(it, 30u) } }
        look()
        assertEquals(emptyList(), asker.asked)
    }

    private fun look() = runBlocking { permissions.look(core) }

    /** A person who answers as they were told, and remembers. */
    private class Asker : PermissionAsker {
        val asked = mutableListOf<String>()
        var answer: Boolean? = true

        override suspend fun ask(permission: String): Boolean? {
            asked += permission
            return answer
        }

        override suspend fun explainExactAlarms(page: Intent): Boolean {
            asked += page.action.orEmpty()
            return answer != null
        }
    }
}
