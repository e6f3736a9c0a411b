package attune.kit.core

/** The phone's clocks, read once a call. */
interface PhoneClock {
    /** Milliseconds since 1970, as the phone believes. */
    fun utcMs(): Long

    /** Milliseconds since the phone started, asleep or awake. */
    fun sinceStartMs(): Long

    /** Which start of the phone [sinceStartMs] counts from. */
    val boot: String
}

/** A store for keys that never leave the phone. */
interface KeyStore {
    fun wrap(bytes: ByteArray): ByteArray

    /** The bytes again; throws [Gone] or [Locked] where the phone does not give them. */
    fun unwrap(wrapped: ByteArray): ByteArray

    /** Destroys the key, when this phone is erased: what it wrapped opens never again, not even in an old copy. */
    fun forget()

    /** The key is no longer there, and will not be again. */
    class Gone : Exception("the phone no longer holds its key")

    /** The key is there and cannot be used before the phone is unlocked. */
    class Locked : Exception("the phone is locked")
}

/** Where a call comes from: a zone of the tz database, its offset now in seconds east of UTC, a BCP 47 language. */
data class Whereabouts(val zone: String, val offsetSeconds: Int, val language: String)

/** Who makes calls on its own, for nobody's tap: what it changes is shown, and is no reason for an exchange. */
interface Keeper

/** What may have changed after a call; [by] is who made that call. */
class Change(val topics: Set<Topic>, val by: Any?)
