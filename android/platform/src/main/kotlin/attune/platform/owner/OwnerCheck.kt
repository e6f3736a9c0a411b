package attune.platform.owner

import android.app.Activity
import android.app.KeyguardManager
import android.content.Context
import android.hardware.biometrics.BiometricManager
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import attune.platform.service
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlin.coroutines.resume

/** Asks whoever holds the phone to show that it is theirs. */
fun interface OwnerCheck {
    /** Shows the question with [title]; true once answered by the phone's owner, false when it was left or failed too often. */
    suspend fun passes(title: String): Boolean
}

/** Whether this phone has a screen lock, by which its owner can be told. */
val Context.hasScreenLock: Boolean get() = service<KeyguardManager>().isDeviceSecure

/** The system's own sheet: a finger, a face, or the phone's code. */
class SystemOwnerCheck(private val activity: Activity) : OwnerCheck {
    override suspend fun passes(title: String): Boolean = suspendCancellableCoroutine { waiting ->
        val left = CancellationSignal()
        waiting.invokeOnCancellation { left.cancel() }
        val answer = object : BiometricPrompt.AuthenticationCallback() {
            override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult?) = end(true)

            // A finger that was not known may try again; this is the end of trying.
            override fun onAuthenticationError(code: Int, text: CharSequence?) = end(false)

            private fun end(passed: Boolean) {
                if (waiting.isActive) waiting.resume(passed)
            }
        }
        prompt(title).authenticate(left, activity.mainExecutor, answer)
    }

    private fun prompt(title: String): BiometricPrompt {
        val builder = BiometricPrompt.Builder(activity).setTitle(title).setConfirmationRequired(false)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            builder.setAllowedAuthenticators(BiometricManager.Authenticators.BIOMETRIC_WEAK or BiometricManager.Authenticators.DEVICE_CREDENTIAL)
        } else {
            @Suppress("DEPRECATION")
            builder.setDeviceCredentialAllowed(true)
        }
        return builder.build()
    }
}
