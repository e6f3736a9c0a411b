package attune.app

import android.app.Activity
import android.app.NotificationManager
import android.content.Intent
import android.content.pm.ActivityInfo
import android.net.ConnectivityManager
import android.net.Uri
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import attune.kit.core.CoreException
import attune.kit.core.HandOverFile
import attune.kit.core.Load
import attune.kit.core.TimerStep
import attune.kit.core.VaultState
import attune.kit.core.Which
import attune.kit.core.phrases
import attune.kit.core.value
import attune.kit.journal.EditorEvent
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairModel
import attune.kit.together.PackagesEvent
import attune.kit.together.PackagesModel
import attune.kit.together.SessionEvent
import attune.kit.together.SessionModel
import attune.kit.us.UsEvent
import attune.kit.us.UsModel
import attune.platform.Phone
import attune.ui.strings.Words
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** The activity, from the first look through leaving and coming back to what the system asks of it. */
@OptIn(ExperimentalCoroutinesApi::class)
class AppTest : AppBench() {
    @Test
    fun a_fresh_phone_opens_at_the_beginning_and_draws() {
        open()
        assertEquals(Route.Welcome, running().navigator.stack.value.last())
        assertTrue(until("something is drawn") { drawing() }.height > 0)
    }

    @Test
    fun a_tap_on_a_notification_leads_to_today() {
        val app = openNamed()
        app.navigator.open(Route.At(Place.Journal))
        screen.newIntent(Intent(MainActivity.TODAY))
        app.at(Route.At(Place.Today))
    }

    @Test
    fun a_link_waits_until_the_phone_has_a_name_and_is_never_taken_by_itself() {
        open(Intent(Intent.ACTION_VIEW, Uri.parse(LINK)))
        val app = running()
        assertEquals(Route.Welcome, app.navigator.stack.value.last())
        setUp(app)
        app.navigator.open(Route.At(Place.Today))
        app.at(Route.Pair)
        assertEquals(LINK, until("the link is shown") { assertIs<PairModel>(app.model(Route.Pair)).state.value.typed.ifEmpty { null } })
    }

