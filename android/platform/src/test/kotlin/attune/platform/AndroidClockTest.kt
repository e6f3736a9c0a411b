package attune.platform

import android.os.SystemClock
import android.provider.Settings
import attune.kit.core.Whereabouts
import attune.platform.testing.HOUR
import attune.platform.testing.HandClock
import attune.platform.testing.InBerlin
import attune.platform.testing.PhoneRunner
import attune.platform.testing.app
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RuntimeEnvironment
import org.robolectric.shadows.ShadowSystemClock
import java.time.Duration
import java.util.TimeZone
import kotlin.test.assertEquals

@RunWith(PhoneRunner::class)
class AndroidClockTest {
    @get:Rule
    val berlin = InBerlin()

    @Test
    fun elapsed_time_runs_on_and_every_start_of_the_phone_has_its_number() {
        val clock = AndroidClock(app)
        val begun = clock.sinceStartMs()
        assertEquals(SystemClock.elapsedRealtime(), begun)
        ShadowSystemClock.advanceBy(Duration.ofMillis(HOUR))
        assertEquals(begun + HOUR, clock.sinceStartMs())
        Settings.Global.putInt(app.contentResolver, Settings.Global.BOOT_COUNT, 7)
        val before = clock.boot
        Settings.Global.putInt(app.contentResolver, Settings.Global.BOOT_COUNT, 8)
        assertEquals(listOf("7", "8"), listOf(before, clock.boot))
    }

    @Test
    fun where_the_phone_is_and_what_it_speaks_is_asked_anew_each_time() {
        val clock = HandClock()
        assertEquals(Whereabouts("Europe/Berlin", 3_600, "en-US"), whereabouts(app, clock))
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"))
        RuntimeEnvironment.setQualifiers("+de-rCH")
        assertEquals(Whereabouts("Asia/Kolkata", 19_800, "de-CH"), whereabouts(app, clock))
    }
}
