package attune.kit.together

/**
 * A countdown of [seconds], [times] in a row. It holds no clock: every reading of one is handed in, in milliseconds since the
 * phone started. [startedMs]: the reading at which it was set going, null while it stands; [spentMs]: what had passed by then.
 */
data class StepClock(val seconds: Int, val times: Int = 1, val startedMs: Long? = null, val spentMs: Long = 0) {
    private val roundMs get() = seconds * 1_000L
    private val wholeMs get() = roundMs * times

    val runs: Boolean get() = startedMs != null

    /** Set going at [nowMs], from where it stood. */
    fun started(nowMs: Long): StepClock = if (runs) this else copy(startedMs = nowMs)

    /** Standing still at [nowMs]. */
    fun rested(nowMs: Long): StepClock = copy(startedMs = null, spentMs = elapsedMs(nowMs))

    /** What has passed; below 0 where it begins later. */
    fun elapsedMs(nowMs: Long): Long = spentMs + (startedMs?.let { nowMs - it } ?: 0)

    /** Whether all of it has passed. */
    fun isOver(nowMs: Long): Boolean = elapsedMs(nowMs) >= wholeMs

    /** Which time of [times] it is, from 1. */
    fun round(nowMs: Long): Int = (elapsedMs(nowMs).coerceIn(0, (wholeMs - 1).coerceAtLeast(0)) / roundMs.coerceAtLeast(1)).toInt() + 1

    /** What is left of the present time, in milliseconds; 0 when all is over. */
    fun leftMs(nowMs: Long): Long = if (isOver(nowMs)) 0 else roundMs - elapsedMs(nowMs).coerceAtLeast(0) % roundMs

    /** The same as a part, 1 down to 0. */
    fun left(nowMs: Long): Float = if (roundMs == 0L) 0f else leftMs(nowMs) / roundMs.toFloat()
}