    @Test
    fun a_link_that_only_lies_in_the_list_of_recent_apps_is_not_followed_again() {
        open(Intent(Intent.ACTION_VIEW, Uri.parse(LINK)).addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY))
        val app = running()
        setUp(app)
        app.navigator.open(Route.At(Place.Journal))
        screen.newIntent(Intent(MainActivity.TODAY))
        // A link would have been followed before this, on the same thread.
        app.at(Route.At(Place.Today))
        assertTrue(Route.Pair !in app.navigator.stack.value)
    }

    @Test
    fun left_while_something_is_picked_elsewhere_what_is_mine_is_locked_and_the_answer_arrives() {
        val app = openNamed()
        openMine(app)
        val asked = CoroutineScope(Dispatchers.Main).async { application.front.choose(Intent(Intent.ACTION_OPEN_DOCUMENT)) }
        val question = until("it is asked") { shadowOf(screen.get()).nextStartedActivityForResult }
        leave()
        locked(app)
        assertTrue(asked.isActive)
        screen.restart()
        shadowOf(screen.get()).receiveResult(question.intent, Activity.RESULT_OK, Intent().setData(Uri.parse("content://picked")))
        screen.resume()
        assertEquals("content://picked", until("the answer") { asked.takeIf { it.isCompleted }?.getCompleted()?.dataString })
        assertEquals(app, running())
    }

    @Test
    fun an_answer_to_a_question_of_a_process_that_died_is_taken_for_no_other_s() {
        fun ask(by: Front) = CoroutineScope(Dispatchers.Main).async { by.choose(Intent(Intent.ACTION_OPEN_DOCUMENT)) }
        openNamed()
        ask(application.front)
        val question = until("it is asked") { shadowOf(screen.get()).nextStartedActivityForResult }
        val saved = Bundle()
        leave()
        screen.saveInstanceState(saved)
        val (front, again) = Front() to Robolectric.buildActivity(ComponentActivity::class.java).setup(saved)
        front.attach(again.get())
        again.get().activityResultRegistry.dispatchResult(question.requestCode, Activity.RESULT_OK, Intent().setData(Uri.parse("content://old")))
        val asked = ask(front)
        val another = until("it is asked anew") { shadowOf(again.get()).nextStartedActivityForResult }
        assertTrue(asked.isActive, "the old answer is none to this")
        shadowOf(again.get()).receiveResult(another.intent, Activity.RESULT_OK, Intent().setData(Uri.parse("content://new")))
        assertEquals("content://new", until("the answer") { asked.takeIf { it.isCompleted }?.getCompleted()?.dataString })
    }

    @Test
    fun what_was_typed_just_before_leaving_is_kept() {
        val app = openNamed()
        val editor = openPage(app)
        // The clock of the main thread stands here: the pause after typing is never over.
        editor.on(EditorEvent.Typed("You warmed up the car."))
        leave()
        holds("it is kept") { editor.state.value.kept }
        locked(app)
        runBlocking { app.core.call("unlock") { unlock(it, PASSPHRASE) } }
        assertEquals("You warmed up the car.", runBlocking { app.core.call("editor") { editor(it, Which.MINE, null) } }.body)
    }

    @Test
    fun files_that_cannot_be_opened_again_are_told_and_tried_again() {
        val app = openNamed()
        openMine(app)
        leave()
        locked(app)
        runBlocking { app.core.pause() }
        val (folder, aside) = Phone.folder(application) to File(application.noBackupFilesDir, "aside")
        assertTrue(folder.renameTo(aside))
        folder.writeText("no folder")
        comeBack()
        val failed = until("what is wrong") { sitting.state.value as? Load.Failed }
        assertTrue(failed.failure.message.isNotBlank())
        folder.delete()
        assertTrue(aside.renameTo(folder))
        sitting.retry()
        running().at(Route.At(Place.Today))
    }

    @Test
    fun who_changes_the_phone_s_language_goes_on_in_the_other_with_what_is_typed() {
        val app = openNamed()
        val editor = openPage(app)
        editor.on(EditorEvent.Typed("You warmed up the car."))
        val english = runBlocking { app.core.call("today") { today(it) } }.greeting
        RuntimeEnvironment.setQualifiers("+de")
        screen.configurationChange()
        holds("the words are German") { sitting.words.value.doNotNow == phrases("de").getValue("do-not-now") }
        assertEquals(app, running())
        assertEquals("You warmed up the car.", editor.state.value.body)
        assertTrue(runBlocking { app.core.call("today") { today(it) } }.greeting != english, "and so is what the core says")
    }

    @Test
    fun a_phone_without_room_for_a_file_says_so() {
        val said = Words()
        val ports = PhonePorts(application.phone, application.front) { said }
        val cache = application.cacheDir
        cache.deleteRecursively()
        cache.writeText("Nothing can be laid down beside this.")
        val failed = assertFailsWith<CoreException> { runBlocking { ports.share(HandOverFile("for-Ben.attune", ByteArray(9), 0u)) } }
        assertEquals(said.usHandOverNoRoom, failed.failure.message)
    }

    @Test
    fun a_picked_file_that_cannot_be_read_says_so() {
        val app = openNamed()
        app.navigator.open(Route.At(Place.Us))
        val us = assertIs<UsModel>(app.model(Route.At(Place.Us)))
        // Nobody on this phone gives what is behind this address.
        us.on(UsEvent.HandOverTaken)
        val question = until("it is asked") { shadowOf(screen.get()).nextStartedActivityForResult }
        shadowOf(screen.get()).receiveResult(question.intent, Activity.RESULT_OK, Intent().setData(Uri.parse("content://nobody/file")))
        assertEquals(Words().usTakeFileUnreadable, until("it is said") { us.state.value.trouble?.message })
    }

    @Test
    fun a_picked_file_of_any_length_is_answered_with_words() {
        val app = openNamed()
        app.navigator.open(Route.At(Place.Us))
        val us = assertIs<UsModel>(app.model(Route.At(Place.Us)))
        val picked = Uri.parse("content://drive/film")
        shadowOf(application.contentResolver).registerInputStream(picked, ByteArray(17 shl 20).inputStream())
        us.on(UsEvent.HandOverTaken)
        val question = until("it is asked") { shadowOf(screen.get()).nextStartedActivityForResult }
        shadowOf(screen.get()).receiveResult(question.intent, Activity.RESULT_OK, Intent().setData(picked))
        val failure = until("it is said") { us.state.value.trouble?.message }
        assertTrue(failure.isNotBlank() && failure != Words().usTakeFileUnreadable, failure)
    }

    @Test
    fun a_package_that_is_picked_is_read_no_further_than_any_is_long() {
        val app = openNamed()
        app.navigator.open(Route.Packages)
        val packages = assertIs<PackagesModel>(app.model(Route.Packages))
        val picked = Uri.parse("content://drive/film")
        val film = ByteArray(17 shl 20).inputStream()
        shadowOf(application.contentResolver).registerInputStream(picked, film)
        packages.on(PackagesEvent.Picked)
        val question = until("it is asked") { shadowOf(screen.get()).nextStartedActivityForResult }
        shadowOf(screen.get()).receiveResult(question.intent, Activity.RESULT_OK, Intent().setData(picked))
        assertTrue("too long" in until("it is said") { packages.state.value.trouble?.message })
        assertEquals((17 shl 20) - (2 shl 20) - 1, film.available())
    }

    @Test
    fun left_and_looked_at_again_it_goes_on_where_it_was() {
        val app = openNamed()
        openMine(app)
        app.navigator.open(Route.At(Place.Rituals))
        leave()
        locked(app)
        comeBack()
        assertEquals(app, running())
        app.at(Route.At(Place.Rituals))
        assertNotNull(runBlocking { app.core.call("today") { today(it) } })
        app.navigator.open(Route.Help())
        val back = screen.get().onBackPressedDispatcher
        holds("it draws again, and takes the gesture") { back.hasEnabledCallbacks() }
        back.onBackPressed()
        app.at(Route.At(Place.Rituals))
    }

    @Test
    fun left_and_looked_at_again_at_once_no_late_leaving_closes_it_under_the_eyes_of_who_reads() {
        val app = openNamed()
        openMine(app)
        repeat(3) {
            leave()
            comeBack()
        }
        locked(app)
        val networks = shadowOf(application.getSystemService(ConnectivityManager::class.java))
        holds("it is in front") { networks.networkCallbacks.size == 1 }
        runBlocking { app.core.call("unlock") { unlock(it, PASSPHRASE) } }
        repeat(10) { until("time passes") { Unit } }
        assertEquals(VaultState.OPEN, runBlocking { mine(app) })
    }

    @Test
    fun while_a_time_is_counted_down_the_screen_stays_on() {
        val app = openNamed()
        val session = Route.Session(runBlocking { app.core.call("startOnOnePhone") { startOnOnePhone(it, "clear-table") } })
        app.navigator.open(session)
        val model = assertIs<SessionModel>(app.model(session))
        while (until("a step") { model.state.value.load.value }.step !is TimerStep) {
            val before = model.state.value.load.value
            model.on(SessionEvent.Next)
            until("the next step") { model.state.value.load.value.takeIf { it != before } }
        }
        val stays = { screen.get().window.attributes.flags and WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON != 0 }
        holds("it goes dark as ever") { !stays() }
        model.on(SessionEvent.ClockStarted)
        holds("it stays on") { stays() }
        model.on(SessionEvent.ClockRested)
        holds("it goes dark as ever") { !stays() }
    }

    @Test
    fun the_system_reads_the_manifest_as_it_is_meant() {
        val packages = application.packageManager
        val link = Intent(Intent.ACTION_VIEW, Uri.parse("attune:pair#x")).addCategory(Intent.CATEGORY_BROWSABLE)
        assertEquals("attune.app.MainActivity", packages.resolveActivity(link, 0)?.activityInfo?.name)
        val heard = packages.queryBroadcastReceivers(Intent(Intent.ACTION_BOOT_COMPLETED), 0).map { it.activityInfo.name }
        assertEquals(listOf("attune.platform.ReplanReceiver"), heard)
        assertEquals("Attune", packages.getApplicationLabel(application.applicationInfo))
        assertEquals(ActivityInfo.LAUNCH_SINGLE_TASK, packages.resolveActivity(link, 0)?.activityInfo?.launchMode)
        assertNotNull(application.getDrawable(app.attune.R.drawable.notice))
        assertTrue(application.getSystemService(NotificationManager::class.java)!!.areNotificationsEnabled())
    }

    private companion object {
        const val LINK = "attune:pair#AQEAowBz"
    }
}
