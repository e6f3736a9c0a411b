package attune.kit.core

import app.attune.ffi.Clock
import app.attune.ffi.Keystore
import app.attune.ffi.Now
import app.attune.ffi.Observer
import app.attune.ffi.PortException
import app.attune.ffi.Subject
import kotlinx.coroutines.channels.BufferOverflow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.asSharedFlow

/** Hears of changes on the core's thread and passes them on without ever calling back. */
internal class Ear : Observer {
    private val mutable = MutableSharedFlow<Change>(extraBufferCapacity = 64, onBufferOverflow = BufferOverflow.DROP_OLDEST)
    val changes = mutable.asSharedFlow()

    /** Who makes the present call; touched on the core's thread only. */
    var by: Any? = null

    override fun changed(topics: List<Topic>) {
        mutable.tryEmit(Change(topics.toSet(), by))
    }

    fun tell(topics: Set<Topic>, by: Keeper) {
        mutable.tryEmit(Change(topics, by))
    }
}

internal fun PhoneClock.asPort() = object : Clock {
    override fun now() = Now(utcMs(), sinceStartMs().toULong(), boot)
}

internal fun KeyStore.asPort() = object : Keystore {
    override fun wrap(bytes: ByteArray): ByteArray = this@asPort.wrap(bytes)

    override fun unwrap(wrapped: ByteArray): ByteArray = try {
        this@asPort.unwrap(wrapped)
    } catch (_: KeyStore.Gone) {
        throw PortException.Gone()
    } catch (_: KeyStore.Locked) {
        throw PortException.Locked()
    }

    override fun forget() = this@asPort.forget()
}

/** The rituals that a reminder is about, each with the occurrence meant. */
fun Reminder.occurrences(): List<Pair<String, String>> = members.mapNotNull { member ->
    val ritual = (member.subject as? Subject.Ritual)?.v1 ?: return@mapNotNull null
    member.occurrence?.let { ritual to it }
}
