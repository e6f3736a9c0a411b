package attune.platform.feel

import android.media.AudioAttributes
import android.os.Build
import android.os.VibrationAttributes
import android.os.VibrationEffect
import android.os.Vibrator
import attune.kit.together.BreathPhase
import attune.platform.service
import attune.platform.testing.PhoneRunner
import attune.platform.testing.app
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import kotlin.test.assertEquals

/** What is asked of the phone's vibrator; what a hand feels of it is checked nowhere. */
@RunWith(PhoneRunner::class)
class VibratorHapticsTest {
    private val vibrator get() = shadowOf(app.service<Vibrator>())

    /** The double tells the beats of an old Android apart only. */
    @Test
    @Config(sdk = [Build.VERSION_CODES.Q])
    fun every_phase_is_one_of_the_system_s_own_soft_beats_and_the_end_of_a_time_another() {
        val haptics = VibratorHaptics(app)
        val asked = BreathPhase.entries.map {
            haptics.beat(it)
            vibrator.effectId
        }
        assertEquals(listOf(VibrationEffect.EFFECT_CLICK, VibrationEffect.EFFECT_TICK, VibrationEffect.EFFECT_TICK, VibrationEffect.EFFECT_DOUBLE_CLICK), asked)
        assertEquals(AudioAttributes.USAGE_ASSISTANCE_SONIFICATION, vibrator.audioAttributesFromLastVibration?.usage)
    }

    @Test
    fun it_is_asked_for_as_a_touch_so_that_whoever_has_turned_those_off_feels_nothing() {
        VibratorHaptics(app).beat(BreathPhase.Inward)
        assertEquals(VibrationAttributes.USAGE_TOUCH, (vibrator.vibrationAttributesFromLastVibration as VibrationAttributes).usage)
    }
}
