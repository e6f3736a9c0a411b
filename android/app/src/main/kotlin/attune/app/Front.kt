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
import java.util.UUID
import kotlin.coroutines.resume

/**
 * Asks the person through another screen of the system: a picker, a permission, the camera. One question at a time. An answer
 * finds its way back even if the activity that asked was made anew meanwhile; only the end of the process loses it. Main thread.
 */
class Front(private val random: () -> String = { UUID.randomUUID().toString() }) {
    private var activity: ComponentActivity? = null
    private val one = Mutex()
    private var question: Question<*, *>? = null

    fun attach(to: ComponentActivity) {
        activity = to
        question?.listen(to)
    }

    fun detach(from: ComponentActivity) {
        if (activity !== from) return
        activity = null
        // Made anew, it listens again; left for good, nobody will answer.
        if (from.isFinishing) question?.giveUp() else question?.silence()
    }

    /** The answer; null where no activity is there to ask, or the phone has nobody to answer it. */
    suspend fun <I, O> ask(contract: ActivityResultContract<I, O>, about: I): O? = one.withLock {
        val asker = activity ?: return null
        val asked = Question(random(), contract)
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

    /** The system's own question about a [permission]; false also where it no longer asks, null where nobody could be asked. */
    suspend fun allows(permission: String): Boolean? = ask(RequestPermission(), permission)

    /** Says [text]; true for the answer [yes], null where nobody could be asked. */
    suspend fun agrees(text: String, yes: String, no: String): Boolean? {
        val asker = activity ?: return null
        return suspendCancellableCoroutine { waiting ->
            fun end(answer: Boolean) = if (waiting.isActive) waiting.resume(answer) else Unit
            val dialog = AlertDialog.Builder(asker).setMessage(text)
                .setPositiveButton(yes) { _, _ -> end(true) }.setNegativeButton(no) { _, _ -> end(false) }
                .setOnDismissListener { end(false) }.show()
            waiting.invokeOnCancellation { dialog?.dismiss() }
        }
    }

    /** [key]: one of its own, or an answer to a question of a process that has died would be taken for this one's. */
    private class Question<I, O>(private val key: String, private val contract: ActivityResultContract<I, O>) {
        val answer = CompletableDeferred<O?>()
        private var launcher: ActivityResultLauncher<I>? = null

        fun listen(activity: ComponentActivity) {
            launcher = activity.activityResultRegistry.register(key, contract) { answer.complete(it) }
        }

        fun put(about: I) = requireNotNull(launcher) { "nobody listens" }.launch(about)

        fun silence() {
            launcher?.unregister()
            launcher = null
        }

        fun giveUp() {
            silence()
            answer.complete(null)
        }
    }
}
