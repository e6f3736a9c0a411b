package attune.app.scan

import android.app.Activity
import android.content.Context
import android.content.Intent
import androidx.activity.result.contract.ActivityResultContract

/** Asks for the text of a code: null where the person went back without one. */
class ScanCode : ActivityResultContract<Unit, String?>() {
    override fun createIntent(context: Context, input: Unit) = Intent(context, ScanActivity::class.java)

    override fun parseResult(resultCode: Int, intent: Intent?): String? =
        intent?.getStringExtra(TEXT).takeIf { resultCode == Activity.RESULT_OK }

    companion object {
        internal const val TEXT = "text"

        internal fun result(text: String) = Intent().putExtra(TEXT, text)
    }
}
