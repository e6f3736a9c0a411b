package attune.platform.feel

import android.os.VibrationAttributes
import android.os.VibrationEffect
import android.os.Vibrator
import android.os.vibrator.PrebakedSegment
import attune.kit.together.BreathPhase
import attune.platform.service
import attune.platform.testing.PhoneRunner
import attune.platform.testing.app
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import kotlin.test.assertEquals

/** What is asked of the phone's vibrator; what a hand feels of it is checked nowhere. */
@RunWith(PhoneRunner::class)
class VibratorHapticsTest {
    private val vibrator get() = shadowOf(app.service<Vibrator>())

    @Test
    fun every_phase_is_one_of_the_system_s_own_soft_beats_and_the_end_of_a_time_another() {
        val haptics = VibratorHaptics(app)
        val asked = BreathPhase.entries.map {
            haptics.beat(it)
            (vibrator.vibrationEffectSegments.single() as PrebakedSegment).effectId
        }
        assertEquals(VibrationAttributes.USAGE_TOUCH, vibrator.vibrationAttributesFromLastVibration?.usage, "whoever has turned touch off feels nothing")
        assertEquals(listOf(VibrationEffect.EFFECT_CLICK, VibrationEffect.EFFECT_TICK, VibrationEffect.EFFECT_TICK, VibrationEffect.EFFECT_DOUBLE_CLICK), asked)
    }
}
