package attune.app.lock

import android.app.KeyguardManager
import android.app.admin.DevicePolicyManager
import android.content.Intent
import attune.app.AppBench
import attune.app.MainActivity
import attune.kit.core.Load
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.ui.strings.Words
import org.junit.Before
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** The app's own lock, for who wants one. */
class LockTest : AppBench() {
    private val finger get() = application.finger
    private val lock get() = application.lock
    private val said = Words()
    private val cover = listOf(said.appName, said.vaultUnlock)

    @Before
    fun lockThePhone() = secure(true)

    private fun secure(secure: Boolean) = shadowOf(application.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(secure)

    /** The lock's page in the phone's settings. */
    private fun settings() = Robolectric.buildActivity(LockActivity::class.java).setup()

    private fun switchOn() {
        val page = settings()
        tap(said.lockTitle, page.get())
        finger.answer(owner = true)
        page.pause().stop()
        assertTrue(lock.wanted.value && lock.locked.value)
    }

    @Test
    fun behind_the_cover_stands_nothing_and_it_goes_only_for_the_owner() {
        switchOn()
        val asked = finger.asked
        open()
        assertEquals(cover, words())
        assertEquals(asked + 1, finger.asked, "it asks without a tap")
        finger.answer(owner = false)
        screen.pause().resume()
        assertEquals(asked + 1, finger.asked, "but not again of who said no")
        tap(said.vaultUnlock)
        assertEquals(asked + 2, finger.asked)
        tap(said.vaultUnlock)
        assertEquals(asked + 2, finger.asked, "one question at a time")
        assertTrue(lock.locked.value)
        assertIs<Load.Loading>(sitting.state.value, "nothing is opened before")
        finger.answer(owner = true)
        running()
        holds("the app is seen") { words().isNotEmpty() && said.vaultUnlock !in words() }
        leave()
        assertTrue(lock.locked.value)
        comeBack()
        holds("the cover is back, and nothing beside it: ${words()}") { words() == cover }
        assertEquals(asked + 3, finger.asked)
    }

    @Test
    fun a_notification_tapped_while_it_is_locked_leads_to_today_once_it_is_open() {
        val app = openNamed()
        app.navigator.open(Route.At(Place.Journal))
        leave()
        switchOn()
        screen.newIntent(Intent(MainActivity.TODAY))
        comeBack()
        finger.answer(owner = true)
        app.at(Route.At(Place.Today))
        assertFalse(lock.locked.value)
    }

    @Test
    fun whose_phone_has_no_screen_lock_is_told_so_and_not_locked_out() {
        switchOn()
        secure(false)
        open()
        finger.asked.let { before ->
            running()
            assertEquals(before, finger.asked)
        }
        val page = settings()
        assertTrue(said.lockNone in words(page.get()) && said.lockBelow !in words(page.get()), "${words(page.get())}")
        tap(said.lockChoose, page.get())
        assertEquals(DevicePolicyManager.ACTION_SET_NEW_PASSWORD, shadowOf(page.get()).nextStartedActivity.action)
    }

    @Test
    fun only_the_owner_switches_it() {
        val page = settings()
        for (owner in listOf(false, true)) {
            tap(said.lockTitle, page.get())
            finger.answer(owner)
            assertEquals(owner, lock.wanted.value)
        }
        tap(said.lockTitle, page.get())
        finger.answer(owner = false)
        assertTrue(lock.wanted.value && AppLock(application).locked.value, "also for the next process")
        tap(said.lockTitle, page.get())
        finger.answer(owner = true)
        assertFalse(lock.wanted.value || lock.locked.value || AppLock(application).locked.value)
    }
}
