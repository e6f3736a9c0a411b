package attune.app.scan

import android.app.Activity
import android.content.Context
import android.content.Intent
import androidx.activity.result.contract.ActivityResultContract

/** What came of looking for a code. */
sealed interface Scanned {
    data class Read(val text: String) : Scanned

    /** The camera was not there to look with. */
    data object Blind : Scanned

    /** The person went back without one. */
    data object Left : Scanned
}

/** Asks for the text of a code. */
class ScanCode : ActivityResultContract<Unit, Scanned>() {
    override fun createIntent(context: Context, input: Unit) = Intent(context, ScanActivity::class.java)

    override fun parseResult(resultCode: Int, intent: Intent?): Scanned = when (resultCode) {
        Activity.RESULT_OK -> intent?.getStringExtra(TEXT)?.let(Scanned::Read) ?: Scanned.Left
        BLIND -> Scanned.Blind
        else -> Scanned.Left
    }

    companion object {
        const val TEXT = "text"
        const val BLIND = Activity.RESULT_FIRST_USER

        fun result(text: String) = Intent().putExtra(TEXT, text)
    }
}
