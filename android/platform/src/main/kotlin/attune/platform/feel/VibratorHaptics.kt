package attune.platform.feel

import android.content.Context
import android.media.AudioAttributes
import android.os.Build
import android.os.VibrationAttributes
import android.os.VibrationEffect
import android.os.Vibrator
import attune.kit.together.BreathPhase
import attune.kit.together.Haptics
import attune.platform.service

/** Soft beats of the phone's own vibrator, as the system gives them for touch: whoever has turned those off feels nothing here either. */
class VibratorHaptics(context: Context) : Haptics {
    private val vibrator = context.service<Vibrator>()

    override fun beat(phase: BreathPhase) {
        val effect = VibrationEffect.createPredefined(EFFECTS.getValue(phase))
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            vibrator.vibrate(effect, VibrationAttributes.createForUsage(VibrationAttributes.USAGE_TOUCH))
        } else {
            @Suppress("DEPRECATION")
            vibrator.vibrate(effect, AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_ASSISTANCE_SONIFICATION).build())
        }
    }

    private companion object {
        val EFFECTS = mapOf(
            BreathPhase.Inward to VibrationEffect.EFFECT_CLICK,
            BreathPhase.Hold to VibrationEffect.EFFECT_TICK,
            BreathPhase.Out to VibrationEffect.EFFECT_TICK,
            BreathPhase.Rest to VibrationEffect.EFFECT_DOUBLE_CLICK,
        )
    }
}
