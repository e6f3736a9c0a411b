package attune.platform.owner

import android.app.Activity
import android.app.KeyguardManager
import android.hardware.biometrics.BiometricManager.Authenticators
import android.hardware.biometrics.BiometricPrompt
import android.os.CancellationSignal
import attune.platform.service
import attune.platform.testing.PhoneRunner
import attune.platform.testing.app
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.runBlocking
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import java.util.concurrent.Executor
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
@Config(shadows = [OwnerCheckTest.Sheet::class])
class OwnerCheckTest {
    private val check by lazy { SystemOwnerCheck(Robolectric.buildActivity(Activity::class.java).setup().get()) }

    @Test
    fun a_phone_without_a_lock_has_nobody_to_ask() {
        assertFalse(app.hasScreenLock)
        shadowOf(app.service<KeyguardManager>()).setIsDeviceSecure(true)
        assertTrue(app.hasScreenLock)
    }

    @Test
    fun a_finger_the_phone_knows_passes_also_at_the_second_try() {
        assertTrue(asking {
            it.onAuthenticationFailed()
            it.onAuthenticationSucceeded(null)
        })
        assertEquals("Attune", Sheet.shown.title)
        assertEquals(Authenticators.BIOMETRIC_WEAK or Authenticators.DEVICE_CREDENTIAL, Sheet.shown.allowedAuthenticators)
    }

    @Test
    fun who_leaves_the_question_or_fails_too_often_does_not_pass() {
        for (code in listOf(BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED, BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT)) {
            assertFalse(asking {
                it.onAuthenticationError(code, "no")
                it.onAuthenticationError(code, "said twice")
            })
        }
    }

    @Test
    fun a_screen_that_goes_takes_the_question_with_it() = runBlocking {
        val waiting = async(start = CoroutineStart.UNDISPATCHED) { check.passes("Attune") }
        waiting.cancelAndJoin()
        assertTrue(Sheet.left.isCanceled)
    }

    private fun asking(answer: (BiometricPrompt.AuthenticationCallback) -> Unit): Boolean = runBlocking {
        val waiting = async(start = CoroutineStart.UNDISPATCHED) { check.passes("Attune") }
        answer(Sheet.callback)
        waiting.await()
    }

    /** The system's sheet, which is shown by another process: here it is answered by the test. */
    @Implements(BiometricPrompt::class)
    class Sheet {
        @org.robolectric.annotation.RealObject
        private lateinit var real: BiometricPrompt

        @Implementation
        fun authenticate(cancel: CancellationSignal, executor: Executor, answer: BiometricPrompt.AuthenticationCallback) {
            shown = real
            left = cancel
            callback = answer
        }

        companion object {
            lateinit var shown: BiometricPrompt
            lateinit var left: CancellationSignal
            lateinit var callback: BiometricPrompt.AuthenticationCallback
        }
    }
}
