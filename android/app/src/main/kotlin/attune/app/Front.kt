package attune.app

import android.app.AlertDialog
import android.content.Intent
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlin.coroutines.resume

/**
 * Asks the person through another screen of the system: a picker, a permission, the camera. One question at a time. An answer
 * finds its way back even if the activity that asked was made anew meanwhile; only the end of the process loses it. Main thread.
 */
class Front {
    private var activity: ComponentActivity? = null
    private val one = Mutex()
    private var question: Question<*, *>? = null

    /** While a question is open, the app is not left, only covered. */
    val asking: Boolean get() = question != null

    fun attach(to: ComponentActivity) {
        activity = to
        question?.listen(to)
    }

    fun detach(from: ComponentActivity) {
        if (activity === from) activity = null
        question?.silence()
    }

    /** The answer; null where no activity is there to ask, or the phone has nobody to answer it. */
    suspend fun <I, O> ask(contract: ActivityResultContract<I, O>, about: I): O? = one.withLock {
        val asker = activity ?: return null
        val asked = Question(contract)
        question = asked
        try {
            asked.listen(asker)
            asked.put(about)
            asked.answer.await()
        } catch (_: android.content.ActivityNotFoundException) {
            null
        } finally {
            asked.silence()
            question = null
        }
    }

    /** Opens another app's screen and waits until it is left; what was chosen there, null where nothing was. */
    suspend fun choose(question: Intent): Intent? = ask(StartActivityForResult(), question)?.data

    /** The system's own question about a [permission]; false also where it no longer asks. */
    suspend fun allowed(permission: String): Boolean = ask(RequestPermission(), permission) == true

    /** Says [text]; true for the answer [yes]. */
    suspend fun agrees(text: String, yes: String, no: String): Boolean {
        val asker = activity ?: return false
        return suspendCancellableCoroutine { waiting ->
            fun end(answer: Boolean) = if (waiting.isActive) waiting.resume(answer) else Unit
            val dialog = AlertDialog.Builder(asker).setMessage(text)
                .setPositiveButton(yes) { _, _ -> end(true) }.setNegativeButton(no) { _, _ -> end(false) }
                .setOnDismissListener { end(false) }.show()
            waiting.invokeOnCancellation { dialog?.dismiss() }
        }
    }

    private class Question<I, O>(private val contract: ActivityResultContract<I, O>) {
        val answer = CompletableDeferred<O>()
        private var launcher: ActivityResultLauncher<I>? = null

        fun listen(activity: ComponentActivity) {
            launcher = activity.activityResultRegistry.register(KEY, contract) { answer.complete(it) }
        }

        fun put(about: I) = requireNotNull(launcher) { "nobody listens" }.launch(about)

        fun silence() {
            launcher?.unregister()
            launcher = null
        }
    }

    private companion object {
        const val KEY = "front"
    }
}
