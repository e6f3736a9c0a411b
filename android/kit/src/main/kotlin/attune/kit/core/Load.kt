package attune.kit.core

/** What a screen shows of a read: still waiting, failed with a way forward, or there. */
sealed interface Load<out T> {
    data object Loading : Load<Nothing>
    data class Failed(val failure: CoreFailure) : Load<Nothing>
    data class Ready<out T>(val value: T) : Load<T>
}

/** The value, once it is there. */
val <T> Load<T>.value: T? get() = (this as? Load.Ready)?.value
