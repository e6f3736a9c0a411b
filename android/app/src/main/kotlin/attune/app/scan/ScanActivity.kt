package attune.app.scan

import android.app.Activity
import android.os.Bundle
import android.view.SurfaceHolder
import android.view.SurfaceView
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.WindowManager
import android.widget.FrameLayout
import attune.platform.scan.CodeReader

/**
 * The camera, until it sees a code or the person goes back. What it sees is read and forgotten: no picture is kept, and none can
 * be taken of the screen. The permission has been given before.
 */
class ScanActivity : Activity(), SurfaceHolder.Callback {
    private lateinit var view: SurfaceView
    private var camera: Camera? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        window.addFlags(WindowManager.LayoutParams.FLAG_SECURE or WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
        view = SurfaceView(this)
        view.holder.addCallback(this)
        setContentView(FrameLayout(this).apply { addView(view, FrameLayout.LayoutParams(MATCH_PARENT, MATCH_PARENT)) })
    }

    override fun surfaceCreated(holder: SurfaceHolder) {
        camera = Camera.open(this, holder, CodeReader(), ::found) ?: return found(null)
    }

    override fun surfaceChanged(holder: SurfaceHolder, format: Int, width: Int, height: Int) = Unit

    override fun surfaceDestroyed(holder: SurfaceHolder) {
        camera?.close()
        camera = null
    }

    private fun found(text: String?) = runOnUiThread {
        if (text == null) setResult(ScanCode.BLIND) else setResult(RESULT_OK, ScanCode.result(text))
        finish()
    }
}
