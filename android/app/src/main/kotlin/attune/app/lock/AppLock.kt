package attune.app.lock

import android.content.Context
import attune.platform.owner.OwnerCheck
import attune.platform.owner.hasScreenLock
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/**
 * The app's own lock, for who wants one: switched on in the phone's settings, under Attune. It hides what is shown; what is mine is kept
 * by its passphrase whether or not this is on. Whoever's phone has no screen lock is not locked out. Main thread.
 */
class AppLock(private val context: Context) {
    private val kept = context.getSharedPreferences("lock", Context.MODE_PRIVATE)
    private val mutableWanted = MutableStateFlow(kept.getBoolean(WANTED, false))
    private var asking = false
    private var asked = false

    val wanted: StateFlow<Boolean> = mutableWanted.asStateFlow()
    private val mutable = MutableStateFlow(wantedAndPossible())

    /** Whether the app waits for its owner. */
    val locked: StateFlow<Boolean> = mutable.asStateFlow()

    /** Whether this is the first look since it was locked: then it asks without a tap, but not a second time of who said no. */
    fun asksByItself(): Boolean = locked.value && !asked

    /** The app is left; whether that has locked it. */
    fun close(): Boolean {
        if (locked.value) return false
        asked = false
        mutable.value = wantedAndPossible()
        return locked.value
    }

    /** Asks, once at a time; without an answer it stays locked. */
    suspend fun open(check: OwnerCheck, title: String) {
        if (locked.value && passes(check, title)) mutable.value = false
    }

    /** Switches the lock on or off, for the phone's owner only: nobody else opens it, and nobody locks out its owner. */
    suspend fun switch(check: OwnerCheck, title: String) {
        if (!passes(check, title)) return
        kept.edit().putBoolean(WANTED, !wanted.value).apply()
        mutableWanted.value = !wanted.value
        asked = false
        mutable.value = wantedAndPossible()
    }

    private suspend fun passes(check: OwnerCheck, title: String): Boolean {
        // The screen lock may have been taken away since, which takes its owner too.
        if (!context.hasScreenLock) return true
        if (asking) return false
        asking = true
        asked = true
        return try {
            check.passes(title)
        } finally {
            asking = false
        }
    }

    private fun wantedAndPossible() = wanted.value && context.hasScreenLock

    private companion object {
        const val WANTED = "wanted"
    }
}
